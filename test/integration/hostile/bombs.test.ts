import { expect, it } from 'vitest';
import { encodeMessage } from '@weft/sync-protocol';
import { recordProof } from '../../../scripts/record-proof.ts';
import { Line } from '../../bench/sync/line.ts';
import { createBoard, openSession } from '../board-access.ts';
import { ServerProcess } from '../server-process.ts';
import { Bystanders, percentile } from './bystander.ts';
import { serverNumber } from './server-numbers.ts';

const BOMBS = 200;
/** So many hostile clients at a time. */
const AT_ONCE = 10;
/** How long the same is measured before the first bomb. */
const QUIET_MS = 1_500;

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

/** An update message as a frame, its mask on: making it takes a client longer than reading it the server. */
function maskedFrame(update: Uint8Array): Buffer {
  const message = encodeMessage({ type: 'sync-update', update });
  const mask = [17, 34, 51, 68] as const;
  const head = Buffer.alloc(14);
  head[0] = 0x82;
  head[1] = 128 + 127;
  head.writeBigUInt64BE(BigInt(message.length), 2);
  head.set(mask, 10);
  return Buffer.concat([head, message.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

/** Made before anything is measured, and sent without being touched again: whose time is measured sits in this process. */
const BOMB_FRAMES: readonly Buffer[] = [
  bytes(1, 1, 7, 0, 0, 4_000_000_000, 0),
  bytes(4_000_000_000, 1, 7, 0),
  bytes(1, 4_000_000_000, 7, 0),
  bytes(0, 1, 7, 1, 0, 4_000_000_000),
  structs(2_000_000),
  structs(700_000),
  farClocks(20_000),
  deep(60),
  deep(500_000),
].map(maskedFrame);

/** How long the event loop of the server was held since this was asked last: its p99, in milliseconds. */
async function heldUpMs(server: ServerProcess): Promise<number> {
  return (await serverNumber(server, 'weft_nodejs_eventloop_lag_p99_seconds')) * 1_000;
}

it(`[SV192] threats 11 to 13: ${BOMBS} bombs close their senders, store nothing, and leave the others' time alone`, async () => {
  const server = await ServerProcess.start();
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const port = Number(new URL(server.url).port);
  const lines: Line[] = [];
  // Everybody is in before the first bomb: a wave of new sockets is another matter.
  for (let index = 0; index < BOMBS; index++) {
    lines.push(await Line.open({ port, path: `/sync/${board.id}?token=${token}&weft=2` }));
  }
  const quiet = await Bystanders.join(server.syncUrl, board.id, token);
  await heldUpMs(server);
  quiet.start();
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const withoutMs = await quiet.stop();
  const heldWithoutMs = await heldUpMs(server);
  const bystanders = await Bystanders.join(server.syncUrl, board.id, token);
  bystanders.start();
  const answers = new Map<number | undefined, number>();
  let next = 0;
  const sendBombs = async (): Promise<void> => {
    for (let index = next++; index < BOMBS; index = next++) {
      const [line, bomb] = [lines[index], BOMB_FRAMES[index % BOMB_FRAMES.length]];
      if (line === undefined || bomb === undefined) throw new Error('Nothing to send');
      line.write(bomb);
      const code = await line.untilClosed();
      answers.set(code, (answers.get(code) ?? 0) + 1);
      line.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendBombs));
  const heldMs = await heldUpMs(server);
  const delaysMs = await bystanders.stop();
  expect([...answers]).toEqual([[4422, BOMBS]]);
  expect(delaysMs.length).toBeGreaterThan(20);
  const taken = await serverNumber(server, 'weft_updates_total{outcome="taken"}');
  expect(taken).toBe(withoutMs.length + delaysMs.length);
  expect(server.output).not.toContain('"level":50');
  const figures = `${delaysMs.length} edits of others: ${describeDelays(delaysMs)} (without bombs ${describeDelays(withoutMs)}); event loop of the server held up p99 ${heldMs.toFixed(0)} ms (${heldWithoutMs.toFixed(0)})`;
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

function describeDelays(sorted: readonly number[]): string {
  const [median, p99] = [0.5, 0.99].map((share) => percentile(sorted, share).toFixed(1));
  return `median ${median} ms, p99 ${p99} ms`;
}
