import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { createBoard, openSession } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';
import { canTrace, readTrace, traceCommand, unsafeAnswers, type TraceEvent } from './trace.ts';

const ROUNDS = 10;
const BUILD = fileURLToPath(new URL('../../apps/sync-server/dist', import.meta.url));
/** Inside the repository, so that the copy finds the same packages. */
const COPIES = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
const traces = canTrace();
if (!traces)
  console.warn('strace is missing or may not trace: fsync before an answer is NOT checked');

/** A copy of the built server that does not synchronise. No setting of the product can do this. */
function plantFault(): string {
  mkdirSync(COPIES, { recursive: true });
  const copy = mkdtempSync(join(COPIES, 'weft-planted-'));
  let planted = 0;
  for (const name of readdirSync(BUILD)) {
    const code = readFileSync(join(BUILD, name), 'utf8');
    const parts = code.split('PRAGMA synchronous = FULL');
    planted += parts.length - 1;
    writeFileSync(join(copy, name), parts.join('PRAGMA synchronous = OFF'));
  }
  expect(planted).toBe(1);
  return copy;
}

/** Runs the built server under strace: ten updates, each followed by a barrier. */
async function traceServer(entry: string): Promise<TraceEvent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weft-trace-'));
  const traceFile = join(folder, 'trace');
  const command = traceCommand(traceFile);
  const server = await ServerProcess.start({ folder: join(folder, 'data'), command, entry });
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const client = await RawClient.connect(server.syncUrl, board.id, { token });
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => client.send({ type: 'sync-update', update }));
  for (let round = 0; round < ROUNDS; round++) {
    doc.getMap('items').set(`k${round}`, round);
    expect(await client.barrier()).toBe('applied');
  }
  client.close();
  await server.stop();
  const events = readTrace(readFileSync(traceFile, 'utf8'));
  rmSync(folder, { recursive: true });
  return [...events];
}

function count(events: readonly TraceEvent[], wanted: TraceEvent): number {
  return events.filter((event) => event === wanted).length;
}

describe.skipIf(!traces)('between an append and the answer to its barrier', () => {
  it('[SV97] lies a sync of the write-ahead log, and the check notices when none does', async () => {
    const events = await traceServer(join(BUILD, 'main.js'));
    expect(count(events, 'barrier-answer')).toBe(ROUNDS);
    expect(count(events, 'wal-append')).toBeGreaterThanOrEqual(ROUNDS);
    expect(count(events, 'wal-synced')).toBeGreaterThanOrEqual(ROUNDS);
    expect(unsafeAnswers(events)).toBe(0);

    const copy = plantFault();
    const planted = await traceServer(join(copy, 'main.js'));
    rmSync(copy, { recursive: true });
    expect(count(planted, 'barrier-answer')).toBe(ROUNDS);
    expect(unsafeAnswers(planted)).toBe(ROUNDS);
    recordProof({
      topic: 'durability',
      claim: 'A sync of the write-ahead log lies before every answer',
      tried: `${ROUNDS} answers traced; ${ROUNDS} more of a build with synchronous=OFF planted`,
      result: `0 unsafe; of the planted build ${ROUNDS} unsafe`,
      seeds: '',
    });
  });
});
