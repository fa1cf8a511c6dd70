import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { sampleEntry, sampleRow } from '../../testing/storage-under-test.ts';
import { lockFolder } from '../../storage/folder-lock.ts';
import { openSqlite } from '../../storage/sqlite-binding.ts';
import { checkpointSqlite, openSqliteBoards } from '../../testing/sqlite-boards.ts';
import type { Diagnosis, Patient } from './diagnosis.ts';
import { examine } from './examine.ts';
import { examineOutside } from './examine-network.ts';
import { readConfig } from '../../config.ts';

/** Nothing listens there. */
const DEAD_PORT = '9';

let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weft-doctor-'));
  data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function patient(
  settings: Readonly<Record<string, string>> = {},
  other: Partial<Patient> = {},
): Patient {
  return {
    environment: { PORT: '0', WEFT_DATA: data, ...settings },
    nowMs: () => Date.now(),
    userId: process.geteuid?.(),
    freeBytes: () => 1e12,
    nodeVersion: 'v20.19.0',
    webFolder: join(folder, 'web'),
    ...other,
  };
}

async function idsOf(subject: Patient): Promise<readonly string[]> {
  const found: readonly Diagnosis[] = await examine(subject);
  for (const { fault, mend } of found) {
    expect(fault.length).toBeGreaterThan(20);
    expect(mend.length).toBeGreaterThan(10);
  }
  return found.map(({ id }) => id);
}

/** A database with a board and a record in it. */
async function makeBoards(receivedAtMs: number = Date.now()): Promise<void> {
  const boards = await openSqliteBoards(data);
  if (!boards.ok) throw new Error(boards.refusal);
  const row = sampleRow();
  boards.value.createBoard(row, undefined);
  boards.value.append([{ ...sampleEntry(row.id, 1), receivedAtMs }]);
  boards.value.close();
}

it('[SV235] fault 29: finds nothing where nothing is wrong, and changes no file', async () => {
  expect(await idsOf(patient())).toEqual([]);
  expect(await idsOf(patient({ WEFT_DATA: join(data, 'not', 'yet') }))).toEqual([]);
  await makeBoards();
  const before = readFileSync(join(data, 'boards.sqlite'));
  expect(await idsOf(patient())).toEqual([]);
  expect(readFileSync(join(data, 'boards.sqlite'))).toEqual(before);
  expect(existsSync(join(data, 'not'))).toBe(false);
});

describe('settings', () => {
  it('[SV235] fault 29: a misspelt name, with the one that was meant', async () => {
    const found = await examine(patient({ WEFT_ORIGNS: 'https://weft.example', WEFT_DATTA: 'x' }));
    expect(found.map(({ id, mend }) => [id, /mean (\w+)/.exec(mend)?.[1]])).toEqual([
      ['setting-misspelt', 'WEFT_ORIGINS'],
      ['setting-misspelt', 'WEFT_DATA'],
    ]);
  });

  it('[SV235] fault 29: a public bind without origins, without a word on who makes boards, and wrong values', async () => {
    expect(await idsOf(patient({ HOST: '0.0.0.0' }))).toEqual(['origins-missing']);
    const origins = { HOST: '0.0.0.0', WEFT_ORIGINS: 'https://weft.example' };
    expect(await idsOf(patient(origins))).toEqual(['creation-open']);
    expect(await idsOf(patient({ PORT: 'http' }))).toEqual(['setting-wrong']);
    expect(await idsOf(patient({ WEFT_REDIS: 'redis://127.0.0.1' }))).toEqual(['setting-wrong']);
  });

  it('[SV235] fault 29: origins without TLS, an unlisted proxy, a name nobody answers at', async () => {
    const settings = { WEFT_ORIGINS: `http://nowhere.invalid:${DEAD_PORT}` };
    expect(await idsOf(patient(settings))).toEqual([
      'origin-without-tls',
      'proxy-not-listed',
      'origin-not-reached',
    ]);
  });
});

describe('the data folder', () => {
  it('[SV235] fault 29: a file, a folder nobody can write to, one that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await idsOf(patient({ WEFT_DATA: join(folder, 'file') }))).toEqual(['folder-is-a-file']);
    // Read-only for root too.
    const readOnly = patient({ WEFT_DATA: '/proc/sys/kernel' }, { userId: undefined });
    expect(await idsOf(readOnly)).toEqual(['folder-read-only']);
    const missing = patient({ WEFT_DATA: '/proc/sys/kernel/weft/data' });
    expect(await idsOf(missing)).toEqual(['folder-read-only']);
  });

  it('[SV235] fault 29: another owner, and then nothing in it is opened', async () => {
    await makeBoards();
    const files = readdirSync(data).sort();
    expect(await idsOf(patient({}, { userId: 4_747 }))).toEqual(['wrong-owner']);
    expect(readdirSync(data).sort()).toEqual(files);
  });

  it('[SV235] fault 29: open to others, no space, a damaged key', async () => {
    chmodSync(data, 0o755);
    writeFileSync(join(data, 'signing-key'), 'short');
    expect(await idsOf(patient({}, { freeBytes: () => 1e6 }))).toEqual([
      'folder-open-to-others',
      'signing-key-damaged',
      'no-space',
    ]);
  });
});

