import { BenchClient } from './bench-client.ts';
import type { BoardPlace, RunningServer } from './contenders.ts';
import { countItems, planningBoard } from './planning-board.ts';
import { forgetPeak, peakMb } from './process-figures.ts';
import { UPDATE, message } from './wire.ts';
import { pass, until, type Attempt, type Work } from './work.ts';

const BOARD = planningBoard();
/** Long enough for those that write later to have written. */
const STORED_MS = 6_000;
const LONGEST_MS = 120_000;
const RESUMING = 500;
const JOINING = 100;

/** A server that has just started and has the whole board on its disk. */
async function storedBoard(
  attempt: Attempt,
): Promise<{ server: RunningServer; place: BoardPlace }> {
  const first = await attempt.start();
  const place = await first.newBoard();
  const writer = await first.connect(place);
  writer.ask();
  await writer.next('step-2');
  writer.send(message(UPDATE, BOARD.update));
  if (attempt.contender.acknowledges) await writer.barrier();
  else await pass(STORED_MS);
  writer.close();
  await pass(attempt.contender.acknowledges ? 200 : STORED_MS);
  await first.stop('SIGTERM');
  return { server: await attempt.start(), place };
}

/** Counts bytes of the board as they come; whole once nine tenths are there. */
class Receipt {
  bytes = 0;
  readonly updates: Uint8Array[] = [];
  firstStepBytes: number | undefined;

  constructor(client: BenchClient, keeps: boolean) {
    client.onMessage = (kind, bytes, start, length) => {
      if (kind !== 'step-2' && kind !== 'update') return;
      this.bytes += length;
      if (kind === 'step-2') this.firstStepBytes ??= this.bytes;
      if (keeps) this.updates.push(bytes.subarray(start, start + length));
    };
  }

  get isWhole(): boolean {
    return this.bytes > BOARD.update.length * 0.9;
  }
}

/** Somebody is there and has everything, so that the board is in memory. */
async function warmUp(server: RunningServer, place: BoardPlace): Promise<BenchClient> {
  const client = await server.connect(place);
  const receipt = new Receipt(client, false);
  client.ask();
  await until(() => receipt.isWhole, LONGEST_MS, 'the whole board');
  return client;
}

export const coldJoin: Work = {
  name: `cold join of a board of ${BOARD.items} PBIs (${(BOARD.update.length / 1e6).toFixed(1)} MB)`,
  rows: [
    {
      key: 'joinMs',
      name: 'cold join, 10,000 PBIs',
      unit: 'ms',
      digits: 0,
      target: '≤ 100 ms',
      isReached: (weft) => weft <= 100,
    },
    {
      key: 'wholeAtFirst',
      name: 'share of the board that was there at its first step 2',
      unit: '%',
      digits: 0,
      target: '100 %',
      isReached: (weft) => weft >= 99.5,
    },
  ],
  suits: ({ isEcho, keeps }) => !isEcho && keeps,
  run: async (attempt) => {
    const { server, place } = await storedBoard(attempt);
    const startedMs = performance.now();
    const client = await server.connect(place, true);
    const receipt = new Receipt(client, true);
    client.ask();
    await until(() => receipt.isWhole, LONGEST_MS, 'the whole board');
    const joinMs = performance.now() - startedMs;
    await until(() => receipt.firstStepBytes !== undefined, LONGEST_MS, 'a step 2');
    const items = countItems(receipt.updates);
    if (items !== BOARD.items) throw new Error(`${items} of ${BOARD.items} PBIs came`);
    client.close();
    await server.stop('SIGKILL');
    const wholeAtFirst =
      (Math.min(receipt.firstStepBytes ?? 0, receipt.bytes) / receipt.bytes) * 100;
    return { joinMs, wholeAtFirst };
  },
};

export const resume: Work = {
  name: `${RESUMING} clients resume at once`,
  rows: [
    {
      key: 'resumeMs',
      name: `${RESUMING} clients resume at once`,
      unit: 'ms',
      digits: 0,
      target: '≤ 1 s',
      isReached: (weft) => weft <= 1_000,
    },
  ],
  suits: ({ isEcho, keeps }) => !isEcho && keeps,
  run: async (attempt) => {
    const { server, place } = await storedBoard(attempt);
    const first = await warmUp(server, place);
    let answered = 0;
    const startedMs = performance.now();
    const clients = await Promise.all(
      Array.from({ length: RESUMING }, async () => {
        const client = await server.connect(place);
        client.onMessage = (kind) => {
          if (kind === 'step-2') answered += 1;
        };
        client.askAndGive(BOARD.stateVector, BOARD.resumeUpdate);
        return client;
      }),
    );
    await until(() => answered >= RESUMING, LONGEST_MS, 'all answers');
    const resumeMs = performance.now() - startedMs;
    for (const client of [first, ...clients]) client.close();
    await server.stop('SIGKILL');
    return { resumeMs };
  },
};

export const fullJoins: Work = {
  name: `${JOINING} full joins at once`,
  rows: [
    {
      key: 'joinsMs',
      name: `${JOINING} full joins at once`,
      unit: 'ms',
      digits: 0,
      target: '≤ 1.2 s',
      isReached: (weft) => weft <= 1_200,
    },
    {
      key: 'joinsPeakMb',
      name: '… resident memory at its peak',
      unit: 'MiB',
      digits: 0,
      target: '≤ 150 MB',
      isReached: (weft) => weft * 1.048_576 <= 150,
    },
  ],
  suits: ({ isEcho, keeps }) => !isEcho && keeps,
  run: async (attempt) => {
    const { server, place } = await storedBoard(attempt);
    const first = await warmUp(server, place);
    forgetPeak(server.processId);
    const startedMs = performance.now();
    const joined = await Promise.all(
      Array.from({ length: JOINING }, async () => {
        const client = await server.connect(place);
        const receipt = new Receipt(client, false);
        client.ask();
        return { client, receipt };
      }),
    );
    await until(() => joined.every(({ receipt }) => receipt.isWhole), LONGEST_MS, 'all boards');
    const joinsMs = performance.now() - startedMs;
    const joinsPeakMb = peakMb(server.processId);
    for (const { client } of joined) client.close();
    first.close();
    await server.stop('SIGKILL');
    return { joinsMs, joinsPeakMb };
  },
};
