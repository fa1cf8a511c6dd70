import type { ItemId } from '@weft/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD } from '../card-rectangles.ts';
import { containsPoint, encloses, overlaps } from '../geometry.ts';
import { SampleMap, anyPlace, anyPlaces, mapItem } from '../testing/sample-maps.ts';
import { layoutMap, type MapLayout } from './map-layout.ts';
import { TRAY } from './map-tray.ts';

const area = fc.record({
  x: fc.integer({ min: -4000, max: 3000 }),
  y: fc.integer({ min: -2500, max: 2000 }),
  width: fc.integer({ min: 0, max: 2000 }),
  height: fc.integer({ min: 0, max: 2000 }),
});

function rectangles(layout: MapLayout) {
  return layout.items().map((item) => ({ item, rectangle: layout.rectangleOf(item) }));
}

describe('cards on the Map', () => {
  it('[LA200] every PBI stands once: at its place, or else in the tray', () => {
    fc.assert(
      fc.property(anyPlaces(60), (places) => {
        const layout = layoutMap(new SampleMap(places));
        expect(layout.count).toBe(places.length);
        expect(new Set(layout.items()).size).toBe(places.length);
        places.forEach((at, index) => {
          const rectangle = layout.rectangleOf(mapItem(index));
          expect(layout.isWaiting(mapItem(index))).toBe(at === undefined);
          if (at !== undefined) expect(rectangle).toMatchObject(at);
          else expect(rectangle && encloses(layout.tray.rectangle, rectangle)).toBe(true);
          expect(rectangle && encloses(layout.bounds, rectangle)).toBe(true);
        });
      }),
    );
  });

  it('[LA203] finds exactly the cards that overlap a rectangle, and under a point the topmost', () => {
    let found = 0;
    fc.assert(
      fc.property(anyPlaces(80), area, (places, where) => {
        const layout = layoutMap(new SampleMap(places));
        const expected = rectangles(layout).filter(
          ({ rectangle }) => rectangle !== undefined && overlaps(rectangle, where),
        );
        const cards = layout.cardsIn(where);
        expect(new Set(cards)).toEqual(new Set(expected.map(({ item }) => item)));
        expect(cards).toHaveLength(expected.length);
        const under = cards.filter((item) => {
          const rectangle = layout.rectangleOf(item);
          return rectangle !== undefined && containsPoint(rectangle, where);
        });
        expect(layout.cardAt(where)).toBe(under.at(-1));
        found += cards.length;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('[LA206] kept change by change, it is the layout of the board as it is', () => {
    const step = fc.record({
      number: fc.nat(39),
      at: fc.option(anyPlace, { nil: undefined }),
      aside: fc.boolean(),
      rank: fc.nat(60),
    });
    fc.assert(
      fc.property(
        anyPlaces(40),
        fc.array(step, { maxLength: 120, size: 'max' }),
        area,
        (places, steps, where) => {
          const board = new SampleMap(places);
          let kept = layoutMap(board);
          for (const { number, at, aside, rank } of steps) {
            board.put(mapItem(number), at, { aside, rank: `a${rank.toString()}` });
            kept = kept.after(board, [mapItem(number)]);
          }
          const anew = layoutMap(board);
          expect(kept.items()).toEqual(anew.items());
          expect(kept.count).toBe(anew.count);
          expect(rectangles(kept)).toEqual(rectangles(anew));
          expect(kept.cardsIn(where)).toEqual(anew.cardsIn(where));
          expect(kept.bounds).toEqual(anew.bounds);
          expect(kept.after(board, [mapItem(0)])).toBe(kept);
        },
      ),
    );
  });

  it('[LA207] a layout with cards moved is that of a board on which they stand there', () => {
    const moves = fc.array(fc.tuple(fc.nat(19), anyPlace), { maxLength: 20 });
    fc.assert(
      fc.property(anyPlaces(20), moves, (places, moved) => {
        const board = new SampleMap(places);
        const known = moved.filter(([number]) => number < places.length);
        const shown = layoutMap(board).moved(
          new Map(moved.map(([number, at]) => [mapItem(number), at])),
        );
        for (const [number, at] of known) board.put(mapItem(number), at);
        expect(rectangles(shown)).toEqual(rectangles(layoutMap(board)));
      }),
    );
  });
});

describe('the tray', () => {
  it('[LA201] grows left and downwards from its upper right corner, and no cards of it overlap', () => {
    for (const count of [1, 12, 13, 40, 108, 109, 400, 5000]) {
      const layout = layoutMap(new SampleMap(Array.from({ length: count }, () => undefined)));
      const { rectangle, perColumn } = layout.tray;
      expect(rectangle.x + rectangle.width).toBe(TRAY.right);
      expect(rectangle.y).toBe(TRAY.top);
      expect(Math.min(count, 12)).toBeLessThanOrEqual(perColumn);
      const seen = new Set<string>();
      for (const item of layout.items()) {
        const { x, y } = layout.rectangleOf(item) ?? { x: NaN, y: NaN };
        expect((x - rectangle.x - TRAY.padding) % (CARD.width + CARD.gap)).toBe(0);
        expect((y - rectangle.y - TRAY.head) % (CARD.height + CARD.gap)).toBe(0);
        seen.add(`${x.toString()} ${y.toString()}`);
      }
      expect(seen.size).toBe(count);
      expect(rectangle.width / rectangle.height).toBeLessThan(3);
    }
  });

  it('[LA202] is in Product Backlog order, column by column', () => {
    const layout = layoutMap(new SampleMap(Array.from({ length: 30 }, () => undefined)));
    expect(layout.items()).toEqual(Array.from({ length: 30 }, (_, index) => mapItem(index)));
    const at = (number: number) => layout.rectangleOf(mapItem(number));
    expect(at(11)?.x).toBe(at(0)?.x);
    expect(at(11)?.y).toBeGreaterThan(at(0)?.y ?? Infinity);
    expect(at(12)?.x).toBeGreaterThan(at(0)?.x ?? Infinity);
    expect(at(12)?.y).toBe(at(0)?.y);
  });
});

describe('getting around on the Map', () => {
  it('[LA204] reads row by row although nobody aligned the cards', () => {
    const jitter = fc.array(
      fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })),
      {
        minLength: 24,
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(jitter, anyPlace, (offsets, origin) => {
        const places = offsets.map(([x, y], index) => ({
          x: origin.x + x + (index % 6) * 280,
          y: origin.y + y + Math.floor(index / 6) * 140,
        }));
        const layout = layoutMap(new SampleMap(places));
        expect(layout.items()).toEqual(places.map((_, index) => mapItem(index)));
      }),
    );
  });

  it('[LA204] steps go through every card once, there and back', () => {
    fc.assert(
      fc.property(anyPlaces(40), (places) => {
        const layout = layoutMap(new SampleMap(places));
        const there: ItemId[] = [];
        for (let at = layout.first(); at !== undefined; at = layout.step(at, 1)) there.push(at);
        expect(there).toEqual(layout.items());
        const back: ItemId[] = [];
        for (let at = there.at(-1); at !== undefined; at = layout.step(at, -1)) back.push(at);
        expect(back.toReversed()).toEqual(there);
      }),
    );
  });

  it('[LA205] the nearest card in a direction lies that way, straight ahead before aside', () => {
    fc.assert(
      fc.property(anyPlaces(30), (places) => {
        const layout = layoutMap(new SampleMap(places));
        for (const item of layout.items()) {
          const from = layout.rectangleOf(item);
          const right = layout.beside(item, 'right');
          const to = right && layout.rectangleOf(right);
          if (to !== undefined) expect(to.x).toBeGreaterThan(from?.x ?? Infinity);
          const up = layout.beside(item, 'up');
          const above = up && layout.rectangleOf(up);
          if (above !== undefined) expect(above.y).toBeLessThan(from?.y ?? -Infinity);
        }
      }),
    );
    const layout = layoutMap(
      new SampleMap([
        { x: 0, y: 0 },
        { x: 260, y: 300 },
        { x: 700, y: 10 },
        { x: 0, y: 400 },
      ]),
    );
    expect(layout.beside(mapItem(0), 'right')).toBe(mapItem(2));
    expect(layout.beside(mapItem(0), 'down')).toBe(mapItem(3));
    expect(layout.beside(mapItem(0), 'left')).toBeUndefined();
  });
});
