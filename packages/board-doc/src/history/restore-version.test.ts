import { describe, expect, it } from 'vitest';
import { cellOf, type ItemId, type SprintId, type TeamId } from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { openState, stateOf } from '../board-state.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { setCapacity } from '../commands/board-goals.ts';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { purgeItems } from '../commands/purge-items.ts';
import { putAside } from '../commands/put-aside.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import { renameItem } from '../commands/rename-item.ts';
import { addSprint } from '../commands/sprints.ts';
import { addTeam, putTeamAside } from '../commands/teams.ts';
import { addMapObjects } from '../map/add-map-objects.ts';
import { putMapObjectsAside, setMapText } from '../map/change-map-objects.ts';
import { MapBook } from '../map/map-book.ts';
import { moveOnMap } from '../map/move-on-map.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { act } from '../testing/act.ts';
import { FRESH_SEED, forSeeds, timeForMs } from '../testing/for-seeds.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { ACTION_KINDS, randomAction } from '../testing/random-action.ts';
import { severalPeople } from '../testing/several-people.ts';
import { syncAll } from '../testing/sync-all.ts';
import { restoreVersion, type RestoreScope } from './restore-version.ts';

const LABEL = { kind: 'restore-version' } as const;
const BOARD: RestoreScope = { kind: 'board' };

/** Goes back; returns how many PBIs were gone for good. */
function restore(person: TestBoard, state: Uint8Array, scope: RestoreScope): number {
  const then = openState(state);
  const restored = person.editor.perform(LABEL, (edit) => restoreVersion(edit, then, scope));
  then.close();
  if (!restored.ok) throw new Error(JSON.stringify(restored.refusal));
  return restored.value.purgedItems;
}

interface Small extends TestBoard {
  readonly red: TeamId;
  readonly blue: TeamId;
  readonly sprint: SprintId;
  readonly first: ItemId;
  readonly second: ItemId;
}

/** Two teams, one Sprint, a PBI in each lane. */
function smallBoard(): Small {
  const person = newBoard({ seed: 3 });
  const red = act(person, (edit) => addTeam(edit, { name: 'Red' }));
  const blue = act(person, (edit) => addTeam(edit, { name: 'Blue' }));
  const sprint = act(person, (edit) => addSprint(edit, { name: 'Sprint 1' }));
  const first = act(person, (edit) =>
    createItem(edit, { title: 'First', place: { team: red, sprint } }),
  );
  const second = act(person, (edit) =>
    createItem(edit, { title: 'Second', place: { team: blue, sprint } }),
  );
  return { ...person, red, blue, sprint, first, second };
}

function titlesOf(board: BoardDocument): readonly string[] {
  return [...board.view.items()].map(({ title }) => title).sort();
}

