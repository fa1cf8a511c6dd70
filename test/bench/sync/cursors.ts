import type { BenchClient } from './bench-client.ts';
import { processorMs } from './process-figures.ts';
import { AWARENESS, message, numbers, readNumber, reader } from './wire.ts';
import { pass, percentile, type Work } from './work.ts';

const PEOPLE = 100;
const INTERVAL_MS = 50;
const MEASURED_MS = 4_000;
const WARM_MS = 1_000;
const FIRST_CLIENT = 1_000;
const NAME_OF_MOVE = Buffer.from('"n":');

/** Presence with a pointer; `move` counts its moves. */
function presence(client: number, move: number): Uint8Array {
  const state = Buffer.from(JSON.stringify({ pointer: { x: move % 900, y: client }, n: move }));
  const payload = [1, ...numbers(client, move, state.length), ...state];
  return message(AWARENESS, Uint8Array.from(payload));
}

export const cursors: Work = {
  name: `${PEOPLE} pointers at ${1_000 / INTERVAL_MS} Hz`,
  rows: [
    {
      key: 'cursorSeconds',
      name: `${PEOPLE} pointers at 20 Hz, processor in 4 s`,
      unit: 's',
      digits: 2,
      target: '≤ 0.5 s',
      isReached: (weft) => weft <= 0.5,
    },
    {
      key: 'cursorP99Ms',
      name: '… from moving to seeing, p99',
      unit: 'ms',
      digits: 0,
      target: '≤ 60 ms',
      isReached: (weft) => weft <= 60,
    },
  ],
  suits: () => true,
  run: async ({ contender, start }) => {
    const server = await start();
    const place = await server.newBoard();
    const movedAtMs = Array.from({ length: PEOPLE }, (): number[] => []);
    const delaysMs: number[] = [];
    const clients: BenchClient[] = [];
    for (let index = 0; index < PEOPLE; index++) {
      const client = await server.connect(place);
      if (!contender.isEcho) {
        client.ask();
        await client.next('step-2');
      }
      client.onMessage = (kind, bytes, from) => {
        if (kind === 'awareness') hear(index, bytes, from);
      };
      clients.push(client);
    }
    const hear = (index: number, bytes: Buffer, from: number): void => {
      const nowMs = performance.now();
      reader.at = from;
      for (let left = readNumber(bytes); left > 0; left--) {
        const who = readNumber(bytes) - FIRST_CLIENT;
        readNumber(bytes);
        const length = readNumber(bytes);
        const end = reader.at + length;
        const at = bytes.indexOf(NAME_OF_MOVE, reader.at);
        if (at >= 0 && at < end && who !== index) {
          const sentAtMs =
            movedAtMs[who]?.[Number.parseInt(bytes.toString('latin1', at + 4, end), 10)];
          if (sentAtMs !== undefined) delaysMs.push(nowMs - sentAtMs);
        }
        reader.at = end;
      }
    };
    const move = async (forMs: number): Promise<void> => {
      const startedMs = performance.now();
      for (let tick = 0; performance.now() - startedMs < forMs; tick++) {
        // Spread over the interval, as people are.
        for (let index = tick % 5; index < PEOPLE; index += 5) {
          const moves = movedAtMs[index];
          if (moves === undefined) continue;
          moves.push(performance.now());
          clients[index]?.send(presence(FIRST_CLIENT + index, moves.length - 1));
        }
        const nextMs = startedMs + ((tick + 1) * INTERVAL_MS) / 5;
        await pass(Math.max(0, nextMs - performance.now()));
      }
    };
    await move(WARM_MS);
    delaysMs.length = 0;
    const beforeMs = processorMs(server.processId);
    await move(MEASURED_MS);
    const cursorSeconds = (processorMs(server.processId) - beforeMs) / 1_000;
    // Who is late is late: what still comes counts too.
    await pass(4_000);
    for (const client of clients) client.close();
    await server.stop('SIGKILL');
    return { cursorSeconds, cursorP99Ms: percentile(delaysMs, 0.99) };
  },
};
