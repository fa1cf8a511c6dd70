import { MAX_LASER_POINTS } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { LaserPen } from './laser-pen.ts';
import { LASER_LASTS_MS, LaserTrails } from './laser-trails.ts';

/** Draws to the right for a second, a point each millisecond; others hear every `everyMs`. */
function drawn(everyMs: number): { readonly trails: LaserTrails; readonly told: number } {
  const pen = new LaserPen();
  const trails = new LaserTrails();
  let latest = pen.begin({ x: 0, y: 0 }, 0);
  let told = 1;
  for (let ms = 1; ms <= 1_000; ms++) {
    const laser = pen.move({ x: ms, y: 0 }, ms);
    if (laser !== undefined) {
      latest = laser;
      told += 1;
    }
    if (ms % everyMs === 0) trails.take(7, latest, ms);
  }
  return { trails, told };
}

describe('the laser', () => {
  it('tells 20 points a second at most, and at most 20 at once', () => {
    expect(drawn(100).told).toBe(21);
    const pen = new LaserPen();
    pen.begin({ x: 0, y: 0 }, 0);
    let last;
    for (let ms = 50; ms <= 5_000; ms += 50) last = pen.move({ x: ms, y: ms }, ms);
    expect(last?.points).toHaveLength(2 * MAX_LASER_POINTS);
    expect(last?.from).toBe(101 - MAX_LASER_POINTS);
  });

  it.each([100, 250, 1_000])(
    'is heard without gaps and without repeats when states come every %i ms',
    (everyMs) => {
      const { trails } = drawn(everyMs);
      const points = trails.at(1_000)[0]?.points ?? [];
      expect(points.map(({ x }) => x)).toEqual(
        Array.from(
          { length: points.length },
          (_value, index) => 1_000 - (points.length - 1 - index) * 50,
        ),
      );
      expect(points.length).toBeGreaterThanOrEqual(20);
    },
  );

  it('fades, and is gone though its sender goes on showing it', () => {
    const trails = new LaserTrails();
    const laser = { stroke: 1, from: 0, points: [1, 1, 2, 2] };
    trails.take(7, laser, 1_000);
    expect(trails.at(1_000)[0]?.points.at(-1)?.age).toBe(0);
    trails.take(7, laser, 1_600);
    expect(trails.at(1_600)[0]?.points.at(-1)?.age).toBeCloseTo(600 / LASER_LASTS_MS);
    for (const nowMs of [2_000, 2_300, 5_000]) trails.take(7, laser, nowMs);
    expect(trails.at(1_000 + LASER_LASTS_MS)).toEqual([]);
    trails.forget(() => laser);
    trails.take(7, laser, 5_100);
    expect(trails.at(5_100)).toEqual([]);
    // Its next stroke is seen.
    trails.take(7, { ...laser, stroke: 2 }, 5_200);
    expect(trails.at(5_200)).toHaveLength(1);
  });

  it('keeps strokes apart, of one person and of several', () => {
    const trails = new LaserTrails();
    trails.take(7, { stroke: 1, from: 0, points: [1, 1] }, 0);
    trails.take(7, { stroke: 2, from: 0, points: [9, 9] }, 10);
    trails.take(8, { stroke: 1, from: 0, points: [5, 5] }, 20);
    trails.draw(1, { x: 3, y: 3 }, 30);
    expect(trails.at(30).map(({ clientId, points }) => [clientId, points.length])).toEqual([
      [7, 1],
      [7, 1],
      [8, 1],
      [undefined, 1],
    ]);
  });
});
