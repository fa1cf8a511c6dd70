import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { brandId, type ItemId } from '@weft/domain';
import { readBallots, type BallotOperation } from '@weft/sync-protocol';
import { createBoard, openSession, secretOf, type TestBoard } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { StockClient } from '../stock-client.ts';
import { SyncDevice } from '../sync-device.ts';
import { BoardCaller, call, parseLinks, sessionStatus } from './api-calls.ts';
import { runWeft, type WeftRun } from './run-weft.ts';

let server: ServerProcess;
let backups: string;
let board: TestBoard;
const devices: SyncDevice[] = [];

beforeEach(async () => {
  server = await ServerProcess.start();
  backups = mkdtempSync(join(tmpdir(), 'weft-backups-'));
  board = await createBoard(server.url);
});

afterEach(async () => {
  await Promise.all(devices.splice(0).map((each) => each.close()));
  await server.dispose();
  rmSync(backups, { recursive: true });
});

function device(name: string, link: string = board.links.edit): SyncDevice {
  const made = new SyncDevice({ serverUrl: server.url, boardId: board.id, link, name });
  devices.push(made);
  return made;
}

const weft = (...parameters: string[]): Promise<WeftRun> =>
  runWeft(parameters, { WEFT_DATA: server.folder });

/** Stops the server, does something to its folder, and starts it where it was. */
async function whileStopped(work: () => Promise<void>): Promise<void> {
  const { folder, url } = server;
  await server.stop();
  await work();
  server = await ServerProcess.start({ folder, port: new URL(url).port });
}

/** What somebody sees who comes anew. */
async function namesSeen(link: string = board.links.view): Promise<readonly string[]> {
  const { token } = await openSession(server.url, link);
  const reader = new StockClient(server.syncUrl, board.id, token);
  await reader.synced();
  const names = [...reader.doc.getMap('ext').keys()].sort();
  reader.close();
  return names;
}

async function restore(name: string, ...options: string[]): Promise<WeftRun> {
  let run: WeftRun | undefined;
  await whileStopped(async () => {
    run = await weft('restore', join(backups, name), ...options);
  });
  if (run?.code !== 0) throw new Error(`${run?.output}${run?.errors}`);
  return run;
}

