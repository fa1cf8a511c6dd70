import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../apps/sync-server/dist', import.meta.url));
/** Inside the repository, so that the copy finds the same packages. */
const COPIES = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** What the storage thread can be killed in. */
export type Moment = 'commit' | 'checkpoint' | 'compaction' | 'migration';

/**
 * Runs `work` in the storage thread. Of the moment that was asked for a thread beside it ends the whole process
 * by kill -9, so many microseconds after the beginning; what is written to standard error tells whether the
 * work had ended by then. Nothing happens before the file `KILL_ARMED` is there.
 */
const HOOK = `
import { existsSync as isArmed, writeSync as tell } from 'node:fs';
import { Worker as Killer } from 'node:worker_threads';
const killMark = new Int32Array(new SharedArrayBuffer(8));
new Killer(\`
  const { workerData: mark } = require('node:worker_threads');
  Atomics.store(mark, 1, 1);
  Atomics.notify(mark, 1);
  Atomics.wait(mark, 0, 0);
  Atomics.store(mark, 1, 2);
  Atomics.notify(mark, 1);
  while (Atomics.load(mark, 0) === 1);
  const endMs = performance.now() + Number(process.env.KILL_AFTER_US) / 1000;
  while (performance.now() < endMs);
  process.kill(process.pid, 'SIGKILL');
\`, { eval: true, workerData: killMark }).unref();
let killCount = 0;
globalThis.atMoment = (moment, work) => {
  if (moment !== process.env.KILL_AT || !isArmed(process.env.KILL_ARMED)) return work();
  killCount += 1;
  if (killCount !== Number(process.env.KILL_COUNT)) return work();
  // It may still be starting.
  Atomics.wait(killMark, 1, 0);
  tell(2, moment + ' begins\\n');
  Atomics.store(killMark, 0, 1);
  Atomics.notify(killMark, 0);
  // To wake takes longer than a small commit: the other one is awake, and counts from here.
  Atomics.wait(killMark, 1, 1);
  Atomics.store(killMark, 0, 2);
  const result = work();
  tell(2, moment + ' ended\\n');
  return result;
};
`;

/** What stands in the build, and what stands there instead. SQLite checkpoints by itself after a commit, too. */
const CHANGES: readonly (readonly [string, string])[] = [
  [
    'return boards.append(request.entries);',
    `{
      const seqs = globalThis.atMoment('commit', () => boards.append(request.entries));
      globalThis.atMoment('checkpoint', () => boards.checkpointNow());
      return seqs;
    }`,
  ],
  [
    'return boards.replaceSnapshot(request.board, request.snapshot);',
    "return globalThis.atMoment('compaction', () => boards.replaceSnapshot(request.board, request.snapshot));",
  ],
  [
    '#inTransaction(work) {',
    "checkpointNow() { this.#database.exec('PRAGMA wal_checkpoint'); }\n#inTransaction(work) {",
  ],
  ['PRAGMA synchronous = FULL;', 'PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;'],
  [
    'database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT;`);',
    "(globalThis.atMoment ?? ((_, run) => run()))('migration', () => database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT;`));",
  ],
  ['compactAfterRecords: 400,', 'compactAfterRecords: 12,'],
  ['compactionRests: 20,', 'compactionRests: 0,'],
];

/** A copy of the built server that can be killed in the middle of a moment; remove it afterwards. */
export function plantMoments(): { readonly entry: string; readonly remove: () => void } {
  mkdirSync(COPIES, { recursive: true });
  const copy = mkdtempSync(join(COPIES, 'weft-moments-'));
  const planted = new Set<string>();
  for (const name of readdirSync(BUILD)) {
    if (name === 'weft.js') continue;
    let code = readFileSync(join(BUILD, name), 'utf8');
    for (const [before, after] of CHANGES) {
      if (!code.includes(before)) continue;
      planted.add(before);
      code = code.replace(before, () => after);
    }
    writeFileSync(join(copy, name), name === 'sqlite-thread.js' ? `${HOOK}${code}` : code);
  }
  for (const [before] of CHANGES) {
    if (!planted.has(before)) throw new Error(`Not in the build any more: ${before}`);
  }
  return {
    entry: join(copy, 'main.js'),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
