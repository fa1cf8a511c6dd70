import {
  OUTSIDE,
  cellOf,
  lineIdOf,
  openCollisions,
  type BoardView,
  type CriterionId,
  type OpenCollision,
  type Result,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { openState, stateOf } from '../board-state.ts';
import type { Edit } from '../edit.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { acceptDependency } from './accept-dependency.ts';
import { addDependency } from './add-dependency.ts';
import { setCapacity, setProductGoal, setSprintGoal } from './board-goals.ts';
import { addCriterion, editCriterion } from './criteria.ts';
import { decideItem } from './decide-item.ts';
import { moveItems } from './move-items.ts';
import { finishPlan, linkGoal, setTeamSprintEnd } from './plans.ts';
import { resolveDependency } from './resolve-dependency.ts';
import { settleCollision } from './settle-collision.ts';

/** A board with a dependency A → B and a criterion of the Nexus, on two devices that agree. */
interface Agreed {
  readonly left: SmallBoard;
  readonly right: SmallBoard;
  readonly criterion: CriterionId;
}

function agreed(): Agreed {
  const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
  must(left, (edit) => addDependency(edit, { from: left.a, to: left.b }));
  const criterion = must(left, (edit) => addCriterion(edit, { team: null, text: 'Reviewed' }));
  syncAll([left.doc, right.doc]);
  return { left, right, criterion };
}

/** One of two answers to the same question. */
type Answer = (edit: Edit, first: boolean, board: Agreed) => Result<unknown, EditRefusal>;

const QUESTIONS: Readonly<Record<string, Answer>> = {
  place: (edit, first, { left: { a, red, blue, one } }) =>
    moveItems(edit, [a], { team: first ? red : blue, sprint: one }),
  size: (edit, first, { left: { a } }) => decideItem(edit, a, 'size', first ? 5 : 8),
  ready: (edit, first, { left: { a } }) => decideItem(edit, a, 'ready', first),
  state: (edit, first, { left: { a } }) => decideItem(edit, a, 'state', first ? 'doing' : 'done'),
  integrated: (edit, first, { left: { a } }) => decideItem(edit, a, 'integrated', first),
  resolved: (edit, first, { left: { a, b } }) => resolveDependency(edit, lineIdOf(a, b), first),
  accepted: (edit, first, { left: { a, b, red } }) =>
    acceptDependency(edit, lineIdOf(a, b), red, first),
  'accepted outside': (edit, first, { left: { a, b } }) =>
    acceptDependency(edit, lineIdOf(a, b), OUTSIDE, first),
  capacity: (edit, first, { left: { red, one } }) => setCapacity(edit, red, one, first ? 20 : null),
  sprintGoal: (edit, first, { left: { one } }) =>
    setSprintGoal(edit, null, one, first ? 'Ship' : 'Sail'),
  productGoal: (edit, first) => setProductGoal(edit, first ? 'Tea' : 'Coffee'),
  goalLink: (edit, first, { left: { red, one } }) => linkGoal(edit, red, one, first),
  planFinished: (edit, first, { left: { red, one } }) => finishPlan(edit, red, one, first),
  teamEnd: (edit, first, { left: { red, one } }) =>
    setTeamSprintEnd(edit, red, one, first ? '2026-03-12' : '2026-03-13'),
  wording: (edit, first, { criterion }) =>
    editCriterion(edit, criterion, { text: first ? 'Tested' : 'Tested twice', atLeast: 2 }),
};

/** Both devices answer the question differently before they hear of each other. */
function disagree(answer: Answer): Agreed {
  const board = agreed();
  const { left, right } = board;
  // Each is decided before, so that an answer which says what nobody doubted is one all the same.
  must(left, (edit) => answer(edit, false, board));
  syncAll([left.doc, right.doc]);
  must(left, (edit) => answer(edit, true, board));
  must(right, (edit) => answer(edit, true, board));
  must(right, (edit) => answer(edit, false, board));
  syncAll([left.doc, right.doc]);
  return board;
}

function onlyOpen(view: BoardView): OpenCollision {
  const [open, ...others] = openCollisions(view);
  expect(others).toEqual([]);
  if (open === undefined) throw new Error('Nothing is open.');
  return open;
}

describe.each(Object.entries(QUESTIONS))('two answers about %s', (_name, answer) => {
  it('[BD125] are open once, on both devices, under the same name', () => {
    const { left, right } = disagree(answer);
    expect(onlyOpen(left.board.view)).toEqual(onlyOpen(right.board.view));
    expect(onlyOpen(left.board.view).collision.decisions).toHaveLength(2);
  });

  it.each([0, 1])('[BD126] are settled by taking answer %i, in one step', (index) => {
    const { left, right } = disagree(answer);
    const before = canonicalBoard(left.board);
    const open = onlyOpen(left.board.view);
    const { value } = open.collision.decisions[index] ?? { value: undefined };
    must(left, (edit) => settleCollision(edit, open, value));
    syncAll([left.doc, right.doc]);
    for (const { board } of [left, right]) expect(openCollisions(board.view)).toEqual([]);
    expect(canonicalBoard(right.board)).toEqual(canonicalBoard(left.board));
    // Taking it again says what is decided already.
    const settled = canonicalBoard(left.board);
    must(left, (edit) => settleCollision(edit, open, value));
    expect(canonicalBoard(left.board)).toEqual(settled);
    expect(settled).not.toEqual(before);
  });
});

describe('settling', () => {
  it('[BD127] refuses what is no value of the field', () => {
    const { left } = agreed();
    const { a, b, one } = left;
    const before = canonicalBoard(left.board);
    const wrong: readonly [OpenCollision['subject'], string, unknown][] = [
      [{ kind: 'item', item: a }, 'title', 'No'],
      [{ kind: 'item', item: a }, 'ready', 'yes'],
      [{ kind: 'item', item: a }, 'state', 'lost'],
      [{ kind: 'line', line: lineIdOf(a, b) }, 'resolved', 1],
      [{ kind: 'line', line: lineIdOf(a, b) }, 'accepted', true],
      [{ kind: 'line', line: lineIdOf(a, b) }, 'note', true],
      [{ kind: 'cell', cell: cellOf({ team: null, sprint: one }) }, 'capacity', 3],
      [{ kind: 'cell', cell: cellOf({ team: null, sprint: one }) }, 'sprintGoal', 3],
    ];
    for (const [subject, field, value] of wrong) {
      const result = left.editor.perform({ kind: 'decide-item' }, (edit) =>
        settleCollision(edit, { subject, collision: { field, decisions: [] } }, value),
      );
      expect(result).toMatchObject({ ok: false });
    }
    expect(canonicalBoard(left.board)).toEqual(before);
  });
});

describe('the state of a board', () => {
  it('[BD128] opens as an equal board of its own', () => {
    const { left } = agreed();
    const kept = openState(stateOf(left.board));
    expect(canonicalBoard(kept)).toEqual(canonicalBoard(left.board));
    must(left, (edit) => setProductGoal(edit, 'Later'));
    expect(kept.view.productGoal).not.toBe('Later');
    kept.close();
  });
});