describe('the database', () => {
  it('[SV235] fault 29: written by a newer version', async () => {
    await makeBoards();
    const database = await openSqlite(join(data, 'boards.sqlite'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(await idsOf(patient())).toEqual(['database-newer']);
  });

  it('[SV235] fault 29: damaged pages, and a file that is none', async () => {
    await makeBoards();
    await checkpointSqlite(data);
    const path = join(data, 'boards.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8_192, 12_288);
    writeFileSync(path, bytes);
    expect(await idsOf(patient())).toEqual(['database-damaged']);
    writeFileSync(path, 'This is not a database, and never was one.'.repeat(100));
    expect(await idsOf(patient())).toEqual(['database-damaged']);
  });

  it('[SV235] fault 29: used by a process that is not the server of these settings', async () => {
    const lock = await lockFolder(data);
    expect(await idsOf(patient({ PORT: DEAD_PORT }))).toContain('folder-in-use');
    if (lock.ok) lock.value.release();
    expect(await idsOf(patient())).toEqual([]);
  });

  it('[SV235] fault 29: a clock that is behind what was stored, or behind this program', async () => {
    await makeBoards();
    const hourAgo = (): number => Date.now() - 3_600_000;
    expect(await idsOf(patient({}, { nowMs: hourAgo }))).toEqual(['clock-wrong']);
    expect(await idsOf(patient({}, { nowMs: () => 1e12 }))).toEqual(['clock-wrong']);
  });
});

describe('the network', () => {
  it('[SV235] fault 29: a port that another program has; on that of a Weft nothing is wrong', async () => {
    for (const [answer, expected] of [
      ['hello', ['port-in-use']],
      ['ok\n', []],
    ] as const) {
      const server = createServer((_request, response) => response.end(answer));
      const port = await listen(server);
      expect(await idsOf(patient({ PORT: String(port) }))).toEqual(expected);
      server.closeAllConnections();
      server.close();
    }
    const elsewhere = {
      HOST: '192.0.2.1',
      WEFT_ORIGINS: 'http://127.0.0.1:1',
      WEFT_CREATE: 'nobody',
      PORT: '4747',
    };
    expect(await idsOf(patient(elsewhere))).toEqual(['address-not-usable']);
  });

  it('[SV235] fault 29: a proxy that swallows upgrades', async () => {
    const server = createServer((_request, response) => response.end('ok\n'));
    const port = await listen(server);
    // Another name of this machine than those the doctor takes for it.
    const origins = [`http://127.0.0.2:${port}`];
    const config = readConfig({ WEFT_DATA: data });
    if (!config.ok) throw new Error(config.refusal);
    const look = async (): Promise<readonly string[]> =>
      (await examineOutside(patient(), { ...config.value, origins })).map(({ id }) => id);
    expect(await look()).toEqual(['proxy-without-upgrade']);
    const sockets = new WebSocketServer({ server });
    expect(await look()).toEqual([]);
    sockets.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    expect(await look()).toEqual(['origin-not-reached']);
  });

  it('[SV235] fault 29: PostgreSQL or Redis that do not answer, without a password in the words', async () => {
    const settings = {
      WEFT_POSTGRES: `postgres://weft:hunter2@127.0.0.1:${DEAD_PORT}/weft`,
      WEFT_REDIS: `redis://:hunter2@127.0.0.1:${DEAD_PORT}`,
    };
    const found = await examine(patient(settings));
    expect(found.map(({ id }) => id)).toEqual(['postgres-not-reached', 'redis-not-reached']);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

it('[SV235] fault 29: an old Node, and a web app that was not built', async () => {
  for (const nodeVersion of ['v18.20.0', 'v20.18.3']) {
    expect(await idsOf(patient({}, { nodeVersion }))).toEqual(['node-too-old']);
  }
  expect(await idsOf(patient({}, { nodeVersion: 'v22.0.0' }))).toEqual([]);
  expect(await idsOf(patient({}, { webFolder: data }))).toEqual(['web-app-missing']);
});

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0);
  await once(server, 'listening');
  return parseAddress(server.address()).port;
}

function parseAddress(address: unknown): AddressInfo {
  return address as AddressInfo;
}
