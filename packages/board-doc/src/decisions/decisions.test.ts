import * as Y from 'yjs';
import { NOWHERE, cellOf, lineIdOf, type ItemId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { acceptDependency } from '../commands/accept-dependency.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { setCapacity, setProductGoal, setSprintGoal } from '../commands/board-goals.ts';
import { decideItem } from '../commands/decide-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import { resolveDependency } from '../commands/resolve-dependency.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';

const docsOf = (devices: readonly SmallBoard[]): Y.Doc[] => devices.map(({ doc }) => doc);

function decisionsOf(device: SmallBoard, item: ItemId): Y.Array<unknown> {
  const map = device.board.roots.items.get(item);
  const list: unknown = map instanceof Y.Map ? map.get('decisions') : undefined;
  if (!(list instanceof Y.Array)) throw new Error('The PBI has no list of decisions.');
  return list;
}

describe('guarded decisions', () => {
  it('[BD20] the highest seq is shown, then the last in the list, whatever the clock said', () => {
    const device = smallBoard();
    const { view } = device.board;
    const list = decisionsOf(device, device.a);
    list.push([['size', 3, null, 9_000, 2]]);
    list.insert(0, [['size', 5, null, 1, 3]]);
    expect(view.item(device.a)?.size).toBe(5);
    list.push([['size', 8, null, 0, 3]]);
    expect(view.item(device.a)?.size).toBe(8);
    const shown = view.item(device.a)?.collisions[0]?.decisions.map(({ value }) => value);
    expect(shown).toEqual([8, 5, 3]);
  });

  it('[BD20] a seq that is no whole number from 0 to 2^31 reads as 0', () => {
    const device = smallBoard();
    const list = decisionsOf(device, device.a);
    list.push([['size', 1, null, 0, 1]]);
    for (const seq of [2 ** 31 + 1, -5, 1.5, Number.NaN, Infinity, '9', null, undefined, {}]) {
      list.push([['size', 99, null, 0, seq]]);
    }
    expect(device.board.view.item(device.a)?.size).toBe(1);
    list.push([['size', 2, null, 0, 2 ** 31]]);
    expect(device.board.view.item(device.a)?.size).toBe(2);
    must(device, (edit) => decideItem(edit, device.a, 'size', 4));
    expect(list.toJSON()).toEqual([['size', 4, device.user, expect.any(Number), 2 ** 31]]);
  });

  it('[BD21] N concurrent decisions are one collision with N sides, alike on every replica', () => {
    for (const count of [2, 3, 5]) {
      const devices = smallBoards(count);
      for (const [at, device] of devices.entries()) {
        must(device, (edit) => decideItem(edit, device.b, 'size', at + 1));
      }
      syncAll(docsOf(devices));
      const items = devices.map((device) => device.board.view.item(device.b));
      for (const item of items) {
        expect(item?.collisions).toHaveLength(1);
        expect(item?.collisions[0]?.field).toBe('size');
        expect(item?.collisions[0]?.decisions).toHaveLength(count);
        expect(item).toEqual(items[0]);
        expect(item?.size).toBe(item?.collisions[0]?.decisions[0]?.value);
      }
    }
  });

  it('[BD22] equal decisions of several people are no collision', () => {
    const devices = smallBoards(3);
    for (const device of devices) {
      const { a, red, one } = device;
      must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    }
    syncAll(docsOf(devices));
    for (const { board, a, red, one } of devices) {
      expect(board.view.item(a)?.place).toEqual({ team: red, sprint: one });
      expect(board.view.item(a)?.collisions).toEqual([]);
    }
  });

  it('[BD22] values that read the same are no collision either', () => {
    const device = smallBoard();
    decisionsOf(device, device.a).push([
      ['ready', 'yes', null, 0, 1],
      ['ready', false, null, 0, 1],
    ]);
    expect(device.board.view.item(device.a)).toMatchObject({ ready: false, collisions: [] });
  });

  it('[BD23] deciding replaces every visible decision and counts on from the highest seq', () => {
    const devices = smallBoards(3);
    const [first] = devices;
    if (first === undefined) throw new Error('No device');
    must(first, (edit) => decideItem(edit, first.a, 'state', 'doing'));
    must(first, (edit) => decideItem(edit, first.a, 'state', 'done'));
    for (const device of devices.slice(1)) {
      must(device, (edit) => decideItem(edit, device.a, 'state', 'doing'));
    }
    syncAll(docsOf(devices));
    const list = decisionsOf(first, first.a);
    expect(list).toHaveLength(3);
    must(first, (edit) => decideItem(edit, first.a, 'state', 'todo'));
    expect(list.toJSON()).toEqual([['state', 'todo', first.user, expect.any(Number), 3]]);
    syncAll(docsOf(devices));
    for (const { board, a } of devices) {
      expect(board.view.item(a)).toMatchObject({ state: 'todo', collisions: [] });
    }
  });

  it('[BD23] choosing the side that is shown settles the collision too', () => {
    const devices = smallBoards(2);
    for (const [at, device] of devices.entries()) {
      must(device, (edit) => decideItem(edit, device.a, 'integrated', at === 0));
    }
    syncAll(docsOf(devices));
    const [{ board, a }] = devices as [SmallBoard];
    const shown = board.view.item(a)?.integrated ?? false;
    must(devices[0]!, (edit) => decideItem(edit, a, 'integrated', shown));
    expect(board.view.item(a)).toMatchObject({ integrated: shown, collisions: [] });
  });

  it('[BD24] a decision survives beside one that replaced what both had seen', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    must(left, (edit) => decideItem(edit, left.a, 'size', 1));
    syncAll([left.doc, right.doc]);
    must(left, (edit) => decideItem(edit, left.a, 'size', 2));
    must(left, (edit) => decideItem(edit, left.a, 'size', 3));
    must(right, (edit) => decideItem(edit, right.a, 'size', 5));
    syncAll([left.doc, right.doc]);
    for (const { board, a } of [left, right]) {
      const [collision] = board.view.item(a)?.collisions ?? [];
      expect(collision?.decisions.map(({ value, by }) => [value, by])).toEqual([
        [3, left.user],
        [5, right.user],
      ]);
    }
  });

  it('[BD25] goals and capacities collide cell by cell, the Product Goal under its own cell', () => {
    const devices = smallBoards(2);
    for (const [at, device] of devices.entries()) {
      const { red, blue, one, two } = device;
      must(device, (edit) => setCapacity(edit, red, one, 10 + at));
      must(device, (edit) => setCapacity(edit, blue, one, 7));
      must(device, (edit) => setSprintGoal(edit, null, two, `Together ${at}`));
      must(device, (edit) => setSprintGoal(edit, red, two, `Red ${at}`));
      must(device, (edit) => setProductGoal(edit, `Product ${at}`));
    }
    syncAll(docsOf(devices));
    for (const { board, red, blue, one, two } of devices) {
      const { view } = board;
      const fields = (team: typeof red | null, sprint: typeof one): string[] =>
        view.collisionsOf(cellOf({ team, sprint })).map(({ field }) => field);
      expect(fields(red, one)).toEqual(['capacity']);
      expect(fields(blue, one)).toEqual([]);
      expect(view.capacity(blue, one)).toBe(7);
      expect(fields(null, two)).toEqual(['sprintGoal']);
      expect(fields(red, two)).toEqual(['sprintGoal']);
      expect(view.collisionsOf(cellOf(NOWHERE)).map(({ field }) => field)).toEqual(['productGoal']);
      expect(view.collisionsOf(cellOf(NOWHERE))).toBe(view.collisionsOf(cellOf(NOWHERE)));
    }
    const { editor, board } = devices[0]!;
    editor.perform({ kind: 'set-goal' }, (edit) => setProductGoal(edit, 'One'));
    expect(board.view.productGoal).toBe('One');
    expect(board.view.collisionsOf(cellOf(NOWHERE))).toEqual([]);
  });

  it('[BD25] acceptance collides team by team, resolution once for the line', () => {
    const devices = smallBoards(2);
    const [first] = devices as [SmallBoard];
    const line = must(first, (edit) => addDependency(edit, { from: first.a, to: first.b }));
    must(first, (edit) => acceptDependency(edit, line, first.red, true));
    must(first, (edit) => acceptDependency(edit, line, first.blue, true));
    syncAll(docsOf(devices));
    for (const [at, device] of devices.entries()) {
      must(device, (edit) => acceptDependency(edit, line, device.red, at === 0));
      must(device, (edit) => resolveDependency(edit, line, at === 0));
    }
    must(first, (edit) => acceptDependency(edit, line, first.red, false));
    must(first, (edit) => acceptDependency(edit, line, first.red, true));
    syncAll(docsOf(devices));
    for (const { board, blue } of devices) {
      const shown = board.view.line(line);
      expect(shown?.collisions.map(({ field }) => field).toSorted()).toEqual([
        'accepted',
        'resolved',
      ]);
      expect(shown?.acceptedBy).toContain(blue);
    }
  });

  it('[BD26] a decision on a line is not haunted by a record that was put aside', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b, red } = left;
    const line = must(left, (edit) => addDependency(edit, { from: a, to: b }));
    must(left, (edit) => acceptDependency(edit, line, red, true));
    must(left, (edit) => removeDependency(edit, line));
    syncAll([left.doc, right.doc]);
    expect(right.board.view.line(line)).toBeUndefined();
    expect(must(right, (edit) => addDependency(edit, { from: a, to: b }))).toBe(lineIdOf(a, b));
    expect(right.board.view.line(line)?.acceptedBy).toEqual([]);
    must(right, (edit) => acceptDependency(edit, line, red, false));
    syncAll([left.doc, right.doc]);
    left.editor.undoStack.undo();
    expect(left.board.view.line(line)?.records).toHaveLength(2);
    expect(left.board.view.line(line)).toMatchObject({ acceptedBy: [], collisions: [] });
  });
});
