import { moveItems, renameItem } from '@weft/board-doc';
import type { BoardSnapshot, Place } from '@weft/domain';
import { layoutGrid } from '@weft/layout';
import { ManualClock } from '@weft/sync-client/testing';
import { describe, expect, it } from 'vitest';
import { SMALL_BOARD } from '../canvas/canvas-on-desk.ts';
import { uncover } from './grid-actions.ts';
import { gridOnDesk, type GridOnDesk } from './grid-on-desk.ts';

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

describe('the Grid while others plan', () => {
  it('shows all that follows with the frame, as long as it is not too much', async () => {
    const { desk } = await planned();
    for (const team of ['Green', 'Red', 'Green', 'Red']) {
      moveElsewhere(desk, 'b', team);
      const { grid } = desk.grid;
      expect(grid.rows).toEqual(layoutGrid(desk.grid.view).rows);
      const card = desk.model.cards.rectangleOf(desk.item('b'));
      expect(desk.model.routes.route(desk.line('a', 'b'))?.points.at(-1)?.x).toBe(card?.x);
    }
  });
});

describe('the Grid while others change more than can be followed', () => {
  it('has cards stand elsewhere with the frame, their lines a little later, and one’s own at once', async () => {
    const { desk, clock } = await bustling();
    const { model } = desk;
    const ends = (): unknown => model.routes.route(desk.line('a', 'b'))?.points.at(-1);
    moveElsewhere(desk, 'b', 'Green');
    const [first] = [ends()];
    await clock.advance(20);
    const before = model.cards.rectangleOf(desk.item('b'));
    moveElsewhere(desk, 'b', 'Red');
    expect(model.cards.rectangleOf(desk.item('b'))).not.toEqual(before);
    expect(ends()).toEqual(first);
    await clock.advance(130);
    expect(ends()).not.toEqual(first);

    moveElsewhere(desk, 'b', 'Green');
    desk.moveItems([desk.item('e')], { team: desk.team('Red'), sprint: null });
    desk.nextFrame();
    expect(ends()).toEqual(first);
  });

  it('tells React of cards as often as it can be read, and of one’s own at once', async () => {
    const { desk, clock } = await bustling();
    let told = 0;
    desk.model.subscribeCalmly(() => (told += 1));
    for (let moved = 0; moved < 10; moved += 1) {
      moveElsewhere(desk, 'b', moved % 2 === 0 ? 'Green' : 'Red');
      await clock.advance(10);
    }
    expect(told).toBe(1);
    await clock.advance(190);
    expect(told).toBe(2);
    moveElsewhere(desk, 'b', 'Green');
    expect(told).toBe(2);
    desk.moveItems([desk.item('e')], { team: desk.team('Red'), sprint: null });
    desk.nextFrame();
    expect(told).toBe(3);
  });

  it('lets lanes grow at once, and become smaller again within a second', async () => {
    const { desk, clock } = await bustling();
    const isExact = (): boolean =>
      JSON.stringify(desk.grid.grid.rows) === JSON.stringify(layoutGrid(desk.grid.view).rows);
    const heightOf = (name: string): number | undefined =>
      desk.grid.grid.rows.find(({ team }) => team === desk.team(name))?.height;
    const empty = heightOf('Green');
    moveElsewhere(desk, 'b', 'Green');
    for (const title of ['a', 'c', 'd']) moveElsewhere(desk, title, 'Green');
    const full = heightOf('Green');
    expect(full).toBeGreaterThan(empty ?? 0);
    for (const title of ['a', 'b', 'c', 'd']) moveElsewhere(desk, title, 'Red');
    expect(heightOf('Green')).toBe(full);
    expect(isExact()).toBe(false);
    await clock.advance(1_000);
    expect(heightOf('Green')).toBe(empty);
    expect(isExact()).toBe(true);

    bustle(desk);
    for (const title of ['a', 'b', 'c', 'd']) moveElsewhere(desk, title, 'Green');
    for (const title of ['a', 'b', 'c', 'd']) moveElsewhere(desk, title, 'Red');
    expect(isExact()).toBe(false);
    desk.moveItems([desk.item('e')], { team: desk.team('Red'), sprint: null });
    desk.nextFrame();
    expect(isExact()).toBe(true);
  });

  it('paints what lies behind cards anew only when it looks different', async () => {
    const { desk, clock } = await bustling();
    desk.model.subscribeCards(() => desk.model.cards);
    moveElsewhere(desk, 'b', 'Green');
    await clock.advance(10);
    const causes: string[] = [];
    desk.model.subscribePaint((cause) => causes.push(cause));
    moveElsewhere(desk, 'b', 'Red');
    expect(causes).toEqual(['cards']);
    for (const title of ['a', 'b', 'c']) moveElsewhere(desk, title, 'Green');
    expect(causes).toEqual(['cards', 'cards', 'cards', 'board']);
  });
});

/** Everything stands in the first Sprint, every line is shown, and nothing happened for a while. */
async function planned(): Promise<{ readonly desk: GridOnDesk; readonly clock: ManualClock }> {
  const clock = new ManualClock();
  const items = SMALL_BOARD.items.map((item) =>
    item.ref === 'e' ? item : { ...item, team: 'Red', sprint: '1' },
  );
  const snapshot: BoardSnapshot = { ...SMALL_BOARD, items };
  const desk = gridOnDesk(snapshot, clock);
  desk.interfaceStore.getState().setShownLines({ healthy: true });
  desk.nextFrame();
  await clock.advance(1_000);
  return { desk, clock };
}

/** The same, while others do a lot. */
async function bustling(): ReturnType<typeof planned> {
  const { desk, clock } = await planned();
  bustle(desk);
  return { desk, clock };
}

/** Somebody else gives `d` other names, and its own again. */
function bustle(desk: GridOnDesk): void {
  const item = desk.item('d');
  for (let change = 0; change <= 101; change += 1) {
    const title = change === 101 ? 'd' : `Name ${change}`;
    desk.performElsewhere({ kind: 'rename-item' }, (edit) => renameItem(edit, item, title));
    desk.nextFrame();
  }
}

function moveElsewhere(desk: GridOnDesk, title: string, team: string): void {
  const place: Place = { team: desk.team(team), sprint: desk.sprint('Sprint 1') };
  desk.performElsewhere({ kind: 'move-items' }, (edit) =>
    moveItems(edit, [desk.item(title)], place),
  );
  desk.nextFrame();
}
