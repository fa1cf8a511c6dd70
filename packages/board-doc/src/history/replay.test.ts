import { describe, expect, it } from 'vitest';
import { addMapObjects } from '../map/add-map-objects.ts';
import { putMapObjectsAside, setMapText } from '../map/change-map-objects.ts';
import { MapBook } from '../map/map-book.ts';
import { moveOnMap } from '../map/move-on-map.ts';
import type { Happening } from './happenings.ts';
import { observeMapHappenings } from './map-happenings.ts';
import { HappeningReader } from './happenings.ts';
import { stateOf } from '../board-state.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { putAside } from '../commands/put-aside.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import { renameItem } from '../commands/rename-item.ts';
import { addSprint } from '../commands/sprints.ts';
import { addTeam } from '../commands/teams.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { act } from '../testing/act.ts';
import { FRESH_SEED, forSeeds, timeForMs } from '../testing/for-seeds.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { ACTION_KINDS, randomAction } from '../testing/random-action.ts';
import { severalPeople } from '../testing/several-people.ts';
import { Replay } from './replay.ts';

/** Goes all the way; returns in how many pieces. */
function go(replay: Replay, step: number): number {
  return [...replay.goTo(step)].length;
}

/** What a document tells of itself from now on. */
function recordOf({ doc }: Pick<TestBoard, 'doc'>): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  return updates;
}

