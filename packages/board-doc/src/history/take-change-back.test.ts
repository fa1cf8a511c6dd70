import {
  compareBoards,
  lineIdOf,
  type BoardDifference,
  type ItemId,
  type MapObjectId,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { openState, stateOf } from '../board-state.ts';
import { addDependency } from '../commands/add-dependency.ts';
import {
  renameBoard,
  setCapacity,
  setProductGoal,
  setSprintGoal,
} from '../commands/board-goals.ts';
import { addCriterion, editCriterion } from '../commands/criteria.ts';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { setItemTags, setSupportsGoal } from '../commands/edit-item.ts';
import { setDependencyNote } from '../commands/edit-dependency.ts';
import { setDebt, setValue } from '../commands/item-details.ts';
import { moveItems } from '../commands/move-items.ts';
import { addPerson } from '../commands/people.ts';
import { linkGoal } from '../commands/plans.ts';
import { putAside } from '../commands/put-aside.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import { renameItem } from '../commands/rename-item.ts';
import { editSprint } from '../commands/sprints.ts';
import { editTeam, putTeamAside } from '../commands/teams.ts';
import { addMapObjects } from '../map/add-map-objects.ts';
import { putMapObjectsAside, setMapText } from '../map/change-map-objects.ts';
import { groupOnMap } from '../map/hold-on-map.ts';
import { moveOnMap, takeOffMap, type MapMoves } from '../map/move-on-map.ts';
import { shownMapObjects } from '../map/snapshot-map.ts';
import { canonicalBoard, snapshotOf } from '../read/read-snapshot.ts';
import { must, smallBoard, type SmallBoard } from '../testing/small-board.ts';
import { TEXT_EDIT } from '../undo/text-steps.ts';
import { takeChangeBack } from './take-change-back.ts';

/** A board on which everything that can be compared is there, and how it was. */
function prepared(): { readonly board: SmallBoard; readonly state: Uint8Array } {
  const board = smallBoard();
  const { a, b, red, one } = board;
  must(board, (edit) => addDependency(edit, { from: a, to: b }));
  must(board, (edit) => decideItem(edit, a, 'size', 3));
  must(board, (edit) => addCriterion(edit, { team: null, text: 'Reviewed' }));
  must(board, (edit) => setCapacity(edit, red, one, 20));
  must(board, (edit) => addMapObjects(edit, [NOTE]));
  must(board, (edit) => moveOnMap(edit, onMap(a, 5)));
  return { board, state: stateOf(board.board) };
}

const NOTE = {
  kind: 'note',
  at: { x: 0, y: 0 },
  size: { width: 192, height: 192 },
  hue: 1,
  text: 'Ask ops',
} as const;

function onMap(item: ItemId, x: number): MapMoves {
  return { items: new Map([[item, { x, y: 0 }]]), objects: new Map() };
}

/** The note that is on the Map. */
function noteOf({ board }: SmallBoard): MapObjectId {
  const [note] = shownMapObjects(board.roots);
  if (note === undefined) throw new Error('No note');
  return note.id;
}

/** Every change somebody can have made, each by itself. */
const CHANGES: readonly (readonly [string, (board: SmallBoard) => void])[] = [
  [
    'a place',
    (is) => must(is, (edit) => moveItems(edit, [is.a], { team: is.red, sprint: is.one })),
  ],
  ['a size', (is) => must(is, (edit) => decideItem(edit, is.a, 'size', 8))],
  ['a first size', (is) => must(is, (edit) => decideItem(edit, is.b, 'size', 8))],
  ['ready', (is) => must(is, (edit) => decideItem(edit, is.a, 'ready', true))],
  ['a state', (is) => must(is, (edit) => decideItem(edit, is.a, 'state', 'doing'))],
  ['a title', (is) => must(is, (edit) => renameItem(edit, is.a, 'A renamed'))],
  [
    'long texts',
    (is) =>
      is.doc.transact(() => {
        is.board.description(is.a).insert(0, 'Why');
        is.board.acceptance(is.a).insert(0, 'How');
      }, TEXT_EDIT),
  ],
  ['tags', (is) => must(is, (edit) => setItemTags(edit, is.a, { needs: ['java'] }))],
  ['a value', (is) => must(is, (edit) => setValue(edit, is.a, 'social', 2))],
  ['debt', (is) => must(is, (edit) => setDebt(edit, is.a, 'No tests'))],
  ['the goal', (is) => must(is, (edit) => setSupportsGoal(edit, is.a, true))],
  ['a new PBI', (is) => must(is, (edit) => createItem(edit, { title: 'New' }))],
  ['a PBI put aside', (is) => must(is, (edit) => putAside(edit, [is.c]))],
  ['a new line', (is) => must(is, (edit) => addDependency(edit, { from: is.b, to: is.c }))],
  ['a line removed', (is) => must(is, (edit) => removeDependency(edit, lineIdOf(is.a, is.b)))],
  [
    'a note on a line',
    (is) => must(is, (edit) => setDependencyNote(edit, lineIdOf(is.a, is.b), 'By phone')),
  ],
  ['the name of the board', (is) => must(is, (edit) => renameBoard(edit, 'Renamed'))],
  ['the Product Goal', (is) => must(is, (edit) => setProductGoal(edit, 'Faster'))],
  ['a capacity', (is) => must(is, (edit) => setCapacity(edit, is.red, is.one, 5))],
  ['a first capacity', (is) => must(is, (edit) => setCapacity(edit, is.blue, is.one, 5))],
  ['a Sprint Goal', (is) => must(is, (edit) => setSprintGoal(edit, null, is.one, 'Pay'))],
  ['a plan', (is) => must(is, (edit) => linkGoal(edit, null, is.one, true))],
  ['a team', (is) => must(is, (edit) => editTeam(edit, is.red, { name: 'Crimson' }))],
  ['a team put aside', (is) => must(is, (edit) => putTeamAside(edit, is.blue))],
  ['a Sprint', (is) => must(is, (edit) => editSprint(edit, is.one, { name: 'First' }))],
  ['a place on the Map', (is) => must(is, (edit) => moveOnMap(edit, onMap(is.a, 90)))],
  ['a first place on the Map', (is) => must(is, (edit) => moveOnMap(edit, onMap(is.b, 90)))],
  ['the way to the tray', (is) => must(is, (edit) => takeOffMap(edit, [is.a]))],
  ['a new note', (is) => must(is, (edit) => addMapObjects(edit, [{ ...NOTE, text: 'New' }]))],
  ['the words of a note', (is) => must(is, (edit) => setMapText(edit, noteOf(is), 'Else'))],
  ['a note taken off', (is) => must(is, (edit) => putMapObjectsAside(edit, [noteOf(is)]))],
  [
    'a group',
    (is) => must(is, (edit) => groupOnMap(edit, { items: [is.a], objects: [noteOf(is)] })),
  ],
  ['a person', (is) => must(is, (edit) => addPerson(edit, { name: 'Anna' }))],
  [
    'a criterion',
    (is) => {
      const [criterion] = is.board.view.criteria();
      if (criterion === undefined) throw new Error('No criterion');
      must(is, (edit) =>
        editCriterion(edit, criterion.id, { text: 'Reviewed twice', atLeast: null, applies: true }),
      );
    },
  ],
];

describe('taking one change back', () => {
  it.each(CHANGES)(
    '[BD320] %s: the board is as it was, and one undo changes it again',
    (_, make) => {
      const { board, state } = prepared();
      const before = openState(state);
      const was = canonicalBoard(before);
      make(board);
      const changed = canonicalBoard(board.board);
      expect(changed).not.toBe(was);
      const changes = compareBoards(snapshotOf(before), snapshotOf(board.board));
      expect(changes.length).toBeGreaterThan(0);
      takeBack(board, before, changes);
      expect(compareBoards(snapshotOf(before), snapshotOf(board.board))).toEqual([]);
      board.editor.undoStack.undo();
      expect(canonicalBoard(board.board)).toBe(changed);
    },
  );

  it('[BD321] only the fields that are named go back', () => {
    const { board, state } = prepared();
    const before = openState(state);
    must(board, (edit) => decideItem(edit, board.a, 'size', 8));
    must(board, (edit) => renameItem(edit, board.a, 'A renamed'));
    must(board, (edit) => setItemTags(edit, board.a, { needs: ['java'] }));
    const [change] = compareBoards(snapshotOf(before), snapshotOf(board.board));
    if (change?.kind !== 'item') throw new Error('Nothing changed');
    takeBack(board, before, [{ ...change, fields: ['size'] }]);
    expect(board.board.view.item(board.a)).toMatchObject({
      size: 3,
      title: 'A renamed',
      needs: ['java'],
    });
  });

  it('[BD322] refuses a place of a team that is no longer on the board, and writes nothing', () => {
    const board = smallBoard();
    const { a, b, red, blue, one } = board;
    must(board, (edit) => moveItems(edit, [a, b], { team: red, sprint: one }));
    const before = openState(stateOf(board.board));
    must(board, (edit) => moveItems(edit, [a], { team: blue, sprint: one }));
    const changes = compareBoards(snapshotOf(before), snapshotOf(board.board));
    must(board, (edit) => putTeamAside(edit, red));
    const now = canonicalBoard(board.board);
    const [change] = changes;
    if (change === undefined) throw new Error('Nothing changed');
    const taken = board.editor.perform({ kind: 'take-back' }, (edit) =>
      takeChangeBack(edit, before, change),
    );
    expect(taken).toEqual({ ok: false, refusal: { code: 'unknown', id: red } });
    expect(canonicalBoard(board.board)).toBe(now);
  });
});

function takeBack(
  board: SmallBoard,
  before: ReturnType<typeof openState>,
  changes: readonly BoardDifference[],
): void {
  const taken = board.editor.perform({ kind: 'take-back', count: changes.length }, (edit) => {
    for (const change of changes) {
      const one = takeChangeBack(edit, before, change);
      if (!one.ok) return one;
    }
    return { ok: true, value: undefined };
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
}
