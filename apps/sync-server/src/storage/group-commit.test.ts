import { expect, it } from 'vitest';
import { HeldBoardStorage } from '../testing/held-board-storage.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { sampleEntry, sampleRow } from '../testing/storage-under-test.ts';
import { GroupCommit } from './group-commit.ts';
import { MemoryBoardStorage } from './memory-board-storage.ts';

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

it('[SV12] one commit runs at a time and gathers the next; failures are tried again, in order', async () => {
  const storage = new HeldBoardStorage();
  const clock = new ManualClock();
  const row = sampleRow();
  await storage.createBoard(row);
  const health: boolean[] = [];
  const sizes: number[] = [];
  const commits = new GroupCommit({
    storage,
    after: (delayMs, run) => clock.after(delayMs, run),
    nowMs: () => clock.nowMs(),
    onHealth: ({ saving }) => health.push(saving),
    onCommit: ({ records }) => sizes.push(records),
  });
  const committed: number[] = [];
  const add = (seq: number): void =>
    commits.add(sampleEntry(row.id, seq), (given) => committed.push(given));
  add(1);
  add(2);
  await settle();
  for (const seq of [3, 4, 5]) add(seq);
  await settle();
  expect([storage.heldCount, committed]).toEqual([1, []]);
  storage.failOne();
  await settle();
  expect([storage.heldCount, committed, health]).toEqual([0, [], [false]]);
  clock.advance(1_000);
  await settle();
  await storage.commitOne();
  await settle();
  expect([committed, health]).toEqual([
    [1, 2],
    [false, true],
  ]);
  await storage.commitOne();
  await commits.settled();
  expect([committed, sizes]).toEqual([
    [1, 2, 3, 4, 5],
    [2, 3],
  ]);
  expect((await storage.load(row.id)).log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

it('[SV137] a commit that takes long counts as failing until it is done; what gathers in an outage is committed in pieces', async () => {
  const storage = new HeldBoardStorage();
  const clock = new ManualClock();
  const row = sampleRow();
  await storage.createBoard(row);
  const health: boolean[] = [];
  const sizes: number[] = [];
  const commits = new GroupCommit({
    storage,
    after: (delayMs, run) => clock.after(delayMs, run),
    nowMs: () => clock.nowMs(),
    onHealth: ({ saving }) => health.push(saving),
    onCommit: ({ records }) => sizes.push(records),
  });
  const committed: number[] = [];
  const add = (number: number, byteCount: number): void =>
    commits.add({ ...sampleEntry(row.id, number), update: new Uint8Array(byteCount) }, (seq) =>
      committed.push(seq),
    );
  add(1, 1);
  await settle();
  clock.advance(2_999);
  expect(health).toEqual([]);
  clock.advance(1);
  expect(health).toEqual([false]);
  for (let number = 2; number <= 2_500; number++) add(number, 1);
  for (let number = 0; number < 3; number++) add(number, 4 * 1_048_576);
  for (let commit = 0; commit < 4; commit++) {
    await storage.commitOne();
    await settle();
  }
  await commits.settled();
  expect([health, clock.waiting]).toEqual([[false, true], 0]);
  expect(sizes).toEqual([1, 2_000, 500, 2]);
  expect(committed).toEqual(Array.from({ length: 2_503 }, (_, index) => index + 1));
});

it('[SV206] what waits for a removed board is let go, and keeps no other board waiting', async () => {
  const storage = new MemoryBoardStorage();
  const [kept, removed] = [sampleRow(), sampleRow()];
  for (const row of [kept, removed]) await storage.createBoard(row);
  const health: boolean[] = [];
  const commits = new GroupCommit({
    storage,
    after: () => () => undefined,
    nowMs: () => 0,
    onHealth: ({ saving }) => health.push(saving),
    onCommit: () => undefined,
  });
  await storage.remove(removed.id);
  const committed: [string, number][] = [];
  for (const { id } of [removed, kept, removed, kept]) {
    commits.add(sampleEntry(id, 1), (seq) => committed.push([id, seq]));
  }
  await commits.settled();
  const { id } = kept;
  expect(committed.filter(([board]) => board === id)).toEqual([
    [id, 1],
    [id, 2],
  ]);
  expect(committed.filter(([board]) => board !== id).map(([, seq]) => seq)).toEqual([0, 0]);
  expect((await storage.load(id)).lastSeq).toBe(2);
  expect(health).toEqual([]);
});
