import { cellOf, readinessDigest, type BoardChange } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addDependency } from '../commands/add-dependency.ts';
import { decideItem } from '../commands/decide-item.ts';
import {
  setCarriedFrom,
  setDebt,
  setDependenciesReviewed,
  setLayer,
  setPlannedFinish,
  setSharedWith,
  setValue,
  setWorkers,
} from '../commands/item-details.ts';
import { setExternalPromise, setFollowUp, setStandIn } from '../commands/line-agreements.ts';
import { addPerson } from '../commands/people.ts';
import { finishPlan, linkGoal, setTeamSprintEnd } from '../commands/plans.ts';
import { editSprint } from '../commands/sprints.ts';
import { entityOf } from '../schema/roots.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { TEXT_EDIT } from '../undo/text-steps.ts';

/** The day on which the clocks of test boards begin. */
const FIRST_DAY = '2026-01-01';

function changesOf({ board }: SmallBoard, run: () => void): BoardChange[] {
  const changes: BoardChange[] = [];
  const stop = board.observe((change) => void changes.push(change));
  run();
  stop();
  return changes;
}

describe('details of PBIs, lines and plans', () => {
  it('[BD101] are what was set, and nothing again when they are taken away', () => {
    const device = smallBoard();
    const { a, b, red, blue, one, board } = device;
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const blank = board.view.item(a);
    const bare = board.view.line(line);
    must(device, (edit) => setLayer(edit, a, 'data'));
    must(device, (edit) => setSharedWith(edit, a, [blue, blue]));
    must(device, (edit) => setWorkers(edit, a, [ida]));
    must(device, (edit) => setPlannedFinish(edit, a, '2026-02-03'));
    must(device, (edit) => setDebt(edit, a, ' No tests '));
    must(device, (edit) => setDependenciesReviewed(edit, a, true));
    expect(board.view.item(a)).toMatchObject({
      layer: 'data',
      sharedWith: [blue],
      workers: [ida],
      plannedFinish: '2026-02-03',
      debt: 'No tests',
      dependenciesReviewed: true,
    });
    must(device, (edit) => setFollowUp(edit, line, ida));
    must(device, (edit) => setExternalPromise(edit, line, { contact: 'Bank', date: '2026-02-04' }));
    must(device, (edit) => setStandIn(edit, line, { agreement: 'Mock', until: '2026-02-05' }));
    expect(board.view.line(line)).toMatchObject({
      followUp: ida,
      external: { contact: 'Bank', date: '2026-02-04' },
      standIn: { agreement: 'Mock', until: '2026-02-05' },
    });
    must(device, (edit) => setLayer(edit, a, null));
    must(device, (edit) => setSharedWith(edit, a, []));
    must(device, (edit) => setWorkers(edit, a, []));
    must(device, (edit) => setPlannedFinish(edit, a, null));
    must(device, (edit) => setDebt(edit, a, ''));
    must(device, (edit) => setDependenciesReviewed(edit, a, false));
    must(device, (edit) => setFollowUp(edit, line, null));
    must(device, (edit) => setExternalPromise(edit, line, null));
    must(device, (edit) => setStandIn(edit, line, null));
    expect(board.view.item(a)).toEqual(blank);
    expect(board.view.line(line)).toEqual(bare);
    expect(
      changesOf(device, () => must(device, (edit) => linkGoal(edit, red, one, false))),
    ).toEqual([]);
  });

  it('[BD119] two people who rate other dimensions keep both; the same one is one value', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, board } = left;
    const blank = board.view.item(a);
    must(left, (edit) => setValue(edit, a, 'economic', 0));
    must(left, (edit) => setValue(edit, a, 'social', 1));
    must(right, (edit) => setValue(edit, a, 'knowledge', 2));
    must(right, (edit) => setValue(edit, a, 'social', 3));
    syncAll([left.doc, right.doc]);
    const values = board.view.item(a)?.values;
    expect(values).toMatchObject({ economic: 0, knowledge: 2 });
    expect(right.board.view.item(a)?.values).toEqual(values);
    expect(values).not.toHaveProperty('ecological');
    for (const dimension of ['economic', 'social', 'knowledge'] as const) {
      must(left, (edit) => setValue(edit, a, dimension, null));
    }
    expect(board.view.item(a)).toEqual(blank);
    const map = entityOf(board.roots.items, a);
    left.doc.transact(() => map?.set('value:social', 1.5));
    expect(board.view.item(a)?.values).toEqual({});
  });

  it('[BD119] the mark of the Sprint that gave them back is set on all PBIs at once, and taken off', () => {
    const device = smallBoard();
    const { a, b, one, board, editor } = device;
    const blank = board.view.item(a);
    const changes = changesOf(device, () =>
      must(device, (edit) => setCarriedFrom(edit, [a, b], one)),
    );
    expect(changes.map(({ items }) => items)).toEqual([new Set([a, b])]);
    expect([board.view.item(a)?.carriedFrom, board.view.item(b)?.carriedFrom]).toEqual([one, one]);
    editor.undoStack.undo();
    expect(board.view.item(a)).toEqual(blank);
    editor.undoStack.redo();
    must(device, (edit) => setCarriedFrom(edit, [a], null));
    expect(board.view.item(a)).toEqual(blank);
    expect(board.view.item(b)?.carriedFrom).toBe(one);
  });

  it('[BD102] ready says what was seen; equal decisions that saw different things do not collide', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b } = left;
    must(left, (edit) => decideItem(edit, a, 'ready', true));
    expect(left.board.view.item(a)).toMatchObject({
      ready: true,
      readySaw: readinessDigest(left.board.view, a),
    });
    must(right, (edit) => addDependency(edit, { from: b, to: a }));
    must(right, (edit) => decideItem(edit, a, 'ready', true));
    syncAll([left.doc, right.doc]);
    for (const { board } of [left, right]) {
      expect(board.view.item(a)).toMatchObject({ ready: true, collisions: [] });
      expect(board.view.item(a)?.readySaw).toBe(right.board.view.item(a)?.readySaw);
    }
    must(left, (edit) => decideItem(edit, a, 'ready', false));
    must(right, (edit) => decideItem(edit, a, 'size', 8));
    expect(left.board.view.item(a)?.readySaw).toBeUndefined();
    expect(right.board.view.item(a)?.readySaw).not.toBe(readinessDigest(right.board.view, a));
  });

  it('[BD102] a plain true of another program is ready too, and nobody knows what it saw', () => {
    const { a, board, doc } = smallBoard();
    const list = entityOf(board.roots.items, a)?.get('decisions');
    if (!(list instanceof Y.Array)) throw new Error('No list of decisions.');
    doc.transact(() => list.push([['ready', true, null, null, 1]]));
    expect(board.view.item(a)).toMatchObject({ ready: true, readySaw: undefined });
  });

  it('[BD103] deciding on state or integration notes the day, and undo of an earlier one keeps it', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a } = left;
    must(left, (edit) => decideItem(edit, a, 'size', 3));
    expect(left.board.view.item(a)?.progressOn).toBeUndefined();
    must(left, (edit) => decideItem(edit, a, 'state', 'doing'));
    expect(left.board.view.item(a)?.progressOn).toBe(FIRST_DAY);
    syncAll([left.doc, right.doc]);
    must(right, (edit) => decideItem(edit, a, 'integrated', true));
    syncAll([left.doc, right.doc]);
    expect(left.editor.undoStack.undo().kind).toBe('partly');
    expect(left.board.view.item(a)).toMatchObject({ state: 'todo', progressOn: FIRST_DAY });
  });

  it('[BD104] acceptance notes that come or go are named and in the view, others are only named', () => {
    const device = smallBoard();
    const { a, board, doc } = device;
    const text = board.acceptance(a);
    const type = (letters: string): BoardChange[] =>
      changesOf(device, () => doc.transact(() => text.insert(0, letters), TEXT_EDIT));
    expect(type(' ')[0]?.items).toEqual(new Set([a]));
    expect(board.view.item(a)?.hasAcceptance).toBe(false);
    const before = board.view.item(a);
    expect(type('Works')[0]?.items).toEqual(new Set([a]));
    expect(board.view.item(a)?.hasAcceptance).toBe(true);
    expect(board.view.item(a)).not.toBe(before);
    const now = board.view.item(a);
    type('It ');
    expect(board.view.item(a)).toBe(now);
    doc.transact(() => text.delete(0, text.length), TEXT_EDIT);
    expect(board.view.item(a)).toEqual(before);
  });

  it('[BD105] a Sprint keeps the last day it was started with, until it is planned again', () => {
    const device = smallBoard();
    const { one, board } = device;
    must(device, (edit) => editSprint(edit, one, { start: '2026-03-02', end: '2026-03-13' }));
    expect(board.view.sprint(one)?.endAtStart).toBeUndefined();
    must(device, (edit) => editSprint(edit, one, { state: 'running' }));
    must(device, (edit) => editSprint(edit, one, { end: '2026-03-20', state: 'running' }));
    expect(board.view.sprint(one)).toMatchObject({ end: '2026-03-20', endAtStart: '2026-03-13' });
    must(device, (edit) => editSprint(edit, one, { state: 'planned' }));
    expect(board.view.sprint(one)?.endAtStart).toBeUndefined();
  });

  it('[BD106] what is said of the plan of a cell is named with it and collides like every decision', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { red, one, board } = left;
    const cell = cellOf({ team: red, sprint: one });
    const changes = changesOf(left, () => {
      must(left, (edit) => linkGoal(edit, red, one, true));
      must(left, (edit) => linkGoal(edit, null, one, true));
      must(left, (edit) => finishPlan(edit, red, one, true));
      must(left, (edit) => setTeamSprintEnd(edit, red, one, '2026-03-12'));
    });
    expect(changes.map(({ cells }) => [...cells])).toEqual([[cell], [`-/${one}`], [cell], [cell]]);
    const { view } = board;
    expect([view.goalIsLinked(red, one), view.goalIsLinked(null, one)]).toEqual([true, true]);
    expect([view.planIsFinished(red, one), view.teamSprintEnd(red, one)]).toEqual([
      true,
      '2026-03-12',
    ]);
    must(right, (edit) => finishPlan(edit, red, one, true));
    must(right, (edit) => finishPlan(edit, red, one, false));
    syncAll([left.doc, right.doc]);
    const collisions = view.collisionsOf(cell);
    expect(collisions.map(({ field }) => field)).toEqual(['planFinished']);
    must(left, (edit) => finishPlan(edit, red, one, true));
    expect(view.collisionsOf(cell)).toEqual([]);
  });
});
