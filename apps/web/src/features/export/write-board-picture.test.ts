import { describe, expect, it } from 'vitest';
import type { BoardSnapshot } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { CARD } from '@weft/layout';
import { sourceOf } from './testing/picture-on-desk.ts';
import { allElements, readXml, textOf, type XmlElement } from './testing/read-xml.ts';
import type { PicturePart, PictureSource } from './picture.ts';
import { writeBoardPicture } from './write-board-picture.ts';

/** `a` before `b` crosses teams in one Sprint; `b` before `c` is healthy; `d` is of a closed Sprint. */
const BOARD: BoardSnapshot = {
  title: 'Checkout 2.0',
  teams: ['Blue', 'Red', 'Green'].map((name, hue) => ({ ref: name, name, hue })),
  sprints: [0, 1, 2].map((number) => ({
    ref: number.toString(),
    name: `Sprint ${number.toString()}`,
    number,
    state: number === 0 ? 'closed' : 'planned',
  })),
  items: [
    { ref: 'a', title: 'First', team: 'Blue', sprint: '1', size: 5, ready: true },
    { ref: 'b', title: 'Second', team: 'Red', sprint: '1', size: 8 },
    { ref: 'c', title: 'Third', team: 'Red', sprint: '2', size: 3 },
    { ref: 'd', title: 'Closed', team: 'Blue', sprint: '0', state: 'done' },
  ],
  dependencies: [
    { from: 'a', to: 'b', cause: 'artifacts' },
    { from: 'b', to: 'c', cause: 'artifacts' },
  ],
  capacities: [{ team: 'Red', sprint: '1', points: 4 }],
};
const VIEW = viewOfSnapshot(BOARD);

function drawn(wanted: Partial<PictureSource> = {}): {
  readonly root: XmlElement;
  readonly texts: readonly string[];
  readonly cards: readonly string[];
  readonly lines: readonly string[];
} {
  const root = readXml(writeBoardPicture(sourceOf(VIEW, wanted)).svg);
  const elements = [...allElements(root)];
  const full = (attribute: string): readonly string[] =>
    elements
      .filter(({ attributes }) => attributes.has(attribute))
      .map((element) => textOf(titleIn(element)));
  return {
    root,
    texts: elements.filter(({ name }) => name === 'text').map(textOf),
    cards: full('data-card').map((text) => text.replace(/^\S+ /, '')),
    lines: full('data-line'),
  };
}

function titleIn(element: XmlElement): XmlElement {
  const found = [...allElements(element)].find(({ name }) => name === 'title');
  if (found === undefined) throw new Error('it has no words of its own');
  return found;
}

function keyOf(ref: string): string {
  return VIEW.item(itemIdOf(ref))?.key ?? '';
}

const part = (wanted: PicturePart): Partial<PictureSource> => ({ part: wanted });

