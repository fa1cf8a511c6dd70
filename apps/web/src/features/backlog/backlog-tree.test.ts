import { describe, expect, it } from 'vitest';
import { compareRank, type ItemId } from '@weft/domain';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { rowsOf, treeOf } from './backlog-tree.ts';

const view = viewOfSnapshot({
  teams: [],
  sprints: [],
  items: [
    { ref: 'epic', title: 'Epic', size: 2 },
    { ref: 'other', title: 'Other', size: 1 },
    { ref: 'pbi', title: 'PBI', parent: 'epic', size: 5, ready: true },
    { ref: 'slice', title: 'Slice', parent: 'pbi', state: 'done' },
    { ref: 'last', title: 'Last', parent: 'epic', size: 0.5, ready: true },
  ],
  dependencies: [],
});
const items = [...view.items()].sort(compareRank);
const tree = treeOf(items);
const ids = (...refs: readonly string[]): ReadonlySet<ItemId> => new Set(refs.map(itemIdOf));

function drawn(folded: ReadonlySet<ItemId>, wanted?: ReadonlySet<ItemId>): readonly string[] {
  return rowsOf(tree, folded, wanted).map(({ id, level, open, isContext }) => {
    const fold = open === undefined ? '' : open ? ' -' : ' +';
    return `${'.'.repeat(level - 1)}${view.item(id)?.title ?? ''}${fold}${isContext ? ' ?' : ''}`;
  });
}

describe('the tree of the Product Backlog', () => {
  it('shows parts below what they are part of, in backlog order', () => {
    expect(drawn(ids())).toEqual(['Epic -', '.PBI -', '..Slice', '.Last', 'Other']);
    const last = rowsOf(tree, ids()).find(({ id }) => id === itemIdOf('last'));
    expect(last).toMatchObject({ position: 2, siblings: 2, parent: itemIdOf('epic') });
  });

  it('hides what is below a folded PBI', () => {
    expect(drawn(ids('pbi'))).toEqual(['Epic -', '.PBI +', '.Last', 'Other']);
    expect(drawn(ids('epic', 'pbi'))).toEqual(['Epic +', 'Other']);
  });

  it('with a filter shows what fits and what is above it', () => {
    expect(drawn(ids(), ids('slice'))).toEqual(['Epic - ?', '.PBI - ?', '..Slice']);
    expect(drawn(ids(), ids('epic'))).toEqual(['Epic']);
    expect(drawn(ids(), ids())).toEqual([]);
  });

  it('a part whose whole is not there is a root', () => {
    const alone = treeOf(items.filter(({ id }) => id !== itemIdOf('epic')));
    expect(alone.roots).toEqual(['other', 'pbi', 'last'].map(itemIdOf));
  });

  it('adds up sizes, and counts what has none, is ready or Done', () => {
    expect(tree.rollUpOf(itemIdOf('epic'))).toEqual({
      points: 7.5,
      items: 4,
      unsized: 1,
      ready: 2,
      done: 1,
    });
    expect(tree.rollUpOf(itemIdOf('slice'))).toMatchObject({ points: 0, unsized: 1, done: 1 });
    expect(tree.rollUpOf(itemIdOf('nowhere'))).toBeUndefined();
  });
});
