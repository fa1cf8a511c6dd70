import { DEPENDENCY_CAUSES, LIMITS, NEEDED_BY, PENS, TEXT_SCALES } from '@weft/domain';
import { assetHashOf } from '@weft/domain/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_CLIP_LIMITS, MAP_CLIP_TYPE, type ClipObject, type MapClip } from './map-clip.ts';
import { readMapClip } from './read-map-clip.ts';
import { writeMapClip } from './write-map-clip.ts';

const words = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength: maxLength / 20 });
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
const point = fc.record({ x: coordinate, y: coordinate });
const group = fc.option(fc.nat(5), { nil: undefined });
const base = {
  at: point,
  size: fc.record({
    width: fc.integer({ min: 1, max: 5000 }),
    height: fc.integer({ min: 1, max: 5000 }),
  }),
  hue: fc.option(fc.nat(8)),
  group,
};
const hash = fc.constantFrom('0', 'f').map(assetHashOf);
const object: fc.Arbitrary<ClipObject> = fc.oneof(
  fc.record({ kind: fc.constantFrom('note', 'section'), text: words(120), ...base }),
  fc.record({
    kind: fc.constant('text'),
    text: words(2_000),
    scale: fc.constantFrom(...TEXT_SCALES),
    ...base,
  }),
  fc.record({ kind: fc.constant('image'), text: words(2_000), asset: hash, ...base }),
  fc.record({
    kind: fc.constant('stroke'),
    points: fc
      .array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 30 })
      .map((points) => points.flat().map((part) => part % 5_000)),
    pen: fc.constantFrom(...PENS),
    ...base,
  }),
);
const item = fc.record({
  title: words(LIMITS.titleChars).map((text) => `T ${text.replaceAll(/[\n\r]/g, ' ')}`),
  description: words(5_000),
  acceptance: words(5_000),
  size: fc.option(fc.integer({ min: 0, max: 100 })),
  needs: fc.array(words(60), { maxLength: 4 }),
  touches: fc.array(words(60), { maxLength: 4 }),
  team: fc.option(words(120), { nil: undefined }),
  sprint: fc.option(words(120), { nil: undefined }),
  outside: fc.constantFrom(true as const, undefined),
  at: point,
  group,
});
const clips: fc.Arbitrary<MapClip> = fc
  .record({
    items: fc.array(item, { maxLength: 12 }),
    ends: fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), {
      maxLength: 20,
      selector: ([from, to]) => `${from.toString()} ${to.toString()}`,
    }),
    cause: fc.option(fc.constantFrom(...DEPENDENCY_CAUSES), { nil: undefined }),
    neededBy: fc.option(fc.constantFrom(...NEEDED_BY), { nil: undefined }),
    objects: fc.array(object, { maxLength: 20 }),
  })
  .map(({ items, ends, cause, neededBy, objects }) => ({
    items,
    objects,
    lines: ends
      .filter(([from, to]) => from !== to && Math.max(from, to) < items.length)
      .map(([from, to]) => ({ from, to, cause, neededBy, note: 'why' })),
  }));

function written(clip: MapClip): ReadonlyMap<string, string> {
  const texts = writeMapClip(clip);
  if (!texts.ok) throw new Error(texts.refusal);
  return texts.value;
}

function read(texts: Readonly<Record<string, string | undefined>>): unknown {
  const clip = readMapClip((type) => texts[type]);
  return clip.ok ? clip.value : clip.refusal;
}

/** What is undefined is not written. */
function plain(clip: MapClip): unknown {
  return JSON.parse(JSON.stringify(clip));
}

const NOTE = { at: { x: 1, y: 2 }, size: { width: 192, height: 192 }, hue: null, text: 'Ask' };
const ITEM = {
  title: 'Basket',
  description: '',
  acceptance: '',
  size: null,
  needs: [],
  touches: [],
  at: { x: 0, y: 0 },
};

