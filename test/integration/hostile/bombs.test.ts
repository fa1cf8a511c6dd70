import { expect, it } from 'vitest';
import { recordProof } from '../../../scripts/record-proof.ts';
import { createBoard, openSession } from '../board-access.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { Bystanders, percentile } from './bystander.ts';
import { serverNumber } from './server-numbers.ts';

const BOMBS = 200;
/** So many hostile clients at a time. */
const AT_ONCE = 10;

/** Yjs' numbers, one after the other. */
function bytes(...numbers: readonly number[]): Uint8Array {
  const written: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest > 127; rest = Math.floor(rest / 128)) written.push((rest % 128) + 128);
    written.push(rest);
  }
  return Uint8Array.from(written);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** The same bytes so many times. */
function repeat(times: number, part: readonly number[]): Uint8Array {
  return new Uint8Array(Buffer.alloc(times * part.length, Uint8Array.from(part)));
}

/** One client, `count` structs of one clock each. */
function structs(count: number): Uint8Array {
  return join(bytes(1, count, 7, 0), repeat(count, [0, 1]), bytes(0));
}

/** Structs of as many clients, each far behind a gap of its own. */
function farClocks(clients: number): Uint8Array {
  const blocks = Array.from({ length: clients }, (_, index) =>
    bytes(1, (index + 1) * 7, 3_000_000_000 + index, 0, 1),
  );
  return join(bytes(clients), ...blocks, bytes(0));
}

/** Values in values, as deep as this. */
function deep(depth: number): Uint8Array {
  const head = bytes(1, 1, 9, 0, 8 + 32, 1, 5);
  const names = Uint8Array.from([...Buffer.from('items'), 1, 97, 1]);
  return join(head, names, repeat(depth, [117, 1]), bytes(126, 0));
}

/** Made before anything is measured: making them takes longer than reading them. */
const BOMB_KINDS: readonly Uint8Array[] = [
  bytes(1, 1, 7, 0, 0, 4_000_000_000, 0),
  bytes(4_000_000_000, 1, 7, 0),
  bytes(1, 4_000_000_000, 7, 0),
  bytes(0, 1, 7, 1, 0, 4_000_000_000),
  structs(2_000_000),
  structs(700_000),
  farClocks(20_000),
  deep(60),
  deep(500_000),
];

it(`[SV192] threats 11 to 13: ${BOMBS} bombs close their senders, store nothing, and leave the others' time alone`, async () => {
  const server = await ServerProcess.start();
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const bystanders = await Bystanders.join(server.syncUrl, board.id, token);
  bystanders.start();
  const answers = new Map<string, number>();
  let next = 0;
  const sendBombs = async (): Promise<void> => {
    for (let index = next++; index < BOMBS; index = next++) {
      const client = await RawClient.connect(server.syncUrl, board.id, { token });
      const update = BOMB_KINDS[index % BOMB_KINDS.length] ?? new Uint8Array(0);
      client.send({ type: 'sync-update', update });
      const answer = await client.barrier().catch(() => String(client.closed?.code));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      client.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendBombs));
  const delaysMs = await bystanders.stop();
  expect([...answers]).toEqual([['4422', BOMBS]]);
  expect(delaysMs.length).toBeGreaterThan(50);
  const taken = await serverNumber(server, 'weft_updates_total{outcome="taken"}');
  expect(taken).toBe(delaysMs.length);
  expect(server.output).not.toContain('"level":50');
  const [p50, p99, worst] = [0.5, 0.99, 1].map((share) => percentile(delaysMs, share).toFixed(1));
  const figures = `${delaysMs.length} edits of others: median ${p50} ms, p99 ${p99} ms, worst ${worst} ms`;
  console.log(`${BOMBS} bombs: ${figures}`);
  recordProof({
    topic: 'sync-server',
    claim: 'Struct bombs, endless gaps and deep values leave the others alone',
    tried: `${BOMBS} bombs, ${AT_ONCE} at a time`,
    result: `every sender closed 4422, 0 stored; ${figures}`,
    seeds: '',
  });
  expect(await server.stop()).toBe(0);
  await server.dispose();
});
