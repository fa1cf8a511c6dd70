import * as Y from 'yjs';
import type { BenchClient } from './bench-client.ts';
import type { BoardPlace, RunningServer } from './contenders.ts';
import { Typist, textRoot } from './wire.ts';
import { pass, until, type Attempt, type Work } from './work.ts';

const LONGEST_MS = 60_000;
const ROOT = textRoot(1);
/** When the kill comes after the last edit was confirmed. */
const WAITS_MS: readonly number[] = [0, 1_000];
const EDITS = 100;
const BURST = 3_000;

/** Edits that were confirmed and are gone after kill -9 and a new start, in percent. */
async function lostShare(attempt: Attempt, edits: number, waitMs: number): Promise<number> {
  let server = await attempt.start();
  const place = await server.newBoard();
  const [writer, reader] = [await server.connect(place), await server.connect(place)];
  for (const client of [writer, reader]) {
    client.ask();
    await client.next('step-2');
  }
  const seen = new Y.Doc();
  collect(reader, seen);
  const typist = new Typist(4_711, ROOT);
  for (let edit = 0; edit < edits; edit++) {
    writer.send(typist.next());
    if (edit % 100 === 99) await pass(5);
  }
  // The best that a person can go by: the server says so, or, where it says nothing, others have it.
  if (attempt.contender.acknowledges) await writer.barrier();
  else await until(() => lettersIn(seen) >= edits, LONGEST_MS, 'all edits with the other');
  await pass(waitMs);
  await server.stop('SIGKILL');
  server = await attempt.start();
  const kept = await countKept(server, place);
  await server.stop('SIGKILL');
  return ((edits - kept) / edits) * 100;
}

async function countKept(server: RunningServer, place: BoardPlace): Promise<number> {
  const client = await server.connect(place, true);
  const doc = new Y.Doc();
  collect(client, doc);
  client.ask();
  await client.next('step-2');
  // Some answer before they have read their disk, and send the rest when they have.
  await pass(500);
  client.close();
  return lettersIn(doc);
}

function lettersIn(doc: Y.Doc): number {
  return doc.getText(ROOT).length;
}

function collect(client: BenchClient, doc: Y.Doc): void {
  client.onMessage = (kind, bytes, start, length) => {
    if (kind === 'step-2' || kind === 'update') {
      Y.applyUpdate(doc, bytes.subarray(start, start + length));
    }
  };
}

export const kills: Work = {
  name: 'confirmed edits lost after kill -9',
  rows: [
    ...WAITS_MS.map((waitMs) => ({
      key: `lostAfter${waitMs}`,
      name: `lost of ${EDITS} confirmed edits, kill -9 ${waitMs / 1_000} s later`,
      unit: '%',
      digits: 0,
      target: '0',
      isReached: (weft: number) => weft === 0,
    })),
    {
      key: 'lostOfBurst',
      name: `lost of a burst of ${BURST}, kill -9 at once`,
      unit: '%',
      digits: 0,
      target: '0',
      isReached: (weft) => weft === 0,
    },
  ],
  once: true,
  suits: ({ isEcho }) => !isEcho,
  run: async (attempt) => {
    const figures: Record<string, number> = {};
    for (const waitMs of WAITS_MS) {
      figures[`lostAfter${waitMs}`] = await lostShare(attempt, EDITS, waitMs);
    }
    figures['lostOfBurst'] = await lostShare(attempt, BURST, 0);
    return figures;
  },
};