describe('what is copied from the Map', () => {
  it('[IC150] is read as it was copied, under its own type and out of HTML that was written anew', () => {
    fc.assert(
      fc.property(clips, (clip) => {
        const texts = written(clip);
        expect(read({ [MAP_CLIP_TYPE]: texts.get(MAP_CLIP_TYPE) })).toEqual(plain(clip));
        const html = `<html>\r\n<body><!--StartFragment-->${texts.get('text/html') ?? ''}<!--EndFragment--></body>`;
        expect(read({ 'text/html': html, [MAP_CLIP_TYPE]: '' })).toEqual(plain(clip));
      }),
      { numRuns: 60 },
    );
  });

  it('[IC150] two hundred things of every kind go there and back', () => {
    const kinds = [
      { ...NOTE, kind: 'note' },
      { ...NOTE, kind: 'section', hue: 8 },
      { ...NOTE, kind: 'text', scale: 'large', group: 3 },
      { at: NOTE.at, size: NOTE.size, hue: 0, kind: 'stroke', points: [0, 0, 5, 9], pen: 'thick' },
    ] as const;
    const clip: MapClip = {
      items: Array.from({ length: 100 }, (_, index) => ({ ...ITEM, size: index })),
      lines: Array.from({ length: 99 }, (_, index) => ({ from: index, to: index + 1 })),
      objects: Array.from({ length: 100 }, (_, index) => kinds[index % 4] ?? kinds[0]),
    };
    expect(read(Object.fromEntries(written(clip)))).toEqual(clip);
  });

  it('[IC151] is a list for other programs: titles and texts, one a line, never markup', () => {
    const texts = written({
      items: [{ ...ITEM, title: 'Pay <b>now</b> & "later"' }],
      lines: [],
      objects: [
        { ...NOTE, kind: 'note', text: 'two\nlines' },
        { ...NOTE, kind: 'note', text: ' ' },
        { at: NOTE.at, size: NOTE.size, hue: 0, kind: 'stroke', points: [0, 0], pen: 'thin' },
      ],
    });
    expect(texts.get('text/plain')).toBe('Pay <b>now</b> & "later"\ntwo lines');
    expect(texts.get('text/html')).toContain(
      '<li>Pay &lt;b&gt;now&lt;/b&gt; &amp; "later"</li><li>two lines</li>',
    );
    fc.assert(
      fc.property(clips, (clip) => {
        const html = written(clip).get('text/html') ?? '';
        const tags = html.replace(/ data-weft-map="[^"<>&]*"/, '').match(/<[^>]*>/g) ?? [];
        expect(new Set(tags)).toEqual(new Set(['<div>', '<ul>', ...liOf(clip), '</ul>', '</div>']));
      }),
    );
  });

  it('[IC152] anything else is refused, and never throws', () => {
    expect(read({ 'text/plain': 'Basket', 'text/html': '<ul><li>Basket</li></ul>' })).toBe(
      'foreign',
    );
    expect(read({})).toBe('foreign');
    expect(read({ [MAP_CLIP_TYPE]: '{"weft":"map-clip","version":2,"clip":1}' })).toBe('newer');
    expect(read({ [MAP_CLIP_TYPE]: `[${'['.repeat(200_000)}` })).toBe('damaged');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (noise) => {
        expect(['damaged', 'newer', 'foreign']).toContain(read({ [MAP_CLIP_TYPE]: noise }));
        const html = `<p data-weft-map="${noise}">`;
        expect(['damaged', 'newer', 'foreign']).toContain(read({ 'text/html': html }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('[IC153] what nobody would have copied is refused as a whole', () => {
    const clip = { items: [ITEM, ITEM], lines: [{ from: 0, to: 1 }], objects: [] };
    const wounds: readonly ((whole: typeof clip) => object)[] = [
      (whole) => ({ ...whole, items: [{ ...ITEM, title: ' ' }] }),
      (whole) => ({ ...whole, items: [ITEM, { ...ITEM, title: 'a\nb' }] }),
      (whole) => ({ ...whole, items: [ITEM, { ...ITEM, title: 'x'.repeat(501) }] }),
      (whole) => ({ ...whole, items: [ITEM, { ...ITEM, title: 'half \ud83d' }] }),
      (whole) => ({ ...whole, items: [ITEM, { ...ITEM, size: -1 }] }),
      (whole) => ({ ...whole, items: [ITEM, { ...ITEM, external: { key: 'PAY-1' } }] }),
      (whole) => ({ ...whole, items: [ITEM, { ...ITEM, at: { x: 2e6, y: 0 } }] }),
      (whole) => ({ ...whole, lines: [{ from: 0, to: 2 }] }),
      (whole) => ({ ...whole, lines: [{ from: 0, to: 0 }] }),
      (whole) => ({ ...whole, lines: [...whole.lines, ...whole.lines] }),
      (whole) => ({ ...whole, objects: [{ ...NOTE, kind: 'picture' }] }),
      (whole) => ({ ...whole, objects: [{ ...NOTE, kind: 'note', hue: 9 }] }),
      (whole) => ({ ...whole, objects: [{ ...NOTE, kind: 'note', points: [0, 0] }] }),
      (whole) => ({ ...whole, more: 1 }),
    ];
    const damage = (wound: (whole: typeof clip) => object): unknown =>
      read({
        [MAP_CLIP_TYPE]: JSON.stringify({ weft: 'map-clip', version: 1, ...wound(clip) }),
      });
    expect(damage((whole) => whole)).toEqual(clip);
    expect(wounds.map(damage)).toEqual(wounds.map(() => 'damaged'));
  });

  it('[IC154] too much is neither copied nor read', () => {
    const items = Array.from({ length: MAP_CLIP_LIMITS.items + 1 }, () => ITEM);
    const long = { ...ITEM, description: 'x'.repeat(LIMITS.longTextChars) };
    const heavy = Array.from({ length: 200 }, () => long);
    for (const many of [items, heavy]) {
      expect(writeMapClip({ items: many, lines: [], objects: [] })).toEqual({
        ok: false,
        refusal: 'too-large',
      });
    }
    expect(read({ [MAP_CLIP_TYPE]: ' '.repeat(MAP_CLIP_LIMITS.chars + 1) })).toBe('too-large');
  });
});

function liOf({ items, objects }: MapClip): readonly string[] {
  const hasRows =
    items.length > 0 || objects.some((each) => each.kind !== 'stroke' && each.text.trim() !== '');
  return hasRows ? ['<li>', '</li>'] : [];
}
