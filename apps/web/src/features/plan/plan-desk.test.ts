import { afterEach, describe, expect, it } from 'vitest';
import {
  decideItem,
  finishPlan,
  moveItems,
  putAside,
  setCapacity,
  setThreshold,
  writeSnapshot,
  type Edit,
  type EditRefusal,
} from '@weft/board-doc';
import { newBoard, syncAll, type TestBoard } from '@weft/board-doc/testing';
import {
  cellOf,
  type CellId,
  type ItemId,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { isCalm } from './cell-preview.ts';
import { planOnDesk, type PlanOnDesk } from './testing/plan-on-desk.ts';
import { BACKLOG_CELL } from './plan-lanes.ts';

/** Teams Red and Blue, Sprints 1 and 2, PBIs A, B and C without a place. */
interface SmallBoard extends TestBoard {
  readonly red: TeamId;
  readonly blue: TeamId;
  readonly one: SprintId;
  readonly a: ItemId;
  readonly b: ItemId;
  readonly c: ItemId;
}

interface Desk extends PlanOnDesk {
  readonly device: SmallBoard;
  readonly red: CellId;
  readonly blue: CellId;
}

function smallBoard(): SmallBoard {
  const device = newBoard({ seed: 7 });
  const { user, random } = device;
  const snapshot = {
    teams: ['Red', 'Blue'].map((name) => ({ ref: name, name })),
    sprints: [1, 2].map((number) => ({ ref: `${number}`, name: `Sprint ${number}`, number })),
    items: ['A', 'B', 'C'].map((title) => ({ ref: title, title })),
    dependencies: [],
  };
  writeSnapshot(device.doc, snapshot, { by: user, nowMs: 0, random: random.bytes });
  const { view } = device.board;
  const [red, blue] = view.teams();
  const [one] = view.sprints();
  const [a, b, c] = [...view.items()].sort((x, y) => (x.title < y.title ? -1 : 1));
  if (!red || !blue || !one || !a || !b || !c) throw new Error('The board is not as written');
  return { ...device, red: red.id, blue: blue.id, one: one.id, a: a.id, b: b.id, c: c.id };
}

/** Runs a command as one step; a refusal is a mistake of the test. */
function must(device: TestBoard, command: (edit: Edit) => Result<unknown, EditRefusal>): void {
  const result = device.editor.perform({ kind: 'edit-item' }, command);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}

const open: Desk[] = [];
function deskWith(prepare?: (device: SmallBoard) => void): Desk {
  const device = smallBoard();
  prepare?.(device);
  const plan: Desk = {
    ...planOnDesk(device, '2026-11-23'),
    device,
    red: cellOf({ team: device.red, sprint: device.one }),
    blue: cellOf({ team: device.blue, sprint: device.one }),
  };
  open.push(plan);
  return plan;
}
afterEach(() => {
  for (const { close, device } of open.splice(0)) {
    close();
    device.close();
  }
});

const sized =
  (size: number, capacity?: number) =>
  (device: SmallBoard): void => {
    for (const id of [device.a, device.b, device.c]) {
      must(device, (edit) => decideItem(edit, id, 'size', size));
    }
    if (capacity === undefined) return;
    must(device, (edit) => setCapacity(edit, device.red, device.one, capacity));
  };

describe('the desk of a plan', () => {
  it('says how full a cell would be by the percents of the board', () => {
    const levelWith = (tightPercent: number | undefined): unknown => {
      const { desk, device, red } = deskWith((board) => {
        must(board, (edit) => decideItem(edit, board.a, 'size', 6));
        must(board, (edit) => setCapacity(edit, board.red, board.one, 10));
        if (tightPercent !== undefined) {
          must(board, (edit) => setThreshold(edit, 'tightPercent', tightPercent));
        }
      });
      desk.lift([device.a], 'clicks');
      return desk.previews.look(red)?.level;
    };
    expect([levelWith(undefined), levelWith(60)]).toEqual(['calm', 'tight']);
  });

  it('looks at the cell one points at once, and at the others only in idle time', () => {
    const { desk, red, blue, cells, idle, device } = deskWith(sized(3));
    desk.lift([device.a], 'pointer');
    expect(cells().map((cell) => desk.previews.of(cell))).toEqual(cells().map(() => undefined));
    desk.hover(red);
    expect(desk.previews.of(red)?.points).toBe(3);
    expect(desk.previews.of(blue)).toBeUndefined();
    idle(2);
    expect(cells().filter((cell) => desk.previews.of(cell) !== undefined)).toHaveLength(3);
    idle(99);
    expect(cells().every((cell) => desk.previews.of(cell) !== undefined)).toBe(true);
    desk.putBack();
    expect(cells().every((cell) => desk.previews.of(cell) === undefined)).toBe(true);
  });

  it('one drop is one step of undo, whatever it asked about', () => {
    const { desk, red, device } = deskWith();
    const { a, b, editor, board } = device;
    must(device, (edit) => finishPlan(edit, device.red, device.one, true));
    desk.lift([a, b], 'clicks');
    must(device, (edit) => putAside(edit, [b]));
    const before = editor.undoStack.nextUndo;
    expect(desk.drop(red)).toMatchObject({ kind: 'asks', question: 'put-aside' });
    expect(editor.undoStack.nextUndo).toBe(before);
    expect(desk.agree()).toMatchObject({ kind: 'placed', items: [a, b], left: 0 });
    expect(board.view.item(b)?.aside).toBe(false);
    expect(board.view.planIsFinished(device.red, device.one)).toBe(false);
    expect(board.view.itemsIn(red)).toEqual([a, b]);
    editor.undoStack.undo();
    expect(board.view.itemsIn(red)).toEqual([]);
    expect(board.view.item(b)?.aside).toBe(true);
    expect(board.view.planIsFinished(device.red, device.one)).toBe(true);
  });

  it('a refusal to reopen leaves everything in the hand', () => {
    const { desk, red, device } = deskWith();
    must(device, (edit) => finishPlan(edit, device.red, device.one, true));
    desk.lift([device.a], 'pointer');
    expect(desk.drop(red)).toMatchObject({ kind: 'asks', question: 'finished-plan' });
    desk.decline();
    expect(desk.state.getState().hand).toMatchObject({ kind: 'holding', way: 'clicks' });
    expect(device.board.view.itemsIn(red)).toEqual([]);
  });

  it('fills up to the capacity and keeps the rest in the hand', () => {
    const { desk, red, device } = deskWith(sized(3, 7));
    const { a, b, c } = device;
    desk.lift([a, b, c], 'pointer');
    expect(desk.fitting(red)).toEqual([a, b]);
    expect(desk.drop(red, { fill: true })).toMatchObject({
      kind: 'placed',
      items: [a, b],
      left: 1,
    });
    expect(desk.state.getState().hand).toMatchObject({ items: [c], way: 'clicks' });
    expect(desk.drop(red, { fill: true })).toEqual({ kind: 'nothing', why: 'none-fits' });
    expect(desk.state.getState().hand).toMatchObject({ items: [c] });
    expect(desk.drop(red)).toMatchObject({ kind: 'placed', items: [c], left: 0 });
    expect(desk.state.getState().hand.kind).toBe('empty');
  });

  it('what others do never takes anything out of the hand, and its numbers follow', () => {
    const { desk, red, blue, device, nextFrame } = deskWith(sized(3, 7));
    const { a, b } = device;
    desk.lift([a], 'pointer');
    desk.hover(red);
    expect(desk.previews.of(red)?.points).toBe(3);
    must(device, (edit) => moveItems(edit, [b], { team: device.red, sprint: device.one }));
    must(device, (edit) => moveItems(edit, [a], { team: device.blue, sprint: device.one }));
    nextFrame();
    expect(desk.state.getState().hand).toMatchObject({ kind: 'holding', items: [a], over: red });
    expect(desk.previews.of(red)?.points).toBe(6);
    expect(desk.drop(red)).toMatchObject({ kind: 'placed' });
    expect(device.board.view.itemsIn(blue)).toEqual([]);
  });

  it('putting something down where it stands writes nothing', () => {
    const { desk, device } = deskWith();
    const before = device.editor.undoStack.nextUndo;
    desk.lift([device.a], 'keyboard');
    const preview = desk.previews.look(BACKLOG_CELL);
    expect(preview !== undefined && isCalm(preview)).toBe(true);
    expect(desk.drop(BACKLOG_CELL)).toEqual({ kind: 'nothing', why: 'here' });
    expect(device.editor.undoStack.nextUndo).toBe(before);
    expect(desk.state.getState().hand.kind).toBe('empty');
  });

  it('a drop where it stands decides between places that were given at the same time', () => {
    const other = newBoard({ seed: 9 });
    const { desk, red, device } = deskWith((made) => {
      syncAll([made.doc, other.doc]);
      must(made, (edit) => moveItems(edit, [made.a], { team: made.red, sprint: made.one }));
      must(other, (edit) => moveItems(edit, [made.a], { team: made.blue, sprint: made.one }));
      syncAll([made.doc, other.doc]);
    });
    other.close();
    const { view } = device.board;
    expect(view.item(device.a)?.collisions).toHaveLength(1);
    const stands = cellOf(view.item(device.a)?.place ?? { team: null, sprint: null });
    desk.lift([device.a], 'clicks');
    const preview = desk.previews.look(stands);
    expect(preview?.effect.removed.map(({ rule }) => rule)).toEqual(['merge-move-move']);
    expect(desk.drop(stands)).toMatchObject({ kind: 'placed', items: [device.a] });
    expect(view.item(device.a)?.collisions).toEqual([]);
    expect([red, cellOf({ team: device.blue, sprint: device.one })]).toContain(stands);
  });

  it('who only looks cannot drop', () => {
    const { desk, red, device } = deskWith();
    desk.lift([device.a], 'look');
    desk.hover(red);
    expect(desk.previews.of(red)).toBeDefined();
    expect(desk.drop(red)).toEqual({ kind: 'refused' });
    expect(device.board.view.itemsIn(red)).toEqual([]);
  });

  it('suggests the best cell first, steps through them and applies none', () => {
    const { desk, red, device } = deskWith(sized(3, 1));
    desk.lift([device.a], 'clicks');
    const ranking = desk.suggest().map(({ cell }) => cell);
    // Red has room for one point of three: it comes last.
    expect(ranking.at(-1)).toBe(red);
    expect(ranking).not.toContain(BACKLOG_CELL);
    expect(desk.step(1)?.cell).toBe(ranking[0]);
    expect(desk.step(1)?.cell).toBe(ranking[1]);
    expect(desk.step(-1)?.cell).toBe(ranking[0]);
    expect(desk.step(-1)?.cell).toBe(ranking[0]);
    expect([...device.board.view.items()].every((item) => item.place.sprint === null)).toBe(true);
    desk.forgetRanking();
    expect(desk.state.getState().ranking).toBeUndefined();
  });

  it('does not suggest to leave in the Product Backlog what has a likely team there', () => {
    const { desk, device } = deskWith((made) => {
      must(made, (edit) => moveItems(edit, [made.a], { team: made.red, sprint: null }));
    });
    desk.lift([device.a], 'clicks');
    expect(desk.previews.look(BACKLOG_CELL)).toBeDefined();
    expect(desk.suggest().map(({ cell }) => cell)).not.toContain(BACKLOG_CELL);
  });

  it('does not suggest a finished plan', () => {
    const { desk, blue, device } = deskWith();
    must(device, (edit) => finishPlan(edit, device.blue, device.one, true));
    desk.lift([device.a], 'clicks');
    expect(desk.suggest().map(({ cell }) => cell)).not.toContain(blue);
  });
});
