import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
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

function bytes(...numbers: readonly number[]): Uint8Array {
  const encoder = createEncoder();
  for (const number of numbers) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}

/** One client, `count` structs of one clock each. */
function structs(count: number): Uint8Array {
  const encoder = createEncoder();
  for (const number of [1, count, 7, 0]) writeVarUint(encoder, number);
  for (let index = 0; index < count; index++)
    for (const number of [0, 1]) writeVarUint(encoder, number);
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** Structs of as many clients, each far behind a gap of its own. */
function farClocks(clients: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, clients);
  for (let client = 1; client <= clients; client++) {
    for (const number of [1, client * 7, 3_000_000_000 + client, 0, 1])
      writeVarUint(encoder, number);
  }
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** Values in values, as deep as this. */
function deep(depth: number): Uint8Array {
  const head = bytes(1, 1, 9, 0, 8 + 32, 1, 5);
  const names = Uint8Array.from([...Buffer.from('items'), 1, 97, 1]);
  const value = Uint8Array.from([...Array<number[]>(depth).fill([117, 1]).flat(), 126, 0]);
  return Uint8Array.from([...head, ...names, ...value]);
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
