import {
  BoardDocument,
  BoardEditor,
  createYDoc,
  moveItems,
  renameItem,
  writeSnapshot,
} from '@weft/board-doc';
import {
  brandId,
  type BoardSnapshot,
  type ItemId,
  type Place,
  type RandomBytes,
  type UserId,
} from '@weft/domain';
import { ManualClock } from '@weft/sync-client/testing';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardStore } from './board-store.ts';
import { FrameQueue } from './frame-queue.ts';

it('a few changes of others are told with the frame, with all that they make together', async () => {
  const { there, heard, frame } = twoBoards();
  for (const sprint of ['2', '1', '2', '1']) {
    there.move(sprint);
    await frame();
    expect(heard()).toEqual(['count', 'item']);
  }
});

it('of many changes what is new on a PBI is told with the frame; that it moved, and what many make together, a little later', async () => {
  const { there, clock, heard, frame, bustle } = twoBoards();
  bustle();
  there.move('1');
  await frame();
  there.move('2');
  await frame();
  expect(heard()).toEqual([]);
  there.rename('New');
  await frame();
  expect(heard()).toEqual(['item']);
  there.move('1');
  await frame();
  expect(heard()).toEqual([]);
  await clock.advance(170);
  expect(heard()).toEqual(['count', 'item']);
});

it('one’s own edit is told at once, with all that was waiting', async () => {
  const { there, here, heard, frame, bustle } = twoBoards();
  bustle();
  there.move('2');
  await frame();
  expect(heard()).toEqual([]);
  here.rename('Mine');
  await frame();
  expect(heard()).toEqual(['count', 'item']);
});

const FRAME_MS = 16;

/** Somebody elsewhere and oneself, before a board with one PBI; `heard`: what was told since it was asked last; `bustle`: others do a lot. */
function twoBoards() {
  let next = 0;
  const random: RandomBytes = (bytes) => bytes.map((_, at) => (next += 7 + at) % 251);
  const by = brandId<UserId>('0'.repeat(26));
  const snapshot: BoardSnapshot = {
    teams: [{ ref: 'Blue', name: 'Blue' }],
    sprints: [1, 2].map((number) => ({ ref: `${number}`, name: `${number}`, number })),
    items: [{ ref: 'a', title: 'Old', team: 'Blue', sprint: '1' }],
    dependencies: [],
  };
  const person = (doc: Y.Doc) => {
    const board = new BoardDocument(doc);
    const editor = new BoardEditor({ board, by: () => by, now: () => 0, random });
    const item = (): ItemId => [...board.view.items()].map(({ id }) => id)[0] ?? ('' as ItemId);
    return {
      board,
      item,
      rename: (title: string) =>
        editor.perform({ kind: 'rename-item' }, (edit) => renameItem(edit, item(), title)),
      move: (name: string) => {
        const [team] = board.view.teams();
        const sprint = board.view.sprints().find((each) => each.name === name);
        const place: Place = { team: team?.id ?? null, sprint: sprint?.id ?? null };
        editor.perform({ kind: 'move-items' }, (edit) => moveItems(edit, [item()], place));
      },
    };
  };
  const docs = [createYDoc(), createYDoc()] as const;
  writeSnapshot(docs[0], snapshot, { by, nowMs: 0, random });
  Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
  docs[0].on('update', (update: Uint8Array) => Y.applyUpdate(docs[1], update));
  const here = person(docs[1]);
  const frames = new FrameQueue(() => () => undefined);
  const clock = new ManualClock();
  const store = new BoardStore(here.board, frames, clock);
  const told = new Set<string>();
  store.items.subscribe(here.item(), () => told.add('item'));
  store.whole.subscribe('count', () => told.add('count'));
  const heard = (): readonly string[] => {
    const all = [...told].sort();
    told.clear();
    return all;
  };
  const elsewhere = person(docs[0]);
  const bustle = (): void => {
    for (let change = 0; change <= 100; change += 1) {
      elsewhere.rename(`${change}`);
      frames.flushNow();
    }
    heard();
  };
  const frame = async (): Promise<void> => {
    frames.flushNow();
    await clock.advance(FRAME_MS);
  };
  return { there: elsewhere, here, clock, heard, frame, bustle };
}
