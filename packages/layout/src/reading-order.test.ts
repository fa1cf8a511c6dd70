import { describe, expect, it } from 'vitest';
import type { ItemId } from '@weft/domain';
import { NOWHERE, OUTSIDE, cellOf } from '@weft/domain';
import { sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { layoutGrid } from './planning-grid.ts';
import { cardBeside, firstCard, nearestCard, neighbourCell } from './reading-order.ts';
import { boardWith, itemNumber, randomBoard } from './testing/sample-boards.ts';

const blue = teamIdOf('Blue');

describe('getting around', () => {
  it('[LA30] the reading order goes through every card once, there and back', () => {
    const grid = layoutGrid(randomBoard(9, 80, 0));
    const there: ItemId[] = [];
    for (let at = firstCard(grid); at !== undefined; at = cardBeside(grid, at, 1)) there.push(at);
    const shown = grid.cells.filter((cell) => !cell.column.folded).flatMap((cell) => cell.items);
    expect(there).toEqual(shown);
    const back: ItemId[] = [];
    for (let at = there.at(-1); at !== undefined; at = cardBeside(grid, at, -1)) back.push(at);
    expect(back.toReversed()).toEqual(there);
    expect(firstCard(layoutGrid(boardWith({})))).toBeUndefined();
  });

  it('[LA31] the nearest card in a direction is straight ahead before aside', () => {
    const grid = layoutGrid(boardWith({ 'Blue/1': 4, 'Blue/2': 1, 'Red/1': 1 }));
    expect(nearestCard(grid, itemNumber(0), 'right')).toBe(itemNumber(1));
    expect(nearestCard(grid, itemNumber(0), 'down')).toBe(itemNumber(2));
    expect(nearestCard(grid, itemNumber(1), 'right')).toBe(itemNumber(4));
    expect(nearestCard(grid, itemNumber(2), 'down')).toBe(itemNumber(5));
    expect(nearestCard(grid, itemNumber(0), 'up')).toBeUndefined();
    expect(nearestCard(grid, itemNumber(0), 'left')).toBeUndefined();
  });

  it('[LA32] the neighbouring cell ends at the edge and steps over folded columns', () => {
    const board = boardWith({});
    board.change((draft) => draft.putSprint(sprintIdOf('1'), { state: 'closed' }));
    const grid = layoutGrid(board);
    const backlog = cellOf({ team: blue, sprint: null });
    const sprint2 = cellOf({ team: blue, sprint: sprintIdOf('2') });
    expect(neighbourCell(grid, backlog, 'right')?.id).toBe(sprint2);
    expect(neighbourCell(grid, sprint2, 'left')?.id).toBe(backlog);
    expect(neighbourCell(grid, backlog, 'left')).toBeUndefined();
    expect(neighbourCell(grid, backlog, 'up')?.id).toBe(cellOf(NOWHERE));
    expect(neighbourCell(grid, cellOf(NOWHERE), 'up')).toBeUndefined();
    const outside = cellOf({ team: OUTSIDE, sprint: null });
    expect(neighbourCell(grid, outside, 'down')).toBeUndefined();
  });
});
