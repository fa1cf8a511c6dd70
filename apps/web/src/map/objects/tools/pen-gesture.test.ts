import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@weft/domain';
import type { Point } from '@weft/layout';
import { PenGesture } from './pen-gesture.ts';
import { distanceToPiece, simplified, simplifiedTo } from './simplify-points.ts';

function drawn(points: readonly Point[], zoom = 1): ReturnType<PenGesture['drawn']> {
  const pen = new PenGesture(zoom);
  for (const point of points) pen.to(point);
  return pen.drawn();
}

const POINT = record({
  x: integer({ min: -5_000, max: 5_000 }),
  y: integer({ min: -5_000, max: 5_000 }),
});

describe('a line drawn by hand', () => {
  it('keeps the ends of a straight line, and nothing between', () => {
    const stroke = drawn([0, 1, 2, 3, 4, 5].map((step) => ({ x: 100 + 10 * step, y: 50 })));
    expect(stroke).toEqual({
      at: { x: 100, y: 50 },
      size: { width: 50, height: 1 },
      points: [0, 0, 50, 0],
    });
  });

  it('keeps corners, counted from its upper left corner', () => {
    const stroke = drawn([
      { x: 20, y: 30 },
      { x: 0, y: 10 },
      { x: 20, y: -10 },
    ]);
    expect(stroke).toEqual({
      at: { x: 0, y: -10 },
      size: { width: 20, height: 40 },
      points: [20, 40, 0, 20, 20, 0],
    });
  });

  it('is a dot when the pen only touched the Map, and nothing when it did not', () => {
    expect(drawn([{ x: 7.4, y: 3.6 }])?.points).toEqual([0, 0, 1, 0]);
    expect(drawn([])).toBeUndefined();
  });

  it('is drawn less exactly from far away', () => {
    const wave = Array.from({ length: 200 }, (_, x) => ({ x: 3 * x, y: 8 * Math.sin(x / 4) }));
    const near = drawn(wave, 1)?.points.length ?? 0;
    expect(drawn(wave, 0.1)?.points.length ?? 0).toBeLessThan(near / 2);
  });

  it('never has more points than a stroke may have, however long it is drawn', () => {
    const pen = new PenGesture(1);
    let seed = 7;
    let most = 0;
    for (let step = 0; step < 6 * LIMITS.strokePoints; step += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      pen.to({ x: step, y: seed % 997 });
      most = Math.max(most, pen.points.length);
    }
    expect(most).toBe(4 * LIMITS.strokePoints);
    const points = pen.drawn()?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(2 * LIMITS.strokePoints);
    expect(points.length).toBeGreaterThan(LIMITS.strokePoints / 4);
  });

  it('lies in its own rectangle, whatever was drawn', () => {
    assert(
      property(array(POINT, { minLength: 1, maxLength: 60 }), (points) => {
        const stroke = drawn(points);
        if (stroke === undefined) throw new Error('something was drawn');
        const xs = stroke.points.filter((_, index) => index % 2 === 0);
        const ys = stroke.points.filter((_, index) => index % 2 === 1);
        expect(xs).toHaveLength(ys.length);
        expect(xs.length).toBeGreaterThanOrEqual(2);
        expect(Math.min(...xs)).toBe(0);
        expect(Math.min(...ys)).toBe(0);
        expect(Math.max(1, ...xs)).toBe(stroke.size.width);
        expect(Math.max(1, ...ys)).toBe(stroke.size.height);
        expect([...stroke.points, stroke.at.x, stroke.at.y].every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('leaving points out', () => {
  it('leaves none out that lies further from what remains than allowed', () => {
    assert(
      property(
        array(POINT, { minLength: 2, maxLength: 80 }),
        integer({ min: 0, max: 500 }),
        (points, tolerance) => {
          const kept = simplified(points, tolerance);
          expect(kept[0]).toEqual(points[0]);
          expect(kept.at(-1)).toEqual(points.at(-1));
          for (const point of points) {
            const nearest = kept
              .slice(1)
              .map((to, index) => distanceToPiece(point, kept[index] ?? to, to));
            expect(Math.min(...nearest)).toBeLessThanOrEqual(tolerance + 1e-6);
          }
        },
      ),
    );
  });

  it('becomes coarser until few enough are left', () => {
    const zigzag = Array.from({ length: 500 }, (_, x) => ({ x, y: (x % 2) * 10 }));
    expect(simplified(zigzag, 1)).toHaveLength(500);
    const kept = simplifiedTo(zigzag, 1, 20);
    expect(kept.length).toBeLessThanOrEqual(20);
    expect(kept.length).toBeGreaterThanOrEqual(2);
  });
});
