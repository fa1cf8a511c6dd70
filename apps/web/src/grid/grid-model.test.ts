import { describe, expect, it } from 'vitest';
import { SMALL_BOARD } from '../canvas/canvas-on-desk.ts';
import { uncover } from './grid-actions.ts';
import { gridOnDesk } from './grid-on-desk.ts';

describe('the model of the Grid', () => {
  it('knows a blank board', () => {
    expect(gridOnDesk(SMALL_BOARD).grid.isBlank).toBe(false);
    const blank = gridOnDesk({ teams: [], sprints: [], items: [], dependencies: [] });
    expect(blank.grid.isBlank).toBe(true);
  });

  it('is arranged anew while a PBI is written in a cell, and only painted anew otherwise', () => {
    const { grid, model } = gridOnDesk(SMALL_BOARD);
    const before = grid.grid;
    let painted = 0;
    model.subscribePaint(() => (painted += 1));
    grid.state.setState({ dropCell: before.cells[0]?.id });
    expect(grid.grid).toBe(before);
    expect(painted).toBe(1);
    grid.state.setState({ draft: before.cells[0]?.id });
    expect(grid.grid).not.toBe(before);
  });

  it('uncovers what a folded Sprint hides', () => {
    const { grid, item } = gridOnDesk({
      ...SMALL_BOARD,
      sprints: SMALL_BOARD.sprints.map((sprint) => ({ ...sprint, state: 'closed' })),
    });
    expect(grid.canvas.cards.cardsIn(grid.canvas.cards.bounds)).toEqual([item('e')]);
    uncover(grid, item('a'));
    expect(grid.canvas.cards.cardsIn(grid.canvas.cards.bounds)).toContain(item('a'));
    uncover(grid, item('a'));
    expect(grid.canvas.cards.cardsIn(grid.canvas.cards.bounds)).toContain(item('a'));
  });
});
