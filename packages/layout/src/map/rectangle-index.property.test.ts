import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encloses, overlaps, type Rectangle } from '../geometry.ts';
import { RectangleIndex } from './rectangle-index.ts';

const rectangle: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.nat(300),
  height: fc.nat(300),
});
const change = fc.tuple(fc.nat(150), fc.option(rectangle, { nil: undefined }));

describe('the index of rectangles', () => {
  it('[LA208] says of any number of changes what a plain list says', () => {
    let rebuilt = 0;
    fc.assert(
      fc.property(
        fc.array(rectangle, { maxLength: 120, size: 'max' }),
        fc.array(fc.array(change, { maxLength: 30, size: 'max' }), { maxLength: 10, size: 'max' }),
        rectangle,
        (first, steps, area) => {
          const plain = new Map(first.map((each, index) => [index, each]));
          let index = RectangleIndex.of(plain);
          const changed = new Set<number>();
          for (const step of steps) {
            index = index.with(new Map(step));
            for (const [key, after] of step) {
              changed.add(key);
              if (after === undefined) plain.delete(key);
              else plain.set(key, after);
            }
          }
          if (changed.size > 64) rebuilt += 1;
          const byKey = (a: readonly [number, unknown], b: readonly [number, unknown]): number =>
            a[0] - b[0];
          const all = [...plain].sort(byKey);
          expect([...index.entries()].sort(byKey)).toEqual(all);
          expect(index.size).toBe(plain.size);
          expect([...index.overlapping(area)].sort(byKey)).toEqual(
            all.filter(([, each]) => overlaps(each, area)),
          );
          expect([...index.inside(area)].sort((a, b) => a - b)).toEqual(
            all.filter(([, each]) => encloses(area, each)).map(([key]) => key),
          );
          for (const key of changed) expect(index.get(key)).toBe(plain.get(key));
        },
      ),
    );
    expect(rebuilt).toBeGreaterThan(10);
  });
});
