import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SERVER_LIMITS } from '../rooms/server-limits.ts';
import { LargeFrames } from './large-frames.ts';
import { SocketConnection } from './socket-connection.ts';
import { wireBytesOf } from './wire-bytes.ts';

/** Just below, at and above every length at which the head of a frame changes its form. */
const LENGTHS = [0, 1, 125, 126, 65_535, 65_536, 70_000];

it('[SV40] what many get reads like what was sent to one, in its order', async () => {
  const frames = LENGTHS.map((length, index) => new Uint8Array(length).fill(index));
  const last = Uint8Array.of(9);
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer().listen(0, '127.0.0.1');
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const connection = new SocketConnection({
        socket,
        stream,
        limits: SERVER_LIMITS,
        largeFrames: new LargeFrames(SERVER_LIMITS),
        nowMs: () => 0,
        onClosedByServer: () => undefined,
      });
      connection.send(last);
      connection.sendShared(frames);
      connection.send(last);
      connection.close(1012, '');
      connection.sendShared(frames);
    });
  });
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${parsePort(server.address())}`);
  const heard: Uint8Array[] = [];
  client.on('message', (data) => heard.push(parseMessage(data)));
  const [code] = await once(client, 'close');
  expect(code).toBe(1012);
  const told = [last, ...frames, last].map((frame) => Buffer.from(frame));
  expect(Buffer.concat(heard).equals(Buffer.concat(told))).toBe(true);
  expect(heard.map(({ length }) => length)).toEqual(told.map(({ length }) => length));
  server.close();
});

it('[SV40] is put together once', () => {
  const frames = [Uint8Array.of(1), Uint8Array.of(2)];
  let nowMs = 5;
  const wire = wireBytesOf(frames, () => nowMs);
  nowMs = 6;
  expect(wireBytesOf(frames, () => nowMs)).toBe(wire);
  expect(wire.madeAtMs).toBe(5);
});

function parsePort(address: string | AddressInfo | null): number {
  return (address as AddressInfo).port;
}

function parseMessage(data: unknown): Buffer {
  return data as Buffer;
}