it('[SV236] a backup beside a writing server is whole, of one moment, and holds no key', async () => {
  const ada = device('Ada');
  await ada.until('synced');
  let written = 0;
  const writing = setInterval(() => ada.write(`key ${(written += 1)}`), 1);
  const runs = await Promise.all(['one', 'two'].map((name) => weft('backup', join(backups, name))));
  clearInterval(writing);
  expect(runs.map(({ code, errors }) => [code, errors])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  await ada.until('synced');
  expect(written).toBeGreaterThan(10);
  for (const name of ['one', 'two']) {
    const folder = join(backups, name);
    expect(readdirSync(folder).sort()).toEqual([
      'audit-head',
      'audit.log',
      'backup.json',
      'boards.sqlite',
    ]);
    const checked = await runWeft(['check'], { WEFT_DATA: folder });
    expect([checked.code, checked.output]).toEqual([0, '1 boards read, 0 faults.\n']);
  }
  const again = await weft('backup', join(backups, 'one'));
  expect([again.code, again.errors]).toEqual([1, expect.stringContaining('is there already')]);
});

it('[SV296] votes are in no backup, and gone after a restore', async () => {
  const comeIn = async (): Promise<RawClient> => {
    const { token } = await openSession(server.url, board.links.edit);
    return RawClient.connect(server.syncUrl, board.id, { query: `token=${token}&weft=3` });
  };
  const ask = (client: RawClient, operation: BallotOperation): void =>
    client.send({ type: 'ballot', json: JSON.stringify(operation) });
  const ballotsOf = (client: RawClient, count: number): Promise<true> =>
    client.until((message) =>
      message.type === 'ballot' && readBallots(message.json)?.length === count ? true : undefined,
    );
  const bytesIn = (folder: string): string =>
    readdirSync(folder)
      .filter((name) => name.startsWith('boards.sqlite'))
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  const ada = await comeIn();
  await ballotsOf(ada, 0);
  const ben = await comeIn();
  const id = 'V'.repeat(26);
  const ballot = { id, kind: 'dots', subjects: [brandId<ItemId>(id)], dots: 7 } as const;
  ask(ada, { op: 'open', ballot });
  await ballotsOf(ben, 1);
  ask(ben, { op: 'cast', id, choice: { [id]: 7 } });
  await ben.until((message) =>
    message.type === 'ballot' && message.json.includes('"own"') ? true : undefined,
  );
  expect((await weft('backup', join(backups, 'old'))).code).toBe(0);
  expect(bytesIn(server.folder)).toContain(id);
  expect(bytesIn(join(backups, 'old'))).not.toContain(id);
  for (const client of [ada, ben]) client.close();
  await restore('old');
  const after = await comeIn();
  await ballotsOf(after, 0);
  after.close();
});

it('[SV237] threat 29: a restore goes back and keeps what is revoked now, and the lineage; the state before is kept', async () => {
  const ada = device('Ada');
  await ada.until('synced');
  ada.write('before');
  await ada.until('synced');
  expect((await weft('backup', join(backups, 'old'))).code).toBe(0);
  ada.write('after');
  await ada.until('synced');
  await Promise.all(devices.splice(0).map((each) => each.close()));
  const facilitator = await BoardCaller.open(server.url, board);
  const secret = secretOf(board.links.facilitate);
  const replaced = await facilitator.call('POST', '/links/editor/rotate', { secret });
  const links = parseLinks(replaced.body);
  await facilitator.call('DELETE', '/links/viewer');
  await facilitator.call('PUT', '/phase', { phase: 'closed' });
  const run = await restore('old');
  expect(run.output).toContain('1 boards restored.');
  expect(await namesSeen(links.edit)).toEqual(['before']);
  const dead = [board.links.edit, board.links.view, links.view];
  expect(await Promise.all(dead.map((link) => sessionStatus(server.url, link)))).toEqual([
    403, 403, 403,
  ]);
  const { token, lineage } = await openSession(server.url, links.edit);
  expect(lineage).toBe(board.lineage);
  const socket = await RawClient.connect(server.syncUrl, board.id, { token });
  const phase = await socket.until((message) =>
    message.type === 'session' ? message.session.phase : undefined,
  );
  expect(phase).toBe('closed');
  socket.close();
  expect(server.output).not.toContain('damaged');
  const before = /before: (.*)/.exec(run.output)?.[1] ?? '';
  await whileStopped(async () => {
    expect((await weft('restore', before)).code).toBe(0);
  });
  expect(await namesSeen(links.edit)).toEqual(['after', 'before']);
});

it('[SV239] fault 20: after a restore of an older state, newer devices bring theirs back, and nothing twice', async () => {
  const [ada, ben] = [device('Ada'), device('Ben')];
  await Promise.all([ada.until('synced'), ben.until('synced')]);
  const list = (each: SyncDevice): unknown[] => each.doc.getArray('decisions').toArray();
  for (let count = 0; count < 20; count++) ada.doc.getArray('decisions').push([`old ${count}`]);
  await ada.until('synced');
  expect((await weft('backup', join(backups, 'hour-old'))).code).toBe(0);
  for (let count = 0; count < 20; count++) {
    (count % 2 === 0 ? ada : ben).doc.getArray('decisions').push([`new ${count}`]);
  }
  ada.doc.getArray('decisions').delete(0, 5);
  await Promise.all([ada.until('synced'), ben.until('synced')]);
  await vi.waitFor(() => expect(list(ben)).toEqual(list(ada)), PATIENCE);
  await restore('hour-old');
  ada.write('after the restore');
  await vi.waitFor(() => expect(ben.names()).toEqual(['after the restore']), PATIENCE);
  await Promise.all([ada.until('synced'), ben.until('synced')]);
  expect(list(ada)).toHaveLength(35);
  expect(new Set(list(ada)).size).toBe(35);
  expect(list(ben)).toEqual(list(ada));
  const cleo = device('Cleo');
  await cleo.until('synced');
  expect(list(cleo)).toEqual(list(ada));
});

it('[SV238] fault 21: with a new lineage devices are told that the board was replaced, before any socket', async () => {
  const { token } = await openSession(server.url, board.links.edit);
  expect((await weft('backup', join(backups, 'old'))).code).toBe(0);
  await restore('old', '--new-lineage');
  const url = `${server.url}/api/boards/${board.id}/session`;
  const body = { secret: secretOf(board.links.edit), name: 'Ada' };
  const known = await call(url, 'POST', { body: { ...body, lineage: board.lineage } });
  expect(known.status).toBe(409);
  const socket = await RawClient.connect(server.syncUrl, board.id, { token });
  expect((await socket.untilClosed()).code).toBe(4409);
  const { lineage } = await openSession(server.url, board.links.edit);
  expect(lineage).toMatch(/^[0-9a-f]{32}$/);
  expect(lineage).not.toBe(board.lineage);
  // The backup has the old history: it is not merged into the new one by accident.
  await whileStopped(async () => {
    const refused = await weft('restore', join(backups, 'old'));
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('another history')]);
  });
});

