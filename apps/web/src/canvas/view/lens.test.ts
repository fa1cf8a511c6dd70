import type { SnapshotItem } from '@weft/domain';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { itemsInLens } from './lens.ts';

const item = (ref: string): SnapshotItem => ({ ref, title: ref, team: 't', sprint: 's', size: 1 });
const view = viewOfSnapshot({
  teams: [{ ref: 't', name: 'Team' }],
  sprints: [{ ref: 's', name: 'Sprint', number: 1 }],
  items: ['a', 'b', 'c', 'd', 'e', 'lone', 'x', 'y'].map(item),
  dependencies: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'd' },
    { from: 'a', to: 'e' },
    { from: 'x', to: 'y', resolved: true },
  ],
});
const ids = (...refs: string[]): ReadonlySet<string> => new Set(refs.map(itemIdOf));

describe('what a lens shows', () => {
  it('a neighbourhood: what the PBI waits for and enables, as far as asked', () => {
    const near = { kind: 'neighbourhood', item: itemIdOf('b') } as const;
    expect(itemsInLens({ ...near, reach: 1 }, view)).toEqual(ids('a', 'b', 'c'));
    expect(itemsInLens({ ...near, reach: 2 }, view)).toEqual(ids('a', 'b', 'c', 'd'));
    expect(itemsInLens({ ...near, reach: 'all' }, view)).toEqual(ids('a', 'b', 'c', 'd'));
  });

  it('PBIs with dependencies that are not resolved', () => {
    expect(itemsInLens({ kind: 'with-dependencies' }, view)).toEqual(ids('a', 'b', 'c', 'd', 'e'));
  });

  it('the longest chain', () => {
    expect(itemsInLens({ kind: 'longest-chain' }, view)).toEqual(ids('a', 'b', 'c', 'd'));
  });
});
