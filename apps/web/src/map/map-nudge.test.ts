import type { MapMoves } from '@weft/board-doc';
import { itemIdOf } from '@weft/domain/testing';
import type { Point } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { MapNudge } from './map-nudge.ts';

const ITEM = itemIdOf('a');

function desk(canMove = true) {
  const shown: (Point | undefined)[] = [];
  const written: (Point | undefined)[] = [];
  const timers = new Set<() => void>();
  const things = { items: new Set([ITEM]), objects: new Set<never>() };
  const at = (by: Point): MapMoves => ({ items: new Map([[ITEM, by]]), objects: new Map() });
  const nudge = new MapNudge({
    take: () => (canMove ? { things, at } : undefined),
    show: (places) => void shown.push(places?.items.get(ITEM)),
    write: (places) => void written.push(places.items.get(ITEM)),
    after: (_delayMs, callback) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  const rest = (): void => {
    for (const timer of [...timers]) timer();
  };
  return { nudge, shown, written, rest, timers };
}

describe('moving by arrow keys', () => {
  it('is shown at once, and written as one move when the keys rest', () => {
    const { nudge, shown, written, rest, timers } = desk();
    nudge.move({ x: 1, y: 0 });
    nudge.move({ x: 10, y: 0 });
    nudge.move({ x: 0, y: -1 });
    expect(shown).toEqual([
      { x: 1, y: 0 },
      { x: 11, y: 0 },
      { x: 11, y: -1 },
    ]);
    expect([written, timers.size]).toEqual([[], 1]);
    rest();
    expect(written).toEqual([{ x: 11, y: -1 }]);
    expect(shown.at(-1)).toBeUndefined();
  });

  it('is written before anything else is done, and only once', () => {
    const { nudge, written, timers } = desk();
    nudge.move({ x: 1, y: 0 });
    nudge.flush();
    nudge.flush();
    expect([written, timers.size]).toEqual([[{ x: 1, y: 0 }], 0]);
  });

  it('there and back writes nothing', () => {
    const { nudge, written, rest } = desk();
    nudge.move({ x: 1, y: 0 });
    nudge.move({ x: -1, y: 0 });
    rest();
    expect(written).toEqual([]);
  });

  it('of what may not move does nothing, and says so', () => {
    const { nudge, shown } = desk(false);
    expect(nudge.move({ x: 1, y: 0 })).toBe(false);
    expect(shown).toEqual([]);
  });
});