describe(`going back to a version (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD130] gives an equal board after any session, with one undo and redo',
    () => {
      let restores = 0;
      let far = 0;
      forSeeds(4, (seed) => {
        const [person] = severalPeople({ seed, count: 1, items: 12 });
        if (person === undefined) return;
        const { editor, board, random } = person;
        const versions = [{ state: stateOf(board), canonical: canonicalBoard(board) }];
        for (let step = 1; step <= 200; step += 1) {
          randomAction(editor, board, random, ACTION_KINDS);
          if (step % 20 === 0) {
            versions.push({ state: stateOf(board), canonical: canonicalBoard(board) });
          }
        }
        for (const { state, canonical } of versions) {
          const before = canonicalBoard(board);
          if (before !== canonical) far += 1;
          expect(restore(person, state, BOARD)).toBe(0);
          expect(canonicalBoard(board)).toBe(canonical);
          if (before === canonical) continue;
          expect(editor.undoStack.undo()).toEqual({ kind: 'done', label: LABEL });
          expect(canonicalBoard(board)).toBe(before);
          expect(editor.undoStack.redo()).toEqual({ kind: 'done', label: LABEL });
          expect(canonicalBoard(board)).toBe(canonical);
          restores += 1;
          // From here on, go back to the next one from this one.
        }
        person.close();
      });
      expect(restores).toBe(far);
      expect(restores).toBeGreaterThan(30);
    },
    timeForMs(40),
  );

  it('[BD131] [BD136] merges with what others do meanwhile, and settles what collided since', () => {
    const [one, two] = severalPeople({ seed: 5, count: 2, items: 6 });
    if (one === undefined || two === undefined) throw new Error('No people');
    const [item, other] = [...one.board.view.items()];
    if (item === undefined || other === undefined) throw new Error('No PBIs');
    act(one, (edit) => decideItem(edit, item.id, 'size', 3));
    syncAll([one.doc, two.doc]);
    const state = stateOf(one.board);
    act(one, (edit) => decideItem(edit, item.id, 'size', 5));
    act(two, (edit) => decideItem(edit, item.id, 'size', 8));
    syncAll([one.doc, two.doc]);
    expect(one.board.view.item(item.id)?.collisions).toHaveLength(1);
    restore(one, state, BOARD);
    act(two, (edit) => renameItem(edit, other.id, 'Renamed meanwhile'));
    syncAll([one.doc, two.doc]);
    for (const { board } of [one, two]) {
      expect(board.view.item(item.id)).toMatchObject({ size: 3, collisions: [] });
      expect(board.view.item(other.id)?.title).toBe('Renamed meanwhile');
    }
    expect(canonicalBoard(one.board)).toBe(canonicalBoard(two.board));
  });

  it('[BD132] puts aside what came since; what was deleted for good stays deleted and is counted', () => {
    const person = smallBoard();
    const state = stateOf(person.board);
    act(person, (edit) => createItem(edit, { title: 'Came since' }));
    act(person, (edit) => putAside(edit, [person.second]));
    purgeItems(person.doc, [person.second]);
    expect(restore(person, state, BOARD)).toBe(1);
    expect(titlesOf(person.board)).toEqual(['First']);
    expect([...person.board.asideItems()].map(({ title }) => title)).toEqual(['Came since']);
  });

  it('[BD133] one PBI goes back with texts and the dependencies it had, and nothing else does', () => {
    const person = smallBoard();
    const { first, second, board, red, sprint } = person;
    board.description(first).insert(0, 'As it was');
    const line = act(person, (edit) => addDependency(edit, { from: first, to: second }));
    const third = act(person, (edit) => createItem(edit, { title: 'Third' }));
    const state = stateOf(board);
    act(person, (edit) => renameItem(edit, first, 'Renamed'));
    act(person, (edit) => renameItem(edit, second, 'Renamed too'));
    act(person, (edit) => decideItem(edit, first, 'size', 8));
    act(person, (edit) => removeDependency(edit, line));
    act(person, (edit) => moveItems(edit, [first], { team: null, sprint: null }));
    act(person, (edit) => addDependency(edit, { from: first, to: third }));
    board.description(first).insert(0, 'No longer ');
    act(person, (edit) => putAside(edit, [first]));
    const before = canonicalBoard(board);
    restore(person, state, { kind: 'item', item: first });
    expect(board.view.item(first)).toMatchObject({
      title: 'First',
      size: null,
      place: { team: red, sprint },
    });
    expect(board.readText(first, 'description')).toBe('As it was');
    expect(
      board.view
        .linesFrom(first)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([second, third].toSorted());
    expect(board.view.item(second)?.title).toBe('Renamed too');
    person.editor.undoStack.undo();
    expect(canonicalBoard(board)).toBe(before);
  });

  it('[BD133] keeps its place where the team of then is no longer on the board', () => {
    const person = smallBoard();
    const state = stateOf(person.board);
    act(person, (edit) => renameItem(edit, person.first, 'Renamed'));
    act(person, (edit) => moveItems(edit, [person.first], { team: person.blue, sprint: null }));
    act(person, (edit) => putTeamAside(edit, person.red));
    restore(person, state, { kind: 'item', item: person.first });
    expect(person.board.view.item(person.first)).toMatchObject({
      title: 'First',
      place: { team: person.blue, sprint: null },
    });
  });

  it('[BD134] a lane goes back with capacities and PBIs; others keep what they have', () => {
    const person = smallBoard();
    const { first, second, board, red, blue, sprint } = person;
    act(person, (edit) => setCapacity(edit, red, sprint, 20));
    const state = stateOf(board);
    act(person, (edit) => setCapacity(edit, red, sprint, 5));
    act(person, (edit) => setCapacity(edit, blue, sprint, 7));
    act(person, (edit) => moveItems(edit, [first], { team: blue, sprint }));
    act(person, (edit) => moveItems(edit, [second], { team: red, sprint }));
    act(person, (edit) => renameItem(edit, second, 'Renamed'));
    const fresh = act(person, (edit) =>
      createItem(edit, { title: 'New in red', place: { team: red, sprint } }),
    );
    const before = canonicalBoard(board);
    restore(person, state, { kind: 'team', team: red });
    const { view } = board;
    expect(view.itemsIn(cellOf({ team: red, sprint }))).toEqual([first]);
    expect(view.item(second)).toMatchObject({ title: 'Renamed', place: { team: blue, sprint } });
    expect(view.item(fresh)?.place).toEqual({ team: null, sprint: null });
    expect([view.capacity(red, sprint), view.capacity(blue, sprint)]).toEqual([20, 7]);
    person.editor.undoStack.undo();
    expect(canonicalBoard(board)).toBe(before);
  });

  it('[BD135] refuses a PBI and a team that were not on the board then', () => {
    const person = smallBoard();
    const state = stateOf(person.board);
    const fresh = act(person, (edit) => createItem(edit, { title: 'Came since' }));
    const team = act(person, (edit) => addTeam(edit, { name: 'Green' }));
    const before = canonicalBoard(person.board);
    const then = openState(state);
    for (const scope of [
      { kind: 'item', item: fresh },
      { kind: 'team', team },
    ] as const) {
      const refusal = person.editor.perform(LABEL, (edit) => restoreVersion(edit, then, scope));
      expect(refusal).toEqual({
        ok: false,
        refusal: { code: 'unknown', id: scope.kind === 'item' ? fresh : team },
      });
    }
    expect(canonicalBoard(person.board)).toBe(before);
    expect(person.editor.undoStack.nextUndo?.kind).not.toBe('restore-version');
  });

  it('[BD364] brings the Map back with its notes and places, and what others write in them merges', () => {
    const [one, two] = severalPeople({ seed: 5, count: 2, items: 3 });
    if (one === undefined || two === undefined) throw new Error('No people');
    const [item] = [...one.board.view.items()];
    if (item === undefined) throw new Error('No PBIs');
    const at = { x: 40, y: 80 };
    const note = { kind: 'note', at, size: { width: 192, height: 192 }, hue: 1 } as const;
    const [kept, gone] = act(one, (edit) =>
      addMapObjects(edit, [
        { ...note, text: 'Kept' },
        { ...note, text: 'Gone' },
      ]),
    );
    if (kept === undefined || gone === undefined) throw new Error('Nothing was added.');
    act(one, (edit) => moveOnMap(edit, { items: new Map([[item.id, at]]), objects: new Map() }));
    const state = stateOf(one.board);
    syncAll([one.doc, two.doc]);
    const to = { x: 0, y: 0 };
    const [later] = act(one, (edit) => addMapObjects(edit, [{ ...note, text: 'Later' }]));
    act(one, (edit) => setMapText(edit, kept, 'Something else'));
    act(one, (edit) => putMapObjectsAside(edit, [gone]));
    act(one, (edit) =>
      moveOnMap(edit, { items: new Map([[item.id, to]]), objects: new Map([[kept, to]]) }),
    );
    restore(one, state, BOARD);
    act(two, (edit) => setMapText(edit, gone, 'Gone for good?'));
    syncAll([one.doc, two.doc]);
    const book = new MapBook(two.board);
    expect(book.object(kept)).toMatchObject({ text: 'Kept', at, aside: false });
    expect(book.object(gone)).toMatchObject({ text: 'Gone for good?', at, aside: false });
    expect(later === undefined ? undefined : book.object(later)?.aside).toBe(true);
    expect(two.board.view.item(item.id)?.onMap?.at).toEqual(at);
    expect(one.editor.undoStack.undo().kind).toBe('done');
    expect(new MapBook(one.board).object(kept)).toMatchObject({ text: 'Something else', at: to });
  });
});
