import { itemIdOf, sprintIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { criticalPath } from './critical-path.ts';
import { boardOf } from './testing/board-of.ts';

const path = (...refs: string[]): readonly string[] => refs.map(itemIdOf);

describe('the critical path', () => {
  it('[RU40] is the chain with most points, not with most PBIs', () => {
    const board = boardOf(
      ['a red 2 1', 'b blue 2 1', 'c red 3 1', 'x red 2 20', 'y blue 3 20'],
      ['a>b', 'b>c', 'x>y'],
    );
    expect(criticalPath(board)).toEqual({ items: path('x', 'y'), points: 40 });
  });

  it('[RU40] counts PBIs where points are equal, and PBIs without a size as nothing', () => {
    const board = boardOf(
      ['a red 2 2', 'b blue 2 -', 'c red 3 2', 'x red 2 2', 'y blue 3 2'],
      ['a>b', 'b>c', 'x>y'],
    );
    expect(criticalPath(board)).toEqual({ items: path('a', 'b', 'c'), points: 4 });
  });

  it('[RU40] takes the smallest ids where all is equal, in whatever order lines were drawn', () => {
    const items = ['a red 2 1', 'b red 2 1', 'c red 3 1', 'd red 3 1'];
    const lines = ['a>c', 'b>c', 'a>d', 'b>d'];
    const found = criticalPath(boardOf(items, lines));
    expect(criticalPath(boardOf(items.toReversed(), lines.toReversed()))).toEqual(found);
    expect(found.items).toHaveLength(2);
    expect(found.items[0]).toBe([itemIdOf('a'), itemIdOf('b')].sort()[0]);
    expect(found.items[1]).toBe([itemIdOf('c'), itemIdOf('d')].sort()[0]);
  });

  it('[RU40] leaves out what is closed, Done, resolved, unplanned or put aside', () => {
    const board = boardOf(
      ['a red 1 50', 'b red 2 1', 'c red 3 1', 'd red 2 50', 'e red - 50', 'f red 3 50'],
      ['a>b', 'b>c', 'd>b', 'b>e', { from: 'b', to: 'f', resolved: true }],
    );
    board.change((draft) => draft.putItem(itemIdOf('d'), { state: 'done' }));
    expect(criticalPath(board)).toEqual({ items: path('b', 'c'), points: 2 });
    board.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(criticalPath(board)).toEqual({ items: [], points: 0 });
  });

  it('[RU40] goes past a circle without walking in it', () => {
    const board = boardOf(
      ['a red 2 1', 'b red 2 5', 'c red 2 5', 'd red 3 1'],
      ['a>b', 'b>c', 'c>b', 'c>d'],
    );
    expect(criticalPath(board).points).toBe(6);
    expect(criticalPath(boardOf(['a red 2 1', 'b red 2 1'], ['a>b', 'b>a'])).items).toEqual([]);
  });
});
