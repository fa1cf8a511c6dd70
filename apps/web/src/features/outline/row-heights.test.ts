import { describe, expect, it } from 'vitest';
import { itemIdOf } from '@weft/domain/testing';
import type { OutlineRow } from './outline-rows.ts';
import { placeRows, rowAt, rowHeightPx, rowsNear } from './row-heights.ts';

const ROWS = Array.from({ length: 1000 }, (_, index): OutlineRow => ({
  key: `item:${index.toString()}`,
  entry:
    index % 10 === 0
      ? { kind: 'sprint', sprint: null, items: 9 }
      : { kind: 'item', item: itemIdOf(index.toString()), ordinal: index },
  level: 1,
  position: 1,
  siblings: 1,
  open: undefined,
  parent: undefined,
}));

describe('where rows of the tree stand', () => {
  const places = placeRows(ROWS, 'narrow', false);

  it('below each other, each as high as it is', () => {
    for (const [index, { key, entry }] of ROWS.entries()) {
      expect(places.indexOf.get(key)).toBe(index);
      expect((places.tops[index + 1] ?? 0) - (places.tops[index] ?? 0)).toBe(
        rowHeightPx(entry, 'narrow', false),
      );
    }
  });

  it('on the 4 px grid, and for fingers no smaller than what they hit', () => {
    for (const { entry } of ROWS.slice(0, 2))
      for (const density of ['wide', 'narrow'] as const) {
        expect(rowHeightPx(entry, density, false) % 4).toBe(0);
        expect(rowHeightPx(entry, density, true)).toBeGreaterThanOrEqual(44);
      }
  });

  it('are found by height', () => {
    const { tops } = places;
    for (const index of [0, 1, 10, 555, 999]) {
      const top = tops[index] ?? 0;
      expect(rowAt(tops, top)).toBe(index);
      expect(rowAt(tops, (tops[index + 1] ?? 0) - 1)).toBe(index);
    }
    expect(rowAt(tops, 1e9)).toBe(999);
    expect(rowAt([0], 50)).toBe(0);
  });

  it('only those near what is seen are elements, however many there are', () => {
    const seen = { top: places.tops[500] ?? 0, height: 800 };
    const [first, end] = rowsNear(places, seen);
    expect(first).toBeLessThan(500);
    expect(places.tops[end] ?? 0).toBeGreaterThan(seen.top + seen.height);
    expect(end - first).toBeLessThan(50);
    expect(rowsNear(placeRows([], 'wide', false), seen)).toEqual([0, 0]);
  });
});