it('[SV237] a removed board comes back with new links; into an empty folder a backup brings its own', async () => {
  expect((await weft('backup', join(backups, 'old'))).code).toBe(0);
  const facilitator = await BoardCaller.open(server.url, board);
  expect((await facilitator.call('DELETE', '')).status).toBe(204);
  const run = await restore('old', '--board', board.id);
  expect(await sessionStatus(server.url, board.links.facilitate)).toBe(403);
  const secret = /facilitator\s+\S+#(\S+)/.exec(run.output)?.[1] ?? '';
  const fresh = `${server.url}/b/${board.id}#${secret}`;
  expect((await openSession(server.url, fresh)).role).toBe('facilitator');
  const folder = join(backups, 'new data');
  const elsewhere = await runWeft(['restore', join(backups, 'old')], { WEFT_DATA: folder });
  expect([elsewhere.code, elsewhere.output]).toEqual([0, '1 boards restored.\n']);
  const other = await ServerProcess.start({ folder });
  expect(await sessionStatus(other.url, board.links.facilitate)).toBe(200);
  expect((await runWeft(['audit', 'verify'], { WEFT_DATA: folder })).code).toBe(0);
  await other.stop();
});

it('[SV237] refuses what is no whole backup, and a folder in use, and then changes nothing', async () => {
  const old = join(backups, 'old');
  expect((await weft('backup', old)).code).toBe(0);
  const used = await weft('restore', old);
  expect([used.code, used.errors]).toEqual([1, expect.stringContaining('in use')]);
  await whileStopped(async () => {
    for (const [parameters, text] of [
      [[join(backups, 'nothing')], 'is no backup'],
      [[old, '--board', '0'.repeat(26)], 'has no board'],
    ] as const) {
      const run = await weft('restore', ...parameters);
      expect([run.code, run.errors]).toEqual([1, expect.stringContaining(text)]);
    }
    const bytes = readFileSync(join(old, 'boards.sqlite'));
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    writeFileSync(join(old, 'boards.sqlite'), bytes);
    const flipped = await weft('restore', old);
    expect([flipped.code, flipped.errors]).toEqual([1, expect.stringContaining('SHA-256')]);
    expect(existsSync(join(server.folder, 'restoring.sqlite'))).toBe(false);
  });
  expect(await sessionStatus(server.url, board.links.view)).toBe(200);
});
