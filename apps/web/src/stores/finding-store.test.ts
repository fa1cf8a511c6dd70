import { BoardDocument, createYDoc, putAside, writeSnapshot } from '@weft/board-doc';
import { brandId, type ItemId, type UserId } from '@weft/domain';
import { checkWholeBoard, createRuleSet, worstFirst } from '@weft/rules';
import { ManualClock } from '@weft/sync-client/testing';
import { expect, it } from 'vitest';
import { FindingStore } from './finding-store.ts';
import { FrameQueue } from './frame-queue.ts';
import { twoPeopleAt, type PersonAtBoard } from './testing/two-people.ts';

it('on a new day everything that had or has a finding is told, with the next frame', () => {
  const doc = createYDoc();
  let next = 0;
  writeSnapshot(
    doc,
    {
      teams: [],
      sprints: [],
      items: [
        { ref: 'a', title: 'First' },
        { ref: 'b', title: 'Second' },
        { ref: 'c', title: 'Third' },
      ],
      dependencies: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    },
    {
      by: brandId<UserId>('0'.repeat(26)),
      nowMs: 0,
      random: (bytes) => bytes.map((_, at) => (next += 7 + at) % 251),
    },
  );
  const board = new BoardDocument(doc);
  const frames = new FrameQueue(() => () => undefined);
  const store = new FindingStore(board, createRuleSet(board.view, { today: '2026-11-21' }), frames);
  const [circle] = store.sorted(worstFirst);
  expect(circle?.items).toHaveLength(2);
  const heard: string[] = [];
  for (const { id, title } of board.view.items())
    store.items.subscribe(id, () => heard.push(title));
  store.all.subscribe('all', () => heard.push('all'));
  const ofNextDay = createRuleSet(board.view, { today: '2026-11-22' });
  store.goBy(ofNextDay);
  expect(store.rules).toBe(ofNextDay);
  expect(heard).toEqual([]);
  frames.flushNow();
  expect(heard.filter((each) => each !== 'Third').sort()).toEqual(['First', 'Second', 'all']);
  expect(store.sorted(worstFirst).map(({ key }) => key)).toContain(circle?.key);
});

it('findings follow the first of others’ changes with its frame, further ones within 200 ms, one’s own at once', async () => {
  const { there, here, frames, clock, store } = twoWithCircles(4);
  const oracle = (): ReadonlyMap<string, unknown> =>
    checkWholeBoard(here.board.view, { today: TODAY });
  const isRight = (): boolean =>
    [...store.rules.findings.keys()].sort().join() === [...oracle().keys()].sort().join();
  const shown: string[] = [];
  store.all.subscribe('all', () => shown.push(isRight() ? 'right' : 'behind'));
  expect(isRight()).toBe(true);

  there.putAside(0);
  frames.flushNow();
  expect(isRight()).toBe(true);

  there.putAside(1);
  await clock.advance(20);
  frames.flushNow();
  expect(isRight()).toBe(false);
  await clock.advance(160);
  frames.flushNow();
  expect(isRight()).toBe(true);

  await clock.advance(10);
  there.putAside(2);
  frames.flushNow();
  expect(isRight()).toBe(false);
  here.putAside(3);
  frames.flushNow();
  expect(isRight()).toBe(true);
  expect(shown).toEqual(['right', 'right', 'right']);
});

it('the list of findings is in order at once after one’s own edit, within a second after others’', async () => {
  const { there, here, frames, clock, store } = twoWithCircles(5);
  const isRight = (): boolean =>
    store.sorted(worstFirst).every(({ key }) => store.rules.findings.has(key));
  let lists = 0;
  store.all.subscribe('list', () => {
    lists += 1;
    store.sorted(worstFirst);
  });
  expect(isRight()).toBe(true);
  for (const at of [0, 1, 2]) {
    there.putAside(at);
    await clock.advance(200);
    frames.flushNow();
  }
  expect([lists, isRight()]).toEqual([1, false]);
  await clock.advance(1_000);
  expect([lists, isRight()]).toEqual([2, true]);
  there.putAside(3);
  await clock.advance(200);
  frames.flushNow();
  expect([lists, isRight()]).toEqual([2, false]);
  here.putAside(4);
  frames.flushNow();
  expect([lists, isRight()]).toEqual([3, true]);
});

const TODAY = '2026-11-21';

/** Somebody elsewhere and oneself, before a board on which so many pairs of PBIs wait for each other. */
function twoWithCircles(count: number) {
  const pairs = Array.from({ length: count }, (_, at) => [`a${at}`, `b${at}`] as const);
  const people = twoPeopleAt({
    teams: [],
    sprints: [],
    items: pairs.flat().map((ref) => ({ ref, title: ref })),
    dependencies: pairs.flatMap(([a, b]) => [
      { from: a, to: b },
      { from: b, to: a },
    ]),
  });
  const person = ({ board, perform }: PersonAtBoard) => {
    const idOf = (title: string): readonly ItemId[] =>
      [...board.view.items()].filter((item) => item.title === title).map(({ id }) => id);
    const putOneAside = (at: number): void => {
      perform({ kind: 'put-aside' }, (edit) => putAside(edit, idOf(`a${at}`)));
    };
    return { board, putAside: putOneAside };
  };
  const here = person(people.here);
  const frames = new FrameQueue(() => () => undefined);
  const clock = new ManualClock();
  const rules = createRuleSet(here.board.view, { today: TODAY });
  const store = new FindingStore(here.board, rules, frames, clock);
  return { there: person(people.there), here, frames, clock, store };
}
