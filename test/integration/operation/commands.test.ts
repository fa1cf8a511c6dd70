import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBoard, openSession, type TestBoard } from '../board-access.ts';
import { ServerProcess } from '../server-process.ts';
import { StockClient } from '../stock-client.ts';
import { BoardCaller } from './api-calls.ts';
import { contentOf } from './document-content.ts';
import { runWeft, type WeftRun } from './run-weft.ts';

let server: ServerProcess;
let board: TestBoard;
let files: string;
beforeAll(async () => {
  server = await ServerProcess.start();
  board = await createBoard(server.url, { template: 'example' });
  files = mkdtempSync(join(tmpdir(), 'weft-files-'));
});
afterAll(async () => {
  await server.dispose();
  rmSync(files, { recursive: true });
});

const weft = (...parameters: string[]): Promise<WeftRun> =>
  runWeft(parameters, { WEFT_DATA: server.folder });

it('[SV231] serve is the server: it says where it is, and ends on SIGTERM', async () => {
  const run = await runWeft(['serve'], { PORT: 'none' });
  expect([run.code, run.errors.trim().split('\n')]).toEqual([
    1,
    [expect.stringContaining('PORT is "none"')],
  ]);
  const entry = join(import.meta.dirname, '../../../apps/sync-server/dist/weft.js');
  const served = await ServerProcess.start({ entry, parameters: ['serve'] });
  expect((await fetch(`${served.url}/readyz`)).status).toBe(200);
  expect(await served.stop()).toBe(0);
  await served.dispose();
});

it('[SV232] [SV240] check and audit read beside the server, and name what was touched', async () => {
  const facilitator = await BoardCaller.open(server.url, board);
  await facilitator.call('PUT', '/phase', { phase: 'planning' });
  const [whole, verified, wrong, shown, none] = await Promise.all([
    weft('check'),
    weft('audit', 'verify'),
    weft('audit', 'verify', '--head', 'x'),
    weft('audit', 'show', '--board', board.id),
    weft('audit', 'show', '--board', '0'.repeat(26)),
  ]);
  expect([whole.code, whole.output]).toEqual([0, '1 boards read, 0 faults.\n']);
  const head = /Head (\d+:[0-9a-f]{64})/.exec(verified.output)?.[1] ?? '';
  expect(verified.code).toBe(0);
  expect((await weft('audit', 'verify', '--head', head)).code).toBe(0);
  expect(wrong.code).toBe(2);
  expect(shown.output.trim().split('\n').map(actionOf)).toEqual([
    'board-created',
    'session-opened',
    'phase-changed',
  ]);
  expect(none.output).toBe('');
  const path = join(server.folder, 'audit.log');
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, original.replace('session-opened', 'exported'));
  const [touched, checked] = await Promise.all([weft('audit', 'verify'), weft('check')]);
  expect([touched.code, touched.output]).toEqual([1, 'line 2 is not as it was written.\n']);
  expect([checked.code, checked.output]).toEqual([1, expect.stringContaining('audit log: line 2')]);
  writeFileSync(path, original);
});

it('[SV233] export and import carry a board over, as another one with links of its own', async () => {
  const file = join(files, 'board.json');
  const [list, written, printed, unknown] = await Promise.all([
    weft('export'),
    weft('export', board.id, '--out', file),
    weft('export', board.id),
    weft('export', '0'.repeat(26)),
  ]);
  expect([list.output, written.code, unknown.code]).toEqual([`${board.id}\n`, 0, 1]);
  expect(readFileSync(file, 'utf8')).toBe(printed.output);
  const [again, used] = await Promise.all([
    weft('export', board.id, '--out', file),
    weft('import', file),
  ]);
  expect(again.code).toBe(1);
  expect([used.code, used.errors]).toEqual([1, expect.stringContaining('in use')]);
  const settings = { WEFT_DATA: join(files, 'data') };
  writeFileSync(join(files, 'other.json'), '{"format":"other"}');
  const [imported, refused] = await Promise.all([
    runWeft(['import', file], settings),
    runWeft(['import', join(files, 'other.json')], settings),
  ]);
  expect(imported.code).toBe(0);
  expect([refused.code, refused.errors]).toEqual([1, 'The file is no board of Weft.\n']);
  const other = await ServerProcess.start({ folder: settings.WEFT_DATA });
  const link = /editor\s+(\S+)/.exec(imported.output)?.[1] ?? '';
  const { pathname, hash } = new URL(link);
  const id = pathname.slice('/b/'.length);
  expect(id).not.toBe(board.id);
  const session = await openSession(other.url, `${other.url}${pathname}${hash}`);
  expect([session.role, session.lineage === board.lineage]).toEqual(['editor', false]);
  const [there, here] = [
    new StockClient(other.syncUrl, id, session.token),
    new StockClient(
      server.syncUrl,
      board.id,
      (await openSession(server.url, board.links.view)).token,
    ),
  ];
  await Promise.all([there.synced(), here.synced()]);
  expect(there.items().size).toBeGreaterThan(10);
  expect(contentOf(there.doc)).toEqual(contentOf(here.doc));
  there.close();
  here.close();
  await other.stop();
});

it('[SV234] compact trims the logs of a server that is stopped, and changes no board', async () => {
  const { token } = await openSession(server.url, board.links.edit);
  const client = new StockClient(server.syncUrl, board.id, token);
  await client.synced();
  for (let count = 0; count < 5; count++) client.items().set(`made ${count}`, count);
  const facilitator = await BoardCaller.open(server.url, board);
  await facilitator.call('POST', '/purge', { items: ['0'.repeat(26)] });
  const state = contentOf(client.doc);
  const used = await weft('compact');
  expect([used.code, used.errors]).toEqual([1, expect.stringContaining('in use')]);
  client.close();
  const { folder, url } = server;
  await server.stop();
  const before = (await weft('export', board.id)).output;
  const compacted = await weft('compact');
  expect([compacted.code, compacted.output]).toEqual([
    0,
    expect.stringMatching(/^1 boards compacted, [1-9]\d* records trimmed\.\n$/),
  ]);
  expect((await weft('compact', board.id)).output).toBe('1 boards compacted, 0 records trimmed.\n');
  const [malformed, missing, checked, after] = await Promise.all([
    weft('compact', 'x'),
    weft('compact', '0'.repeat(26)),
    weft('check'),
    weft('export', board.id),
  ]);
  expect([malformed.code, missing.code, checked.code]).toEqual([2, 1, 0]);
  expect(parseFile(after.output).snapshot).toEqual(parseFile(before).snapshot);
  server = await ServerProcess.start({ folder, port: new URL(url).port });
  const later = new StockClient(
    server.syncUrl,
    board.id,
    (await openSession(server.url, board.links.view)).token,
  );
  await later.synced();
  expect(contentOf(later.doc)).toEqual(state);
  later.close();
});

function actionOf(line: string): unknown {
  return (JSON.parse(line) as { readonly action: unknown }).action;
}

function parseFile(text: string): { readonly snapshot: unknown } {
  return JSON.parse(text) as { readonly snapshot: unknown };
}
