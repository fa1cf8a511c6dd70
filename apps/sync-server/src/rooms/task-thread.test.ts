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

const jobs = new ThreadedDocumentJobs();
afterAll(() => jobs.close());

it('[SV170] threat 11: work past its time or memory ends alone; what comes next is done', async () => {
  const hurried = new TaskThread({ taskMs: 1, heapMb: 64 });
  const large = largeUpdate(100_000);
  await expect(hurried.run({ kind: 'summarize', update: large })).rejects.toThrow('too long');
  await expect(hurried.run({ kind: 'summarize', update: large })).rejects.toThrow('too long');
  await hurried.close();
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
