import { describe, expect, it } from 'vitest';
import { compareBoards, type BoardDifference, type ItemId, type TeamId } from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { openState, stateOf } from '../board-state.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { createItem } from '../commands/create-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { renameItem } from '../commands/rename-item.ts';
import { addTeam } from '../commands/teams.ts';
import { addMapObjects } from '../map/add-map-objects.ts';
import { setMapText } from '../map/change-map-objects.ts';
import { MapBook } from '../map/map-book.ts';
import { moveOnMap } from '../map/move-on-map.ts';
import { canonicalBoard, snapshotOf } from '../read/read-snapshot.ts';
import { act } from '../testing/act.ts';
import { FRESH_SEED, forSeeds, timeForMs } from '../testing/for-seeds.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { ACTION_KINDS, randomAction } from '../testing/random-action.ts';
import { severalPeople } from '../testing/several-people.ts';
import { copyOver, knowsOf } from './copy-over.ts';

const LABEL = { kind: 'copy-over' } as const;

function differences(before: BoardDocument, after: BoardDocument): readonly BoardDifference[] {
  // A digest follows what it is a digest of: whoever copies a sliced PBI over has seen its slices.
  return compareBoards(snapshotOf(before), snapshotOf(after)).filter(
    ({ fields }) => fields.length !== 1 || fields[0] !== 'slicingSaw',
  );
}

function copy(
  person: TestBoard,
  from: BoardDocument,
  ticked: readonly BoardDifference[] = differences(person.board, from),
): number {
  const copied = person.editor.perform(LABEL, (edit) => copyOver(edit, from, ticked));
  if (!copied.ok) throw new Error(JSON.stringify(copied.refusal));
  return copied.value.unknown;
}

/** Two boards that went apart: the other one is a document of its own with the same ids. */
function fork(person: TestBoard, seed: number): TestBoard {
  const other = newBoard({ seed });
  const doc = openState(stateOf(person.board)).doc;
  other.close();
  return newBoard({ seed, doc });
}

describe(`copying over from another board (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD300] leaves nothing different after any two sessions, in one step with its own undo',
    () => {
      let copied = 0;
      forSeeds(6, (seed) => {
        const [person] = severalPeople({ seed, count: 1, items: 10 });
        if (person === undefined) return;
        const other = fork(person, seed + 1_000);
        for (let step = 0; step < 60; step += 1) {
          randomAction(other.editor, other.board, other.random, ACTION_KINDS);
          if (step % 2 === 0) {
            randomAction(person.editor, person.board, person.random, ACTION_KINDS);
          }
        }
        const before = canonicalBoard(person.board);
        const wanted = differences(person.board, other.board);
        copy(person, other.board, wanted);
        copied += wanted.length;
        expect(person.editor.undoStack.undo()).toEqual({ kind: 'done', label: LABEL });
        expect(canonicalBoard(person.board)).toBe(before);
        expect(person.editor.undoStack.redo()).toEqual({ kind: 'done', label: LABEL });
        // With what was put aside here its cells come to light: they are another difference.
        for (let round = 0; round < 3; round += 1) copy(person, other.board);
        expect(differences(person.board, other.board)).toEqual([]);
        person.close();
        other.close();
      });
      expect(copied).toBeGreaterThan(100);
    },
    timeForMs(30),
  );

  it('[BD301] takes only what was ticked, and the same again adds nothing', () => {
    const person = newBoard({ seed: 3 });
    const team = act<TeamId>(person, (edit) => addTeam(edit, { name: 'Red' }));
    const first = act<ItemId>(person, (edit) => createItem(edit, { title: 'First' }));
    const other = fork(person, 4);
    const second = act<ItemId>(other, (edit) => createItem(edit, { title: 'Second' }));
    act(other, (edit) => moveItems(edit, [first], { team, sprint: null }));
    act(other, (edit) => addDependency(edit, { from: first, to: second }));
    act(person, (edit) => renameItem(edit, first, 'First of all'));

    const ticked = differences(person.board, other.board).filter(
      ({ kind, before }) => kind === 'dependency' || before === undefined,
    );
    expect(copy(person, other.board, ticked)).toBe(0);
    expect([...person.board.view.items()].map(({ title }) => title).sort()).toEqual([
      'First of all',
      'Second',
    ]);
    expect(person.board.view.item(first)?.place.team).toBeNull();
    expect(person.board.view.linesFrom(first)).toHaveLength(1);
    const once = canonicalBoard(person.board);
    copy(person, other.board, ticked);
    expect(canonicalBoard(person.board)).toBe(once);
    // What came with it is put aside by undo, and nothing else.
    person.editor.undoStack.undo();
    expect([...person.board.view.items()].map(({ title }) => title)).toEqual(['First of all']);
  });

  it('[BD302] knows what the other board never heard of', () => {
    const person = newBoard({ seed: 5 });
    const known = act<ItemId>(person, (edit) => createItem(edit, { title: 'Known' }));
    const other = fork(person, 6);
    const map = other.board.roots.items.get(known);
    if (map === undefined) throw new Error('Not forked');
    act(other, (edit) => {
      edit.setKey(edit.board.roots.meta, 'title', 'Fork');
      return { ok: true, value: undefined };
    });
    act(person, (edit) => createItem(edit, { title: 'Since then' }));
    const went = differences(person.board, other.board).filter(({ after }) => after === undefined);
    expect(went).toHaveLength(1);
    expect(went.map((each) => knowsOf(other.board, each))).toEqual([false]);
    expect(went.map((each) => knowsOf(person.board, each))).toEqual([true]);
  });

  it('[BD365] carries notes and places on the Map over, each by its own tick', () => {
    const person = newBoard({ seed: 5 });
    const item = act<ItemId>(person, (edit) => createItem(edit, { title: 'Known' }));
    const at = { x: 40, y: 80 };
    const note = { kind: 'note', at, size: { width: 192, height: 192 }, hue: 1 } as const;
    const [known] = act(person, (edit) => addMapObjects(edit, [{ ...note, text: 'Known' }]));
    if (known === undefined) throw new Error('Nothing was added.');
    const other = fork(person, 6);
    const move = { items: new Map([[item, at]]), objects: new Map() };
    act(other, (edit) => moveOnMap(edit, move));
    act(other, (edit) => setMapText(edit, known, 'Known better'));
    act(other, (edit) => addMapObjects(edit, [{ ...note, text: 'New', hue: null }]));
    act(other, (edit) => createItem(edit, { title: 'New', at }));
    const found = differences(person.board, other.board);
    // Where a PBI that is new stands on the Map is told with it.
    expect(found.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['item', []],
      ['mapPlace', []],
      ['mapObject', ['text']],
      ['mapObject', []],
    ]);
    const notes = found.filter(({ kind }) => kind === 'mapObject');
    expect(copy(person, other.board, notes)).toBe(0);
    expect(person.board.view.item(item)?.onMap).toBeUndefined();
    const texts = (): unknown =>
      new MapBook(person.board).shown().map((object) => 'text' in object && object.text);
    expect(texts()).toEqual(['Known better', 'New']);
    copy(person, other.board, notes);
    expect(texts()).toEqual(['Known better', 'New']);
    copy(person, other.board);
    expect(person.board.view.item(item)?.onMap?.at).toEqual(at);
    expect(canonicalBoard(person.board)).toBe(canonicalBoard(other.board));
    // The other one never heard of what was put here since.
    act(person, (edit) => addMapObjects(edit, [{ ...note, text: 'Only here' }]));
    const [own] = differences(person.board, other.board);
    expect(own === undefined ? undefined : knowsOf(other.board, own)).toBe(false);
  });
});
