import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardSnapshot } from '@weft/domain';
import { viewOfSnapshot } from '@weft/domain/testing';
import { openItemCount, sourceOf } from './testing/picture-on-desk.ts';
import { allElements, readXml, textOf, type XmlElement } from './testing/read-xml.ts';
import { writeBoardPicture } from './write-board-picture.ts';

/** All that is ever drawn with; whatever else turns up came out of somebody's words. */
const ELEMENTS = new Set([
  ...['svg', 'title', 'desc', 'defs', 'pattern', 'clipPath'],
  ...['g', 'rect', 'circle', 'path', 'text'],
]);
const NASTY = [
  '<script>alert(1)</script>',
  ']]>',
  '<!--',
  '&lt;&#x3c;',
  '" onload="alert(1)',
  "' onclick='alert(1)",
  '<foreignObject/>',
  '\u0000\u0008\u001f\u007f\u0085',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff',
  '\u202eשלום עולם',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦🇩🇪',
  'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(4),
  ' \t\n ',
  'url(https://weft.example/x)',
];

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 24 }),
      fc
        .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 8 })
        .map((units) => String.fromCharCode(...units)),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const TEAMS = ['a', 'b', 'c'];
const SPRINTS = ['0', '1', '2'];

const boards: fc.Arbitrary<BoardSnapshot> = fc
  .record({
    title: words,
    teams: fc.array(fc.record({ name: words, hue: fc.nat(8) }), { minLength: 3, maxLength: 3 }),
    sprints: fc.array(words, { minLength: 3, maxLength: 3 }),
    items: fc.array(
      fc.record({
        title: words,
        key: words,
        team: fc.constantFrom(...TEAMS, 'OUTSIDE', undefined),
        sprint: fc.constantFrom(...SPRINTS, undefined),
        size: fc.option(fc.nat(20), { nil: undefined }),
        ready: fc.boolean(),
        state: fc.constantFrom('todo' as const, 'doing' as const, 'done' as const),
      }),
      { minLength: 1, maxLength: 16 },
    ),
    ends: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 14 }),
    points: fc.nat(30),
  })
  .map(({ title, teams, sprints, items, ends, points }) => {
    const refOf = (index: number): string => `i${(index % items.length).toString()}`;
    return {
      title,
      teams: teams.map((team, index) => ({ ref: TEAMS[index] ?? '', ...team })),
      sprints: sprints.map((name, number) => ({
        ref: number.toString(),
        name,
        number,
        state: number === 0 ? ('closed' as const) : ('planned' as const),
      })),
      items: items.map(({ key, team, sprint, size, ...item }, index) => ({
        ...item,
        ref: refOf(index),
        external: { key, system: 'jira', url: undefined },
        ...(team !== undefined && { team }),
        ...(sprint !== undefined && { sprint }),
        ...(size !== undefined && { size }),
      })),
      dependencies: ends
        .map(([from, to]) => ({ from: refOf(from), to: refOf(to) }))
        .filter(({ from, to }) => from !== to),
      capacities: [{ team: 'a', sprint: '1', points }],
    };
  });

/** What could run or load something, and numbers that are none. */
function dangersIn({ name, attributes }: XmlElement): readonly string[] {
  const found = ELEMENTS.has(name) ? [] : [name];
  for (const [key, value] of attributes) {
    if (/^on|href|style|src/iu.test(key)) found.push(key);
    // Keys of PBIs stand in these, for whoever works with the file.
    if (key.startsWith('data-') || key === 'xmlns') continue;
    if (/url\((?!#weft-)|:\/\/|javascript:|NaN|undefined|Infinity/iu.test(value)) found.push(value);
  }
  return found;
}

function withAttribute(root: XmlElement, name: string): readonly XmlElement[] {
  return [...allElements(root)].filter((element) => element.attributes.has(name));
}

describe('a picture of any board', () => {
  it('is well-formed, holds nothing that could run or load, each card once and each line once', () => {
    let cards = 0;
    let lines = 0;
    fc.assert(
      fc.property(boards, (snapshot) => {
        const view = viewOfSnapshot(snapshot);
        const picture = writeBoardPicture(sourceOf(view));
        const root = readXml(picture.svg);
        expect([...allElements(root)].flatMap(dangersIn)).toEqual([]);
        const drawn = withAttribute(root, 'data-card');
        expect(drawn).toHaveLength(openItemCount(view));
        expect(picture.cards).toBe(drawn.length);
        const drawnLines = withAttribute(root, 'data-line');
        expect(drawnLines).toHaveLength(view.lineCount);
        expect(picture.lines).toBe(drawnLines.length);
        expect(writeBoardPicture(sourceOf(view)).svg).toBe(picture.svg);
        cards += drawn.length;
        lines += drawnLines.length;
      }),
      { numRuns: 80 },
    );
    expect(Math.min(cards, lines)).toBeGreaterThan(150);
  });

  it('keeps every word in reach, however much of it fits on the card', () => {
    fc.assert(
      fc.property(words, (title) => {
        const view = viewOfSnapshot({
          teams: [],
          sprints: [],
          items: [{ ref: 'i', title }],
          dependencies: [],
        });
        const root = readXml(writeBoardPicture(sourceOf(view)).svg);
        const [card] = withAttribute(root, 'data-card');
        const [full] = [...(card === undefined ? [] : allElements(card))].filter(
          ({ name }) => name === 'title',
        );
        const kept = title === '' ? 'No title yet' : readable(title);
        expect(full && textOf(full).endsWith(kept)).toBe(true);
      }),
    );
  });
});

/** What XML can write of a text. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[\ufffe\uffff]/gu, '\ufffd');
}
