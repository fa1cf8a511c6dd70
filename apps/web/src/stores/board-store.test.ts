import { moveItems, renameItem } from '@weft/board-doc';
import type { Place } from '@weft/domain';
import { ManualClock } from '@weft/sync-client/testing';
import { expect, it } from 'vitest';
import { BoardStore } from './board-store.ts';
import { FrameQueue } from './frame-queue.ts';
import { twoPeopleAt, type PersonAtBoard } from './testing/two-people.ts';

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
  const people = twoPeopleAt({
    teams: [{ ref: 'Blue', name: 'Blue' }],
    sprints: [1, 2].map((number) => ({ ref: `${number}`, name: `${number}`, number })),
    items: [{ ref: 'a', title: 'Old', team: 'Blue', sprint: '1' }],
    dependencies: [],
  });
  const { view } = people.here.board;
  const [item] = [...view.items()].map(({ id }) => id);
  if (item === undefined) throw new Error('There is a PBI on the board');
  const actsOf = ({ perform }: PersonAtBoard) => ({
    rename: (title: string) =>
      perform({ kind: 'rename-item' }, (edit) => renameItem(edit, item, title)),
    move: (name: string) => {
      const [team] = view.teams();
      const sprint = view.sprints().find((each) => each.name === name);
      const place: Place = { team: team?.id ?? null, sprint: sprint?.id ?? null };
      perform({ kind: 'move-items' }, (edit) => moveItems(edit, [item], place));
    },
  });
  const frames = new FrameQueue(() => () => undefined);
  const clock = new ManualClock();
  const store = new BoardStore(people.here.board, frames, clock);
  const told = new Set<string>();
  store.items.subscribe(item, () => told.add('item'));
  store.whole.subscribe('count', () => told.add('count'));
  const heard = (): readonly string[] => {
    const all = [...told].sort();
    told.clear();
    return all;
  };
  const there = actsOf(people.there);
  const bustle = (): void => {
    for (let change = 0; change <= 100; change += 1) {
      there.rename(`${change}`);
      frames.flushNow();
    }
    heard();
  };
  const frame = async (): Promise<void> => {
    frames.flushNow();
    await clock.advance(FRAME_MS);
  };
  return { there, here: actsOf(people.here), clock, heard, frame, bustle };
}
