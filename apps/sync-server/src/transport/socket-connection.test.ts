import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { decodeFrame } from '@weft/sync-protocol';
import { SERVER_LIMITS } from '../rooms/server-limits.ts';
import { LargeFrames } from './large-frames.ts';
import { SocketConnection } from './socket-connection.ts';

/** The other side of a line from which nothing may come any more. */
class SilentSocket extends EventEmitter {
  readyState = 1;
  bufferedAmount = 0;
  pings = 0;
  isTerminated = false;
  readonly sent: Uint8Array[] = [];

  pause(): void {}

  resume(): void {}

  ping(): void {
    this.pings += 1;
  }

  send(frame: Uint8Array): void {
    this.sent.push(frame);
  }

  terminate(): void {
    this.isTerminated = true;
    this.readyState = 3;
  }
}

function connect(nowMs: () => number): { socket: SilentSocket; connection: SocketConnection } {
  const socket = new SilentSocket();
  const connection = new SocketConnection({
    socket: parseSocket(socket),
    stream: new PassThrough(),
    limits: SERVER_LIMITS,
    largeFrames: new LargeFrames(SERVER_LIMITS),
    nowMs,
    onClosedByServer: () => undefined,
  });
  return { socket, connection };
}

// As much of a WebSocket as is used before anything is received.
function parseSocket(socket: unknown): WebSocket {
  return socket as WebSocket;
}

it('[SV196] fault 8: an idle line hears something every 20 s; one from which nothing comes is ended after 75 s', () => {
  let nowMs = 0;
  const { socket, connection } = connect(() => nowMs);
  const saidAtMs = [0];
  for (; nowMs <= 75_000; nowMs += 5_000) {
    const before = socket.sent.length;
    connection.beat();
    if (socket.sent.length > before) saidAtMs.push(nowMs);
    expect(nowMs - (saidAtMs.at(-1) ?? 0)).toBeLessThanOrEqual(20_000);
  }
  expect(socket.sent.map((frame) => decodeFrame(frame).ok)).toEqual([true, true, true]);
  expect(socket.pings).toBeGreaterThan(5);
  expect(socket.isTerminated).toBe(false);
  connection.beat();
  expect(socket.isTerminated).toBe(true);
  connection.beat();
});

it('[SV196] fault 8: a line to which changes go hears a sign of life only once they have ended, 15 to 20 s later', () => {
  let nowMs = 0;
  const { socket, connection } = connect(() => nowMs);
  let heardAtMs = 0;
  for (; nowMs <= 120_000; nowMs += 1_000) {
    socket.emit('pong');
    const before = socket.sent.length;
    if (nowMs < 62_000) connection.sendShared([Uint8Array.of(0)]);
    if (nowMs % 5_000 === 0) connection.beat();
    const silentMs = nowMs - heardAtMs;
    if (socket.sent.length > before) expect(silentMs).toBeGreaterThan(15_000);
    expect(silentMs).toBeLessThanOrEqual(20_000);
    if (nowMs < 62_000 || socket.sent.length > before) heardAtMs = nowMs;
  }
  expect(socket.sent.length).toBe(3);
});

it('[SV196] fault 8: an answer to a ping keeps a line that has nothing to say', () => {
  let nowMs = 0;
  const { socket, connection } = connect(() => nowMs);
  for (; nowMs <= 600_000; nowMs += 5_000) {
    const before = socket.pings;
    connection.beat();
    if (socket.pings > before) socket.emit('pong');
  }
  expect(socket.isTerminated).toBe(false);
});