describe(`replaying (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD210] [BD211] is at every step what the board was then, forth, back and in leaps',
    () => {
      forSeeds(3, (seed) => {
        const [person] = severalPeople({ seed, count: 1, items: 12 });
        if (person === undefined) return;
        const { editor, board, random } = person;
        const start = stateOf(board);
        const updates = recordOf(person);
        const boards = [canonicalBoard(board)];
        while (updates.length < 200) {
          randomAction(editor, board, random, ACTION_KINDS);
          while (boards.length <= updates.length) boards.push(canonicalBoard(board));
        }
        const replay = new Replay({ start, updates });
        const expectAt = (step: number): void => {
          expect([replay.step, canonicalBoard(replay.board)]).toEqual([step, boards[step]]);
        };
        expectAt(0);
        for (let step = 1; step <= replay.steps; step += 1) {
          go(replay, step);
          // One action can tell more than one update; what lies between two of them nobody saw.
          if (boards[step] !== boards[step + 1]) expectAt(step);
        }
        for (let leap = 0; leap < 60; leap += 1) {
          const step = random.below(replay.steps + 1);
          const pieces = go(replay, step);
          expect(pieces).toBeLessThanOrEqual(2 * 32 + 2);
          if (step === 0 || boards[step] !== boards[step + 1]) expectAt(step);
        }
        // Left on its way, it stands somewhere between and goes on from there.
        go(replay, 0);
        const way = replay.goTo(150);
        for (let piece = 0; piece < 7; piece += 1) way.next();
        expect(replay.step).toBeLessThan(150);
        go(replay, replay.steps);
        expectAt(replay.steps);
        replay.close();
        person.close();
      });
    },
    timeForMs(40),
  );
});

it('[BD212] leaves out an update that cannot be read, and says so', () => {
  const person = newBoard({ seed: 7 });
  const updates = recordOf(person);
  act(person, (edit) => createItem(edit, { title: 'First' }));
  updates.push(Uint8Array.of(255, 255, 255));
  act(person, (edit) => createItem(edit, { title: 'Second' }));
  const replay = new Replay({ start: undefined, updates });
  go(replay, Infinity);
  expect([replay.step, replay.unreadableUpdates]).toEqual([3, 1]);
  expect([...replay.board.view.items()].map(({ title }) => title).toSorted()).toEqual([
    'First',
    'Second',
  ]);
  replay.close();
});

it('[BD213] says what happened to PBIs and dependencies, of each change once', () => {
  const person = newBoard({ seed: 9 });
  const start = stateOf(person.board);
  const updates = recordOf(person);
  const team = act(person, (edit) => addTeam(edit, { name: 'Red' }));
  const sprint = act(person, (edit) => addSprint(edit, { name: 'Sprint 1' }));
  const place = { team, sprint };
  const first = act(person, (edit) => createItem(edit, { title: 'First' }));
  const second = act(person, (edit) => createItem(edit, { title: 'Second' }));
  act(person, (edit) => moveItems(edit, [first, second], place));
  act(person, (edit) => renameItem(edit, first, 'Another'));
  act(person, (edit) => decideItem(edit, first, 'size', 5));
  const line = act(person, (edit) => addDependency(edit, { from: first, to: second }));
  act(person, (edit) => removeDependency(edit, line));
  person.board.description(first).insert(0, 'Written');
  act(person, (edit) => putAside(edit, [second]));

  const replay = new Replay({ start, updates });
  const reader = new HappeningReader(replay.board.view);
  const happened: Happening[] = [];
  for (const _ of replay.goTo(replay.steps, (_step, change) => {
    happened.push(...reader.read(change, replay.board.view));
  }));
  const ends = { line, from: first, to: second };
  expect(happened).toEqual([
    { kind: 'nexus-changed' },
    { kind: 'nexus-changed' },
    { kind: 'item-came', item: first },
    { kind: 'item-came', item: second },
    { kind: 'item-moved', item: first, to: place },
    { kind: 'item-moved', item: second, to: place },
    { kind: 'renamed', item: first },
    { kind: 'sized', item: first },
    { kind: 'line-came', ...ends },
    { kind: 'line-went', ...ends },
    { kind: 'details-set', item: first },
    { kind: 'item-went', item: second },
  ]);
  replay.close();
});

it('[BD366] says what happened on the Map', () => {
  const person = newBoard({ seed: 9 });
  const item = act(person, (edit) => createItem(edit, { title: 'First' }));
  const start = stateOf(person.board);
  const updates = recordOf(person);
  const note = { kind: 'note', at: { x: 0, y: 0 }, size: { width: 9, height: 9 }, hue: 1 } as const;
  const ids = act(person, (edit) =>
    addMapObjects(edit, [
      { ...note, text: 'One' },
      { ...note, text: 'Two' },
    ]),
  );
  const [one, two] = ids;
  if (one === undefined || two === undefined) throw new Error('Nothing was added.');
  act(person, (edit) => setMapText(edit, two, 'Second'));
  const at = { x: 5, y: 5 };
  act(person, (edit) => moveOnMap(edit, { items: new Map([[item, at]]), objects: new Map() }));
  act(person, (edit) => moveOnMap(edit, { items: new Map(), objects: new Map([[two, at]]) }));
  act(person, (edit) => putMapObjectsAside(edit, [one]));
  // Nobody sees it.
  act(person, (edit) => setMapText(edit, one, 'Gone'));
  person.editor.undoStack.undo();
  person.editor.undoStack.undo();

  const replay = new Replay({ start, updates });
  const reader = new HappeningReader(replay.board.view);
  const happened: (readonly [number, Happening])[] = [];
  const book = new MapBook(replay.board);
  observeMapHappenings(book, (more) =>
    happened.push(...more.map((each) => [replay.step, each] as const)),
  );
  for (const _ of replay.goTo(replay.steps, (step, change) => {
    happened.push(...reader.read(change, replay.board.view).map((each) => [step, each] as const));
  }));
  const came = [one, two].map((object) => [1, { kind: 'object-came', object, is: 'note' }]);
  expect(happened.slice(0, 2)).toEqual(expect.arrayContaining(came));
  expect(happened.slice(2)).toEqual([
    [2, { kind: 'object-changed', object: two, is: 'note' }],
    [3, { kind: 'placed-on-map', item }],
    [4, { kind: 'object-moved', object: two, is: 'note' }],
    [5, { kind: 'object-went', object: one, is: 'note' }],
    [8, { kind: 'object-came', object: one, is: 'note' }],
  ]);
  book.close();
  replay.close();
});
