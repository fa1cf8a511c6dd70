import { brandId, type ItemId, type SnapshotItem } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { changedMeanwhile, reversed, type ForkRow } from './compare-fork.ts';

const ref = brandId<ItemId>('A'.repeat(26));
const item = (title: string): SnapshotItem => ({ ref, title });

function row(key: string, here: string): ForkRow {
  const difference = { kind: 'item', before: item(here), after: item('There'), fields: ['title'] };
  return {
    key,
    here,
    alsoChanged: false,
    difference: { ...difference, kind: 'item' },
  };
}

describe('what is brought back from a fork', () => {
  it('is looked at again where the board says something else by now, or what the fork says', () => {
    const shown = [row('a', 'one'), row('b', 'two'), row('c', 'three')];
    const now = [row('a', 'one'), row('b', 'two, changed')];
    expect(changedMeanwhile(shown, now).map(({ key }) => key)).toEqual(['b', 'c']);
    expect(changedMeanwhile(shown, shown)).toEqual([]);
  });

  it('stands on the board as a way from the fork to here', () => {
    expect(reversed(row('a', 'Here').difference)).toMatchObject({
      before: { title: 'There' },
      after: { title: 'Here' },
    });
  });
});