describe('a picture of a board', () => {
  it('has names of board, teams and Sprints, the day, loads and what cards say', () => {
    const { texts, root } = drawn();
    for (const text of [
      ...['Checkout 2.0', '23 November 2026 · 3 PBIs · 2 lines', 'Blue', 'Red', 'Sprint 1'],
      ...['Red, Sprint 1', 'L 8 / C 4', 'First', 'waits for 1', 'enables 1', '5'],
    ]) {
      expect(texts).toContain(text);
    }
    expect(texts.some((text) => /^(Stops us|Risk) \d+$/u.test(text))).toBe(true);
    expect(root.attributes.get('role')).toBe('img');
    expect(textOf(titleIn(root))).toBe('Checkout 2.0');
  });

  it('leaves out rows of nobody and a Product Backlog in which nothing stands, and folds closed Sprints', () => {
    const { texts, cards } = drawn();
    for (const text of ['Not assigned', 'Outside the Nexus', 'Backlog', 'Sprint 0']) {
      expect(texts).not.toContain(text);
    }
    expect(cards).toEqual(['First', 'Second', 'Third']);
  });

  it('shows lines with findings, the others when asked for, as the board does', () => {
    const risky = `${keyOf('a')} before ${keyOf('b')}`;
    const healthy = `${keyOf('b')} before ${keyOf('c')}`;
    expect(drawn({ shownLines: { healthy: false, resolved: false } }).lines).toEqual([risky]);
    // The worst is drawn last, on top.
    expect(drawn().lines).toEqual([healthy, risky]);
  });

  it('tells levels by dash and shape, and explains only what is there', () => {
    const { root, texts } = drawn({ shownLines: { healthy: false, resolved: false } });
    const dashes = [...allElements(root)].map(({ attributes }) =>
      attributes.get('stroke-dasharray'),
    );
    expect(dashes).toContain('7 4');
    expect(texts).toContain('Risk');
    expect(texts).toContain('comes before');
    expect(texts).not.toContain('No finding');
    expect(drawn().texts).toContain('No finding');
  });

  it('turns the heads of lines when the board has them at what is waited for', () => {
    const heads = (arrows: PictureSource['arrows']): readonly (string | undefined)[] =>
      [...allElements(drawn({ arrows }).root)]
        .filter(({ attributes }) => attributes.get('d')?.endsWith('Z') === true)
        .map(({ attributes }) => attributes.get('d'));
    expect(heads('to-successor')).toHaveLength(3);
    expect(heads('to-predecessor')).not.toEqual(heads('to-successor'));
  });

  it('of a team or a Sprint holds its cards, and the lines that lead there or away', () => {
    const ofTeam = drawn(part({ kind: 'team', team: teamIdOf('Blue') }));
    expect(ofTeam.cards).toEqual(['First']);
    expect(ofTeam.lines).toHaveLength(1);
    expect(ofTeam.texts).toContain('Checkout 2.0 · Blue');
    expect(ofTeam.texts).toContain('leads elsewhere');
    expect(ofTeam.texts).not.toContain('Red');
    expect(drawn().texts).not.toContain('leads elsewhere');

    const ofSprint = drawn(part({ kind: 'sprint', sprint: sprintIdOf('2') }));
    expect(ofSprint.cards).toEqual(['Third']);
    expect(ofSprint.lines).toEqual([`${keyOf('b')} before ${keyOf('c')}`]);
    expect(drawn(part({ kind: 'sprint', sprint: sprintIdOf('0') })).cards).toEqual(['Closed']);
    expect(drawn(part({ kind: 'sprint', sprint: sprintIdOf('9') })).cards).toHaveLength(3);
  });

  it('shows a line that leads elsewhere, also from a card with another one close by', () => {
    const view = viewOfSnapshot({
      ...BOARD,
      items: [
        { ref: 'a', title: 'Left', team: 'Blue', sprint: '1' },
        { ref: 'b', title: 'Right', team: 'Blue', sprint: '1' },
        { ref: 'c', title: 'Elsewhere', team: 'Blue', sprint: '2' },
      ],
      dependencies: [
        { from: 'a', to: 'c' },
        { from: 'b', to: 'c' },
      ],
    });
    const root = readXml(
      writeBoardPicture(sourceOf(view, part({ kind: 'sprint', sprint: sprintIdOf('1') }))).svg,
    );
    const elements = [...allElements(root)];
    const rights = elements
      .filter(({ attributes }) => attributes.has('data-card'))
      .map(({ attributes }) => attributes.get('transform')?.match(/\d+/u)?.[0])
      .map((left) => Number(left) + CARD.width);
    const dots = elements
      .filter(({ attributes }) => attributes.has('data-line'))
      .flatMap((line) => [...allElements(line)].filter(({ name }) => name === 'circle'))
      .map(({ attributes }) => [Number(attributes.get('cx')), Number(attributes.get('r'))])
      .map(([x = 0, r = 0], index) => [x - r, x + r].map((edge) => edge - (rights[index] ?? 0)));
    expect(dots).toEqual([
      [CARD.gap / 6, (CARD.gap * 5) / 6],
      [18, 26],
    ]);
  });

  it('of a board with nothing on it is a picture all the same', () => {
    const blank = viewOfSnapshot({ teams: [], sprints: [], items: [], dependencies: [] });
    const picture = writeBoardPicture(sourceOf(blank));
    expect(textOf(titleIn(readXml(picture.svg)))).toBe('Untitled');
    expect([picture.cards, picture.lines]).toEqual([0, 0]);
  });
});
