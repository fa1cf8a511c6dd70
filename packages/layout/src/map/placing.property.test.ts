import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD } from '../card-rectangles.ts';
import { boundsOf, type Point, type Rectangle } from '../geometry.ts';
import { align, type Alignment } from './align.ts';
import { distribute, type Distribution } from './distribute.ts';
import { snap } from './snap.ts';

const rectangle: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -1000, max: 1000 }),
  y: fc.integer({ min: -1000, max: 1000 }),
  width: fc.integer({ min: 20, max: 400 }),
  height: fc.integer({ min: 20, max: 300 }),
});
const several = fc
  .array(rectangle, { minLength: 1, maxLength: 12, size: 'max' })
  .map((all) => new Map(all.map((each, index) => [`r${index.toString()}`, each])));

function after(
  before: ReadonlyMap<string, Rectangle>,
  moves: ReadonlyMap<string, Point>,
): Map<string, Rectangle> {
  return new Map([...before].map(([key, each]) => [key, { ...each, ...moves.get(key) }]));
}

describe('snapping', () => {
  it('[LA210] never moves farther than the threshold, and stays once it has snapped', () => {
    let snapped = 0;
    fc.assert(
      fc.property(
        fc.array(rectangle, { maxLength: 15 }),
        rectangle,
        fc.nat(12),
        (others, moving, threshold) => {
          const { delta, guides } = snap(others, moving, threshold);
          expect(Math.abs(delta.x)).toBeLessThanOrEqual(threshold);
          expect(Math.abs(delta.y)).toBeLessThanOrEqual(threshold);
          if (delta.x !== 0 || delta.y !== 0) {
            snapped += 1;
            expect(guides).not.toEqual([]);
          }
          const there = { ...moving, x: moving.x + delta.x, y: moving.y + delta.y };
          expect(snap(others, there, 0).guides).toEqual(guides);
        },
      ),
      { numRuns: 400 },
    );
    expect(snapped).toBeGreaterThan(50);
  });

  it('[LA211] edges and middles go onto those of others, and guides run along all that share them', () => {
    const others = [
      { x: 0, y: 0, width: 224, height: 96 },
      { x: 0, y: 400, width: 100, height: 50 },
    ];
    const { delta, guides } = snap(others, { x: 4, y: 200, width: 224, height: 96 }, 6);
    expect(delta).toEqual({ x: -4, y: 0 });
    expect(guides).toContainEqual({ from: { x: 0, y: 0 }, to: { x: 0, y: 450 } });
    expect(guides).toContainEqual({ from: { x: 112, y: 0 }, to: { x: 112, y: 296 } });
    const middle = snap(others.slice(0, 1), { x: 60, y: 200, width: 100, height: 50 }, 6);
    expect(middle.delta).toEqual({ x: 2, y: 0 });
    expect(middle.guides).toEqual([{ from: { x: 112, y: 0 }, to: { x: 112, y: 250 } }]);
  });

  it('[LA212] beside a neighbour the gap of cards is kept; what stands elsewhere has none', () => {
    const neighbour = { x: 0, y: 0, width: 224, height: 96 };
    const { delta, guides } = snap([neighbour], { x: 233, y: 30, width: 224, height: 96 }, 6);
    expect(delta).toEqual({ x: 224 + CARD.gap - 233, y: 0 });
    expect(guides).toEqual([{ from: { x: 224, y: 63 }, to: { x: 236, y: 63 } }]);
    const far = snap([neighbour], { x: 233, y: 300, width: 224, height: 96 }, 6);
    expect(far.delta).toEqual({ x: 0, y: 0 });
  });
});

describe('aligning and distributing', () => {
  const edge: Record<Alignment, (each: Rectangle) => number> = {
    left: ({ x }) => x,
    centre: ({ x, width }) => x + width / 2,
    right: ({ x, width }) => x + width,
    top: ({ y }) => y,
    middle: ({ y, height }) => y + height / 2,
    bottom: ({ y, height }) => y + height,
  };

  it('[LA213] aligned, all are on one line within the bounds they had', () => {
    fc.assert(
      fc.property(
        several,
        fc.constantFrom<Alignment>('left', 'centre', 'right', 'top', 'middle', 'bottom'),
        (all, side) => {
          const moved = after(all, align(all, side));
          const lines = [...moved.values()].map(edge[side]);
          expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(1);
          expect(align(moved, side).size).toBe(0);
          const [before, now] = [boundsOf(all.values()), boundsOf(moved.values())];
          if (side === 'left' || side === 'centre' || side === 'right') {
            expect([now?.y, now?.height]).toEqual([before?.y, before?.height]);
          } else expect([now?.x, now?.width]).toEqual([before?.x, before?.width]);
        },
      ),
    );
    expect(align(new Map(), 'left').size).toBe(0);
  });

  it('[LA214] distributed, gaps are equal where there is room, and the outermost stay', () => {
    let roomy = 0;
    fc.assert(
      fc.property(several, fc.constantFrom<Distribution>('across', 'down'), (all, direction) => {
        const isAcross = direction === 'across';
        const moved = after(all, distribute(all, direction));
        const row = [...moved.values()]
          .map((each) => ({
            start: isAcross ? each.x : each.y,
            length: isAcross ? each.width : each.height,
          }))
          .sort((a, b) => a.start + a.length / 2 - (b.start + b.length / 2));
        const gaps = row.slice(1).map(({ start }, index) => {
          const before = row[index];
          return start - ((before?.start ?? 0) + (before?.length ?? 0));
        });
        const middles = row.map(({ start, length }) => start + length / 2);
        const steps = middles.slice(1).map((at, index) => at - (middles[index] ?? 0));
        if (all.size < 3) expect(moved).toEqual(all);
        else if (gaps.every((gap) => gap >= 0)) {
          roomy += 1;
          expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1.01);
        } else expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
        const ends = [...all.values()].map((each) => edge[isAcross ? 'centre' : 'middle'](each));
        expect(middles[0]).toBe(Math.min(...ends));
        expect(middles.at(-1)).toBe(Math.max(...ends));
      }),
      { numRuns: 300 },
    );
    expect(roomy).toBeGreaterThan(20);
  });
});
