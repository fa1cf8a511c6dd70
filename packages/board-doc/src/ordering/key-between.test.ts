import { LIMITS, compareRank } from '@weft/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysAfter } from './key-between.ts';
import type { Ranked } from './ranked-list.ts';

const NEW = '~new';

function listOf(...ranks: readonly string[]): Ranked[] {
  return ranks.map((rank, at) => ({ id: String(at).padStart(4, '0'), rank })).sort(compareRank);
}

/** The ids in order after `count` new entities were given their keys. */
function orderAfter(list: readonly Ranked[], index: number, count: number): readonly string[] {
  const { inserted, moved } = keysAfter(list, index, count);
  return [
    ...list.map(({ id, rank }) => ({ id, rank: moved.get(id) ?? rank })),
    ...inserted.map((rank, at) => ({ id: `${NEW}${at}`, rank })),
  ]
    .sort(compareRank)
    .map(({ id }) => id);
}

function wanted(list: readonly Ranked[], index: number, count: number): readonly string[] {
  const fresh = Array.from({ length: count }, (_, at) => `${NEW}${at}`);
  return list.map(({ id }) => id).toSpliced(index + 1, 0, ...fresh);
}

describe('keys between neighbours', () => {
  it('[BD35] writes no other key where there is a gap', () => {
    const list = listOf('a0', 'a1', 'a2');
    for (const index of [-1, 0, 1, 2]) expect(keysAfter(list, index, 1).moved.size).toBe(0);
  });

  it('[BD50] between equal keys, only the neighbours up to the next distinct key move', () => {
    const list = listOf('a0', 'a1', 'a1', 'a1', 'a2', 'a3');
    expect(orderAfter(list, 1, 1)).toEqual(wanted(list, 1, 1));
    expect([...keysAfter(list, 1, 1).moved.keys()]).toEqual(['0002', '0003']);
    expect([...keysAfter(list, 2, 1).moved.keys()]).toEqual(['0003']);
    expect(keysAfter(list, 3, 1).moved.size).toBe(0);
  });

  it('[BD50] any place in any list can be taken, damaged and equal keys included', () => {
    const key = fc.oneof(
      fc.constantFrom('a0', 'a0V', 'a1', 'a1', 'a2', 'Zz', 'b00'),
      fc.constantFrom('~', '', 'a', 'A00000000000000000000000000', 'a!!', 'zzz', 'a00', '🙂', 'é'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 12 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 4 }),
        (ranks, place, count) => {
          const list = listOf(...ranks);
          const index = Math.min(place, list.length) - 1;
          expect(orderAfter(list, index, count)).toEqual(wanted(list, index, count));
        },
      ),
      { numRuns: 2_000, seed: 50 },
    );
  });

  it('[BD51] a key never passes the limit, and few neighbours are rewritten for that', () => {
    let list = listOf('a0', 'a1');
    let mostMoved = 0;
    for (let step = 0; step < 1_500; step += 1) {
      const index = step % 2 === 0 ? 0 : 1;
      const { inserted, moved } = keysAfter(list, index, 1);
      mostMoved = Math.max(mostMoved, moved.size);
      list = [
        ...list.map(({ id, rank }) => ({ id, rank: moved.get(id) ?? rank })),
        { id: `${NEW}${step}`, rank: inserted[0] ?? '' },
      ].sort(compareRank);
      expect(list[index + 1]?.id).toBe(`${NEW}${step}`);
    }
    expect(Math.max(...list.map(({ rank }) => rank.length))).toBeLessThanOrEqual(LIMITS.rankChars);
    expect(mostMoved).toBeGreaterThan(0);
    expect(mostMoved).toBeLessThan(200);
  });

  it('[BD51] very long keys of others are shortened when something comes between them', () => {
    const long = `a0${'V'.repeat(200)}`;
    const list = listOf('a0', long, `${long}V`, 'a1');
    expect(orderAfter(list, 1, 1)).toEqual(wanted(list, 1, 1));
    for (const key of keysAfter(list, 1, 1).inserted) {
      expect(key.length).toBeLessThanOrEqual(LIMITS.rankChars);
    }
  });
});
