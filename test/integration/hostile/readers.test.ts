import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { expect, it, vi } from 'vitest';
import { encodeMessage } from '@weft/sync-protocol';
import { recordProof } from '../../../scripts/record-proof.ts';
import { createBoard, openSession } from '../board-access.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { NodeInspector } from '../services/node-inspector.ts';
import { Bystanders, percentile } from './bystander.ts';
import { memoryMb, serverNumber } from './server-numbers.ts';

const MEBIBYTE = 1_048_576;

/** Promised: a reader that stops makes the server hold at most this much more. */
const HELD_MORE_MB = 2;
const LOOK_MS = 100;

/** How often it is looked, until no more than this is held. */
interface Looks {
  readonly atMost: number;
  readonly untilMb: number;
}

/** A new update of about this many bytes, every time under another key. */
function createWriter(client: RawClient): (bytes: number) => void {
  const doc = new Y.Doc();
  let count = 0;
  doc.on('update', (update: Uint8Array) => client.send({ type: 'sync-update', update }));
  return (bytes) => {
    count += 1;
    doc.getMap('items').set(`k${count % 4}`, `${count} ${'x'.repeat(bytes)}`);
  };
}

it('[SV193] threat 14: a reader that stops costs no memory and is closed with 1013', async () => {
  const { port, flag } = await NodeInspector.reserve();
  const server = await ServerProcess.start({ flags: [flag] });
  const inspector = await NodeInspector.connect(port);
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const writers = await Promise.all(
    [1, 2].map(() => RawClient.connect(server.syncUrl, board.id, { token })),
  );
  const writes = writers.map((client) => createWriter(client));
  const write = async (bytes: number): Promise<void> => {
    for (const writeOne of writes) writeOne(bytes);
    await Promise.all(writers.map((client) => client.barrier()));
  };
  /** Writes, and tells what the server holds afterwards, at the least of some looks. */
  const heldAfter = async (mebibytes: number, looks: Looks): Promise<number> => {
    for (let round = 0; round < mebibytes * 8; round++) await write(MEBIBYTE / 16);
    let leastMb = Infinity;
    for (let look = 0; look < looks.atMost && leastMb > looks.untilMb; look++) {
      // What was written stays in memory until a compaction, which begins with a write.
      await write(1);
      leastMb = Math.min(leastMb, (await inspector.heldBytes()) / MEBIBYTE);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return leastMb;
  };
  const stuck = new WebSocket(`${server.syncUrl}/${board.id}?token=${token}&weft=2`);
  stuck.on('error', () => undefined);
  await once(stuck, 'open');
  stuck.send(encodeMessage({ type: 'sync-step-1', stateVector: Uint8Array.of(0) }));
  const readingMb: number[] = [];
  for (let time = 0; time < 3; time++) {
    readingMb.push(await heldAfter(5, { atMost: 6, untilMb: 0 }));
  }
  const looks = { atMost: 100, untilMb: Math.max(...readingMb) + HELD_MORE_MB };
  stuck.pause();
  // Behind by more than the first limit, and by less than what it is closed for.
  const stoppedMb = [await heldAfter(5, looks), await heldAfter(2, looks)];
  expect(await serverNumber(server, 'weft_socket_closes_total{code="1013"}')).toBe(0);
  const closedMb = await heldAfter(7, looks);
  await vi.waitFor(
    async () => {
      const closes = await serverNumber(server, 'weft_socket_closes_total{code="1013"}');
      expect(closes).toBe(1);
    },
    { timeout: 45_000, interval: 200 },
  );
  const goneMb = await heldAfter(1, looks);
  stuck.terminate();
  const grownMb = Math.max(...stoppedMb, closedMb) - Math.max(...readingMb);
  const figures = `14 MiB written past it, closed 1013; at most ${grownMb.toFixed(1)} MiB held more than while it read, ${(goneMb - Math.max(...readingMb)).toFixed(1)} after it was closed`;
  console.log(`A reader that stops: ${figures}`);
  expect(grownMb).toBeLessThanOrEqual(HELD_MORE_MB);
  recordProof({
    topic: 'sync-server',
    claim: 'A reader that stops is bounded and closed 1013',
    tried: '14 MiB',
    result: figures,
    seeds: '',
  });
  inspector.close();
  for (const client of writers) client.close();
  expect(await server.stop()).toBe(0);
  await server.dispose();
});

it('[SV194] threat 14: floods of every kind hurt only those who send them', async () => {
  const server = await ServerProcess.start();
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const bystanders = await Bystanders.join(server.syncUrl, board.id, token);
  const presence = encodeMessage({
    type: 'awareness',
    update: Uint8Array.from([1, 9, 1, 2, 123, 125]),
  });
  const floods: readonly Uint8Array[] = [
    presence,
    encodeMessage({ type: 'query-awareness' }),
    encodeMessage({ type: 'sync-step-1', stateVector: Uint8Array.of(0) }),
    encodeMessage({ type: 'barrier', nonce: { socket: 1, number: 1 } }),
    encodeMessage({ type: 'sync-update', update: Uint8Array.of(0, 0) }),
  ];
  const sockets: WebSocket[] = [];
  for (const frame of floods) {
    const socket = new WebSocket(`${server.syncUrl}/${board.id}?token=${token}&weft=2`);
    socket.on('error', () => undefined);
    await once(socket, 'open');
    socket.pause();
    for (let count = 0; count < 20_000; count++) socket.send(frame);
    sockets.push(socket);
  }
  const beforeMb = await memoryMb(server);
  bystanders.start();
  // A thousand frames a second are read of each: there is more than enough for this long.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  const delaysMs = await bystanders.stop();
  const grownMb = (await memoryMb(server)) - beforeMb;
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(delaysMs, share).toFixed(1));
  const figures = `edits of others: median ${p50} ms, p99 ${p99} ms; memory ${grownMb.toFixed(0)} MiB more`;
  console.log(`Floods: ${figures}`);
  recordProof({
    topic: 'sync-server',
    claim: 'A flood that never ends hurts only its sender',
    tried: `${floods.length} floods of 20,000 frames`,
    result: figures,
    seeds: '',
  });
  expect(delaysMs.length).toBeGreaterThan(50);
  expect(grownMb).toBeLessThan(64);
  for (const socket of sockets) socket.terminate();
  expect(await server.stop()).toBe(0);
  await server.dispose();
});

