import { compareRank } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../testing/seeded-random.ts';
import { RankedList, type Ranked } from './ranked-list.ts';

describe('a ranked list', () => {
  it('[BD9] stands by rank, then id, however its entries come and go', () => {
    for (const seed of [1, 2, 3]) {
      const random = new SeededRandom(seed);
      const list = new RankedList<string>();
      const expected: Ranked[] = [];
      for (let step = 0; step < 200; step += 1) {
        if (random.below(3) === 0 && expected.length > 0) {
          const [gone] = expected.splice(random.below(expected.length), 1);
          if (gone !== undefined) list.remove(gone);
        } else {
          const many = random.below(20) === 0 ? 50 : 1;
          for (let at = 0; at < many; at += 1) {
            const entry = { id: `${step}-${at}`, rank: `a${random.below(9)}` };
            expected.push(entry);
            list.add(entry);
          }
        }
        if (random.below(4) > 0) continue;
        expected.sort(compareRank);
        expect(list.ids).toEqual(expected.map((entry) => entry.id));
        expect(list.size).toBe(expected.length);
        for (const [index, entry] of expected.entries()) expect(list.indexOf(entry)).toBe(index);
      }
    }
  });

  it('[BD3] gives the same frozen array until something changes', () => {
    const list = new RankedList<string>();
    list.add({ id: 'A', rank: 'a0' });
    const { ids } = list;
    expect(Object.isFrozen(ids)).toBe(true);
    expect(list.ids).toBe(ids);
    list.remove({ id: 'A', rank: 'another' });
    list.remove({ id: 'unknown', rank: 'a0' });
    expect(list.ids).toBe(ids);
    list.add({ id: 'B', rank: 'a0' });
    expect(list.ids).toEqual(['A', 'B']);
  });
});
