import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as Y from 'yjs';
import { afterAll, expect, it } from 'vitest';
import type { Result } from '@weft/domain';
import { TaskThread } from './task-thread.ts';
import { ThreadedDocumentJobs } from './threaded-document-jobs.ts';

function largeUpdate(keys: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let key = 0; key < keys; key++) doc.getMap('items').set(`key ${key}`, [key, 'x']);
  });
  return Y.encodeStateAsUpdate(doc);
}

/**
 * A thread whose work never ends. Real work that is merely long can be done before this thread gets
 * to its clock again, however small its limit.
 */
const ENDLESS = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', () => { for (;;); });
parentPort.postMessage({ kind: 'ready' });`;

const jobs = new ThreadedDocumentJobs();
afterAll(() => jobs.close());

it('[SV170] threat 11: work past its time or memory ends alone; what comes next is done', async () => {
  const large = largeUpdate(100_000);
  const threads: Worker[] = [];
  const endless = new TaskThread({ taskMs: 20, heapMb: 64 }, (options) => {
    threads.push(new Worker(ENDLESS, { ...options, eval: true }));
    return threads.at(-1)!;
  });
  const ended: Promise<unknown>[] = [];
  for (let round = 0; round < 2; round++) {
    await expect(endless.run({ kind: 'summarize', update: large })).rejects.toThrow('too long');
    // A thread of its own for each: the one before is stopped in the middle of its work.
    ended.push(once(threads[round]!, 'exit'));
  }
  await endless.close();
  await Promise.all(ended);
  expect(threads.length).toBe(2);
  const narrow = new TaskThread({ taskMs: 30_000, heapMb: 40 });
  const input = { snapshot: undefined, updates: [largeUpdate(200_000)] };
  await expect(narrow.run({ kind: 'compact', input })).rejects.toThrow(/memory/);
  await expect(narrow.run({ kind: 'summarize', update: largeUpdate(10) })).resolves.toBeDefined();
  await narrow.close();
  await narrow.close();
  await expect(narrow.run({ kind: 'summarize', update: large })).rejects.toThrow('closing');
});

it('[SV171] threat 11: what strangers send keeps no stored board waiting', async () => {
  const large = largeUpdate(150_000);
  let walked = 0;
  const walks = Array.from({ length: 20 }, async (): Promise<void> => {
    const result: Result<unknown, unknown> = await jobs.summarize(large.slice());
    expect(result.ok).toBe(true);
    walked += 1;
  });
  const difference = await jobs.difference(largeUpdate(10), Uint8Array.of(0));
  expect(difference.length).toBeGreaterThan(10);
  expect(walked).toBeLessThan(walks.length);
  await Promise.all(walks);
});