it('[SV195] threat 14: connections without a right are turned away, cut short, and cost little', async () => {
  const server = await ServerProcess.start();
  const board = await createBoard(server.url);
  const { port } = new URL(server.url);
  const beforeMb = await memoryMb(server);
  const idle: Socket[] = [];
  for (let count = 0; count < 1_000; count++) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    // Half a request: the rest never comes.
    socket.write(`GET /sync/${board.id}?token=x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`);
    idle.push(socket);
  }
  await vi.waitFor(() => expect(idle.every((socket) => !socket.connecting)).toBe(true), 20_000);
  const grownMb = (await memoryMb(server)) - beforeMb;
  expect(grownMb).toBeLessThan(50);
  // Somebody with a right comes in all the same.
  const { token } = await openSession(server.url, board.links.edit);
  const client = await RawClient.connect(server.syncUrl, board.id, { token });
  expect(await client.barrier()).toBe('applied');
  client.close();
  for (const socket of idle) socket.resume();
  for (const socket of idle) if (!socket.closed) await once(socket, 'close');
  expect(idle.every((socket) => socket.closed)).toBe(true);
  console.log(`1,000 half requests: memory ${grownMb.toFixed(0)} MiB more, all cut short`);
  recordProof({
    topic: 'sync-server',
    claim: 'Connections without a right are cut short and cost little',
    tried: '1,000 half requests at once',
    result: `memory ${grownMb.toFixed(0)} MiB more; a client with a token comes in`,
    seeds: '',
  });
  expect(await server.stop()).toBe(0);
  await server.dispose();
});
