import { describe, expect, it } from 'vitest';
import { NOWHERE, OUTSIDE, cellOf } from '@weft/domain';
import { sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { CARD, cardsPerLine, slotRectangle } from './card-rectangles.ts';
import { encloses, overlaps } from './geometry.ts';
import {
  FOLDED_WIDTH,
  cellById,
  layoutGrid,
  rectangleOf,
  type PlanningGrid,
} from './planning-grid.ts';
import { boardWith, itemNumber, randomBoard, withLastingLists } from './testing/sample-boards.ts';

const blue = teamIdOf('Blue');
const sprint1 = sprintIdOf('1');

describe('the Grid', () => {
  it('[LA1] has rows for Not assigned, the teams in order, and Outside the Nexus', () => {
    const grid = layoutGrid(boardWith({}));
    expect(grid.rows.map((row) => row.team)).toEqual([null, blue, teamIdOf('Red'), OUTSIDE]);
  });

  it('[LA2] has columns for the Backlog and the Sprints by number', () => {
    const grid = layoutGrid(boardWith({}));
    expect(grid.columns.map((column) => column.sprint)).toEqual([
      null,
      ...['1', '2', '3'].map(sprintIdOf),
    ]);
  });

  it('[LA3] keeps rows and columns of what was put aside while PBIs stand there', () => {
    const board = boardWith({ 'Blue/1': 1 });
    board.change((draft) => {
      draft.putTeam(blue, { aside: true });
      draft.putTeam(teamIdOf('Red'), { aside: true });
      draft.putSprint(sprint1, { aside: true });
      draft.putSprint(sprintIdOf('2'), { aside: true });
    });
    const grid = layoutGrid(board);
    expect(grid.rows.map((row) => row.team)).toEqual([null, blue, OUTSIDE]);
    expect(grid.columns.map((column) => column.sprint)).toEqual([null, sprint1, sprintIdOf('3')]);
    expect(grid.places.size).toBe(1);
  });

  it('[LA4] folds closed Sprints to a strip without cards, unless asked not to', () => {
    const board = boardWith({ 'Blue/1': 3 });
    board.change((draft) => draft.putSprint(sprint1, { state: 'closed' }));
    const folded = layoutGrid(board).columns[1];
    expect(folded).toMatchObject({ folded: true, width: FOLDED_WIDTH });
    const open = layoutGrid(board, { unfolded: new Set([sprint1]) }).columns[1];
    expect(open).toMatchObject({ folded: false });
  });

  it('[LA5] cards are 224 × 96, 12 px apart, in Product Backlog order, and never overlap', () => {
    for (const seed of [1, 2, 3]) {
      const board = randomBoard(seed, 120, 0);
      const grid = layoutGrid(board);
      expect(grid.places.size).toBe(120);
      const cards = shownCards(grid);
      for (const [index, card] of cards.entries()) {
        expect([card.width, card.height]).toEqual([224, 96]);
        for (const other of cards.slice(index + 1)) {
          const near = {
            ...card,
            width: card.width + CARD.gap - 1,
            height: card.height + CARD.gap - 1,
          };
          expect(overlaps(near, other)).toBe(false);
        }
      }
      for (const cell of grid.cells) expect(cell.items).toEqual(board.itemsIn(cell.id));
    }
  });

  it('[LA6] a cell encloses its cards, and an empty one has room for a card', () => {
    const grid = layoutGrid(randomBoard(4, 90, 0));
    for (const cell of grid.cells.filter(({ column }) => !column.folded)) {
      const slots = Math.max(1, cell.items.length);
      for (let index = 0; index < slots; index += 1) {
        expect(encloses(cell.rectangle, slotRectangle(cell, index))).toBe(true);
      }
    }
  });

  it('[LA7] cells of a row are equally high, of a column equally wide, with gutters between', () => {
    const grid = layoutGrid(randomBoard(5, 90, 0));
    for (const cell of grid.cells) {
      expect(cell.rectangle.height).toBe(cell.row.height);
      expect(cell.rectangle.width).toBe(cell.column.width);
      for (const other of grid.cells) {
        if (other !== cell) expect(overlaps(cell.rectangle, other.rectangle)).toBe(false);
      }
    }
  });

  it('[LA8] fuller columns put more cards side by side, in coarse steps', () => {
    expect([0, 1, 10, 11, 21, 22, 36, 37].map(cardsPerLine)).toEqual([2, 2, 2, 3, 3, 4, 4, 6]);
    expect(cardsPerLine(10_000)).toBeGreaterThan(32);
  });

  it('[LA9] a cell in which somebody writes a new PBI gets one more slot', () => {
    const board = boardWith({ '-/-': 10 });
    const before = cellById(layoutGrid(board), cellOf(NOWHERE));
    const after = cellById(layoutGrid(board, { freeSlotIn: cellOf(NOWHERE) }), cellOf(NOWHERE));
    expect(before?.column.perLine).toBe(2);
    expect(after?.column.perLine).toBe(3);
    expect(after && encloses(after.rectangle, slotRectangle(after, 10))).toBe(true);
  });

  it('[LA10] the same board gives the same Grid', () => {
    expect(layoutGrid(randomBoard(6, 50, 0))).toEqual(layoutGrid(randomBoard(6, 50, 0)));
  });

  it('[LA11] a PBI in a folded column is in the strip; an unknown one is nowhere', () => {
    const board = boardWith({ 'Blue/1': 1 });
    board.change((draft) => draft.putSprint(sprint1, { state: 'closed' }));
    const grid = layoutGrid(board);
    const cell = cellById(grid, cellOf({ team: blue, sprint: sprint1 }));
    const card = rectangleOf(grid, itemNumber(0));
    expect(card && cell && encloses(cell.rectangle, card)).toBe(true);
    expect(rectangleOf(grid, itemNumber(9))).toBeUndefined();
  });

  it('[LA12] laid out after a change, what did not move is the same object, and nothing is other than laid out anew', () => {
    const board = boardWith({ 'Blue/1': 4, 'Red/1': 3, 'Red/2': 1 });
    const source = withLastingLists(board);
    const before = layoutGrid(source);
    expect(layoutGrid(source, { before }).cells).toEqual(before.cells);
    board.change((draft) =>
      draft.putItem(itemNumber(0), { place: { team: blue, sprint: sprintIdOf('2') } }),
    );
    const after = layoutGrid(source, { before });
    expect(after).toEqual(layoutGrid(board));
    expect(after.rows).toBe(before.rows);
    expect(after.columns).toBe(before.columns);
    const others = after.cells.filter((cell, at) => cell !== before.cells[at]);
    expect(others.map(({ id }) => id)).toEqual(
      ['1', '2'].map((sprint) => cellOf({ team: blue, sprint: sprintIdOf(sprint) })),
    );
    board.change((draft) => draft.putSprint(sprint1, { state: 'closed' }));
    const folded = layoutGrid(source, { before: after });
    expect(folded).toEqual(layoutGrid(board));
    expect(folded.columns).not.toBe(after.columns);
    expect(folded.columns[0]).toBe(after.columns[0]);
  });

  it('[LA56] keeping room, no lane becomes smaller, no two cards overlap, and none is elsewhere than its cell', () => {
    const board = boardWith({ 'Blue/1': 12, 'Red/1': 3, 'Red/2': 1 });
    const before = layoutGrid(board);
    for (let number = 0; number < 12; number += 1) {
      board.change((draft) =>
        draft.putItem(itemNumber(number), { place: { team: null, sprint: null } }),
      );
    }
    const exact = layoutGrid(board);
    const kept = layoutGrid(board, { before, keepsRoom: true });
    expect(kept.height).toBeGreaterThan(exact.height);
    kept.rows.forEach(({ height }, at) => {
      expect(height).toBeGreaterThanOrEqual(before.rows[at]?.height ?? Infinity);
    });
    kept.columns.forEach(({ width, perLine }, at) => {
      expect(width).toBeGreaterThanOrEqual(before.columns[at]?.width ?? Infinity);
      expect(perLine).toBeGreaterThanOrEqual(exact.columns[at]?.perLine ?? Infinity);
    });
    expect([...kept.places.keys()].sort()).toEqual([...exact.places.keys()].sort());
    for (const cell of kept.cells) {
      cell.items.forEach((_, index) => {
        expect(encloses(cell.rectangle, slotRectangle(cell, index))).toBe(true);
      });
    }
    expect(layoutGrid(board, { before: kept })).toEqual(exact);
  });
});

function shownCards(grid: PlanningGrid): readonly ReturnType<typeof slotRectangle>[] {
  return grid.cells
    .filter((cell) => !cell.column.folded)
    .flatMap((cell) => cell.items.map((_, index) => slotRectangle(cell, index)));
}
