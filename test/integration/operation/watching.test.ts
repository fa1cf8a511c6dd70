import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { HeldBoardStorage, startLocalServer } from '@weft/sync-server/testing';
import { createBoard, openSession, secretOf } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { BoardCaller, call } from './api-calls.ts';

let server: ServerProcess;
beforeEach(async () => {
  server = await ServerProcess.start();
});
afterEach(() => server.dispose());

/** A number that /metrics shows; the sum over labels. */
async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => new RegExp(`^${name}(\\{.*\\})? `).test(line));
  if (lines.length === 0) throw new Error(`No ${name} in /metrics`);
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

function update(key: string, value: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('ext').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

it('[SV221] metrics show rooms, sockets, windows, commits, queues, and refusals by reason', async () => {
  const board = await createBoard(server.url);
  const connect = async (link: string): Promise<RawClient> => {
    const { token } = await openSession(server.url, link);
    return RawClient.connect(server.syncUrl, board.id, { token });
  };
  const editor = await connect(board.links.edit);
  const viewer = await connect(board.links.view);
  for (let count = 0; count < 5; count++) {
    editor.send({ type: 'sync-update', update: update(`key ${count}`, 'x') });
  }
  expect(await editor.barrier()).toBe('applied');
  viewer.send({ type: 'sync-update', update: update('mine', 'x') });
  expect(await viewer.barrier()).toBe('viewer');
  const stranger = await RawClient.connect(server.syncUrl, board.id, { token: 'x' });
  await stranger.untilClosed();
  await call(`${server.url}/api/boards/${board.id}/export`, 'GET');
  expect(await metric('weft_rooms')).toBe(1);
  expect(await metric('weft_sockets')).toBe(2);
  expect(await metric('weft_window_updates_sum')).toBe(5);
  expect(await metric('weft_commit_records_sum')).toBe(5);
  expect(await metric('weft_commit_seconds_count')).toBeGreaterThan(0);
  expect(await metric('weft_queue_bytes')).toBeGreaterThanOrEqual(0);
  expect(await metric('weft_audit_failures_total')).toBe(0);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  for (const line of [
    'weft_updates_total{outcome="taken"} 5',
    'weft_updates_total{outcome="viewer"} 1',
    'weft_socket_closes_total{code="4401"} 1',
    'weft_http_refusals_total{status="401"} 1',
    'weft_queue_bytes{to="disk"} 0',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  editor.close();
  viewer.close();
  await vi.waitFor(async () => expect(await metric('weft_sockets')).toBe(0), PATIENCE);
});

it('[SV222] SIGTERM stores what was taken, tells everybody, and ends; nothing acknowledged is missing', async () => {
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const client = await RawClient.connect(server.syncUrl, board.id, { token });
  for (let count = 0; count < 200; count++) {
    client.send({ type: 'sync-update', update: update(`key ${count}`, 'x') });
  }
  await client.barrier();
  client.send({ type: 'sync-update', update: update('the last one', 'x') });
  const barrier = client.barrier();
  const [code, closed, last] = await Promise.all([
    server.stop(),
    client.untilClosed(),
    barrier.catch(() => 'not answered'),
  ]);
  expect([code, closed.code]).toEqual([0, 1012]);
  const told = client.heard.filter(
    (message) => message.type === 'notice' && message.notice.kind === 'shutting-down',
  );
  expect(told).toHaveLength(1);
  const { folder } = server;
  server = await ServerProcess.start({ folder });
  const facilitate = board.links.facilitate.replace(/^http:\/\/[^/]+/, server.url);
  const caller = await BoardCaller.open(server.url, {
    ...board,
    links: { ...board.links, facilitate },
  });
  const { update: bytes } = (await caller.call('GET', '/export')).body as {
    readonly update: string;
  };
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(bytes, 'base64'));
  const keys = new Set(doc.getMap('ext').keys());
  expect(keys.size).toBeGreaterThanOrEqual(200);
  if (last === 'applied') expect(keys.has('the last one')).toBe(true);
});

it('[SV223] threat 26: the audit log says who did what, to the facilitator of that board only', async () => {
  const board = await createBoard(server.url, { title: 'Our secret release' });
  const facilitator = await BoardCaller.open(server.url, board);
  const viewer = await BoardCaller.open(server.url, board, 'view');
  const socket = await RawClient.connect(server.syncUrl, board.id, {
    token: viewer.session.token,
  });
  for (let count = 0; count < 50; count++) {
    socket.send({ type: 'sync-update', update: update(`key ${count}`, 'x') });
  }
  await socket.barrier();
  await call(`${server.url}/api/boards/${board.id}/session`, 'POST', {
    body: { secret: 'wrong', name: 'Ada' },
  });
  await viewer.call('GET', '/export');
  await facilitator.call('PUT', '/phase', { phase: 'sprint' });
  const secret = secretOf(board.links.facilitate);
  await facilitator.call('POST', '/links/viewer/rotate', { secret });
  await facilitator.call('DELETE', '/links/viewer');
  await facilitator.call('POST', '/purge', { items: ['0'.repeat(26)] });
  const { body } = await facilitator.call('GET', '/audit');
  const { entries } = body as {
    readonly entries: readonly Readonly<Record<string, unknown>>[];
  };
  const [f, v] = [facilitator.session.user.id, viewer.session.user.id];
  expect(
    entries.map(({ action, user, role, what, count }) => [action, user, role, what, count]),
  ).toEqual([
    ['board-created', undefined, undefined, 'blank', undefined],
    ['session-opened', f, 'facilitator', undefined, undefined],
    ['session-opened', v, 'viewer', undefined, undefined],
    ['updates-refused', v, undefined, 'viewer', 1],
    ['session-refused', undefined, undefined, 'wrong-secret', 1],
    ['exported', v, 'viewer', undefined, undefined],
    ['phase-changed', f, 'facilitator', 'sprint', undefined],
    ['link-replaced', f, 'facilitator', 'viewer', undefined],
    ['link-revoked', f, 'facilitator', 'viewer', undefined],
    ['purged', f, 'facilitator', undefined, 0],
  ]);
  const log = readFileSync(join(server.folder, 'audit.log'), 'utf8');
  for (const text of ['Ada', 'Our secret release', '127.0.0.1', secret]) {
    expect(log).not.toContain(text);
  }
});

it('[SV224] threat 25: after a full run no log, metric or audit line holds a secret, a token, a name or content', async () => {
  const board = await createBoard(server.url, { title: 'Zugspitze' });
  const facilitator = await BoardCaller.open(server.url, board);
  const editor = await openSession(server.url, board.links.edit, { name: 'Grace Hopper' });
  const socket = await RawClient.connect(server.syncUrl, board.id, { token: editor.token });
  socket.send({ type: 'sync-update', update: update('Matterhorn', 'Eiger') });
  await socket.barrier();
  const forged = await RawClient.connect(server.syncUrl, board.id, { token: `${editor.token}x` });
  await forged.untilClosed();
  const secret = secretOf(board.links.facilitate);
  const rotated = await facilitator.call('POST', '/links/editor/rotate', { secret });
  await facilitator.call('GET', '/export');
  await facilitator.call('POST', '/purge', { items: ['x'] });
  await call(`${server.url}/api/boards`, 'POST', { body: { lineage: 'x', file: 'Moench' } });
  await call(`${server.url}/api/boards/${board.id}/export?token=${editor.token}`, 'GET');
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  await facilitator.call('DELETE', '');
  expect(await server.stop()).toBe(0);
  const lines = server.output.split('\n').filter((line) => line.startsWith('{'));
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  const links = { ...board.links, ...(rotated.body as { readonly links: object }).links };
  const audit = readFileSync(join(server.folder, 'audit.log'), 'utf8');
  const haystack = [server.output, metrics, audit].join('\n');
  const needles = [
    ...Object.values(links).map((link) => secretOf(link)),
    facilitator.session.token,
    facilitator.session.resume,
    editor.token,
    editor.resume,
    editor.token.split('.')[1] ?? '',
    ...['Zugspitze', 'Matterhorn', 'Eiger', 'Moench', 'Grace Hopper', 'Hopper', 'Ada'],
  ];
  expect(needles.length).toBeGreaterThan(12);
  for (const needle of needles) expect(haystack.includes(needle), needle).toBe(false);
  // Logs and metrics do not even say which boards there are.
  expect([server.output, metrics].join('\n')).not.toContain(board.id);
});

it('[SV220] readyz says why not, while the server itself is well; and is ready again', async () => {
  const storage = new HeldBoardStorage();
  const local = await startLocalServer({ tokenLifeMs: 600_000, storage });
  const ready = async (): Promise<readonly [number, string]> => {
    const answer = await fetch(`${local.url}/readyz`);
    return [answer.status, await answer.text()];
  };
  expect(await ready()).toEqual([200, 'ready\n']);
  const board = await createBoard(local.url);
  const { token } = await openSession(local.url, board.links.edit);
  const syncUrl = `${local.url.replace('http', 'ws')}/sync`;
  const client = await RawClient.connect(syncUrl, board.id, { token });
  client.send({ type: 'sync-update', update: update('key', 'x') });
  const barrier = client.barrier();
  await vi.waitFor(() => storage.failOne(), PATIENCE);
  await client.until((message) =>
    message.type === 'notice' && message.notice.kind === 'server-not-saving' ? true : undefined,
  );
  expect(await ready()).toEqual([503, 'not ready: storage fails\n']);
  expect((await fetch(`${local.url}/healthz`)).status).toBe(200);
  await vi.waitFor(() => storage.commitOne(), PATIENCE);
  expect(await barrier).toBe('applied');
  expect(await ready()).toEqual([200, 'ready\n']);
  client.close();
  await local.server.drain();
});
