import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createBoard, openSession, type TestBoard } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { StockClient } from '../stock-client.ts';
import { SyncDevice } from '../sync-device.ts';
import { BoardCaller, call, errorCode, sessionStatus } from './api-calls.ts';
import { contentOf } from './document-content.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.dispose());

async function stock(board: TestBoard, link: 'edit' | 'view' = 'edit'): Promise<StockClient> {
  const { token } = await openSession(server.url, board.links[link]);
  const client = new StockClient(server.syncUrl, board.id, token);
  await client.synced();
  return client;
}

function itemOf(client: StockClient, id: string): Y.Map<unknown> {
  const item = client.items().get(id);
  if (!(item instanceof Y.Map)) throw new Error(`No PBI ${id}`);
  return item;
}

it('[SV110] a board is in the phase of its template from the start', async () => {
  const phases: string[] = [];
  for (const template of ['blank', 'refinement', 'planning', 'example']) {
    const board = await createBoard(server.url, { template });
    const { token } = await openSession(server.url, board.links.view);
    const socket = await RawClient.connect(server.syncUrl, board.id, { token });
    phases.push(
      await socket.until((message) =>
        message.type === 'session' ? message.session.phase : undefined,
      ),
    );
    socket.close();
  }
  expect(phases).toEqual(['open', 'refinement', 'planning', 'open']);
});

it('[SV204] a phase set by the facilitator holds for the next message of everybody, and later sockets', async () => {
  const board = await createBoard(server.url);
  const facilitator = await BoardCaller.open(server.url, board);
  const editor = await openSession(server.url, board.links.edit);
  const socket = await RawClient.connect(server.syncUrl, board.id, { token: editor.token });
  await socket.until((message) => message.type === 'session' || undefined);
  expect((await facilitator.call('PUT', '/phase', { phase: 'over' })).status).toBe(400);
  for (const phase of ['refinement', 'planning', 'sprint', 'closed', 'open']) {
    expect(await facilitator.call('PUT', '/phase', { phase })).toMatchObject({
      status: 200,
      body: { phase },
    });
    const told = await socket.until((message) =>
      message.type === 'session' && message.session.phase === phase ? message.session : undefined,
    );
    expect(told.role).toBe(phase === 'closed' ? 'viewer' : 'editor');
    const later = await RawClient.connect(server.syncUrl, board.id, { token: editor.token });
    const greeted = await later.until((message) =>
      message.type === 'session' ? message.session : undefined,
    );
    expect([greeted.phase, greeted.role]).toEqual([phase, told.role]);
    later.close();
    socket.heard.length = 0;
  }
  socket.close();
});

it('[SV205] a purge deletes for good what was put aside, for everybody, and nothing else', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const [ada, ben] = [await stock(board), await stock(board, 'view')];
  const facilitator = await BoardCaller.open(server.url, board);
  const [gone = '', kept = ''] = [...ada.items().keys()];
  const count = ada.items().size;
  ada.doc.getText(`text:${gone}:description`).insert(0, 'Not to be read again');
  itemOf(ada, gone).set('aside', true);
  await vi.waitFor(() => expect(itemOf(ben, gone).get('aside')).toBe(true), PATIENCE);
  const asked = [gone, kept, '0'.repeat(26)];
  expect(await facilitator.call('POST', '/purge', { items: asked })).toEqual({
    status: 200,
    body: { items: [gone] },
  });
  for (const client of [ada, ben]) {
    await vi.waitFor(() => expect(client.items().size).toBe(count - 1), PATIENCE);
    expect(client.items().has(kept)).toBe(true);
    expect(client.doc.getText(`text:${gone}:description`).toString()).toBe('');
    const ends = [...client.doc.getMap('dependencies').values()].map((line) =>
      line instanceof Y.Map ? JSON.stringify(line.get('ends')) : '',
    );
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((each) => each.includes(gone))).toEqual([]);
  }
  // Again, and with nobody there: nothing is left to delete.
  ada.close();
  ben.close();
  expect((await facilitator.call('POST', '/purge', { items: asked })).body).toEqual({ items: [] });
  for (const items of [[], ['x'], 'all', undefined]) {
    expect((await facilitator.call('POST', '/purge', { items })).status).toBe(400);
  }
  const later = await stock(board);
  expect(later.items().size).toBe(count - 1);
  later.close();
});

it('[SV205] an edit that was made offline to a purged PBI changes nothing when it comes', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const facilitator = await BoardCaller.open(server.url, board);
  const [ada, ben] = [await stock(board), await stock(board)];
  const [gone = ''] = [...ada.items().keys()];
  itemOf(ada, gone).set('aside', true);
  await vi.waitFor(() => expect(itemOf(ben, gone).get('aside')).toBe(true), PATIENCE);
  ben.provider.disconnect();
  itemOf(ben, gone).set('aside', false);
  expect((await facilitator.call('POST', '/purge', { items: [gone] })).body).toEqual({
    items: [gone],
  });
  ben.provider.connect();
  ben.items().set('after', 'the purge');
  for (const client of [ada, ben]) {
    await vi.waitFor(() => expect(client.items().get('after')).toBe('the purge'), PATIENCE);
    await vi.waitFor(() => expect(client.items().has(gone)).toBe(false), PATIENCE);
    client.close();
  }
});

it('[SV206] a removed board is gone for everybody, and other boards go on', async () => {
  const board = await createBoard(server.url, { title: 'To be removed' });
  const other = await createBoard(server.url);
  const facilitator = await BoardCaller.open(server.url, board);
  const editor = await openSession(server.url, board.links.edit);
  const socket = await RawClient.connect(server.syncUrl, board.id, { token: editor.token });
  const bystander = await RawClient.connect(server.syncUrl, other.id, {
    token: (await openSession(server.url, other.links.edit)).token,
  });
  expect((await facilitator.call('DELETE', '')).status).toBe(204);
  expect((await socket.untilClosed()).code).toBe(4404);
  expect(await bystander.barrier()).toBe('applied');
  bystander.close();
  expect(await sessionStatus(server.url, board.links.facilitate)).toBe(404);
  expect((await facilitator.call('GET', '/export')).status).toBe(404);
});

it('[SV207] [SV208] threat 21: a board comes out as a file and goes up as one: the same history, still shared', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const viewer = await BoardCaller.open(server.url, board, 'view');
  const exported = await viewer.call('GET', '/export');
  expect(exported.status).toBe(200);
  const file = parseFile(exported.body);
  expect(file).toMatchObject({
    format: 'weft-board',
    formatVersion: 1,
    lineage: board.lineage,
    schemaVersion: 1,
  });
  expect(file.snapshot.items.length).toBeGreaterThan(10);
  expect(JSON.stringify(exported.body)).not.toContain(viewer.session.user.id);
  const raised = await call(`${server.url}/api/boards`, 'POST', {
    body: { lineage: file.lineage, file: file.update },
  });
  expect(raised).toMatchObject({ status: 201, body: { lineage: board.lineage } });
  const copy = raised.body as TestBoard;
  const [first, second] = [await stock(board, 'view'), await stock(copy)];
  expect(second.items().size).toBeGreaterThan(10);
  expect(contentOf(second.doc)).toEqual(contentOf(first.doc));
  expect(Y.encodeStateVector(second.doc)).toEqual(Y.encodeStateVector(first.doc));
  second.items().set('later', 1);
  const again = await BoardCaller.open(server.url, copy);
  await vi.waitFor(async () => {
    const { update } = parseFile((await again.call('GET', '/export')).body);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(update, 'base64'));
    expect(doc.getMap('items').get('later')).toBe(1);
  }, PATIENCE);
  first.close();
  second.close();
});

it('[SV207] threat 21: a file that no board can be made from is refused, and nothing is made', async () => {
  const lineage = 'ab'.repeat(16);
  const post = (body: object): Promise<{ status: number; body: unknown }> =>
    call(`${server.url}/api/boards`, 'POST', { body });
  const doc = new Y.Doc();
  doc.getMap('items').set('one', 1);
  const before = Y.encodeStateVector(doc);
  const whole = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
  doc.getMap('items').set('two', 2);
  const half = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
  const foreign = new Y.Doc();
  foreign.getMap('no root of a board').set('x', 1);
  const invalid = {
    half,
    'no update': Buffer.from('no update').toString('base64'),
    'cut off': Buffer.from(whole, 'base64').subarray(0, -1).toString('base64'),
    foreign: Buffer.from(Y.encodeStateAsUpdate(foreign)).toString('base64'),
    empty: '',
  };
  for (const [name, file] of Object.entries(invalid)) {
    const answer = await post({ lineage, file });
    expect([answer.status, errorCode(answer.body)], name).toEqual([422, 'invalid-file']);
  }
  for (const body of [
    { file: whole },
    { lineage, file: whole, title: 'x' },
    { lineage, file: whole, template: 'example' },
    { lineage, file: 'no base64!' },
    { lineage, file: 7 },
  ]) {
    expect((await post(body)).status).toBe(400);
  }
  expect((await post({ lineage, file: whole })).status).toBe(201);
});

it('[SV207] a device that made the board goes on with it, and nothing is there twice', async () => {
  const offline = new Y.Doc();
  offline.getMap('ext').set('made offline', true);
  const raised = await call(`${server.url}/api/boards`, 'POST', {
    body: {
      lineage: 'cd'.repeat(16),
      file: Buffer.from(Y.encodeStateAsUpdate(offline)).toString('base64'),
    },
  });
  const board = raised.body as TestBoard;
  const device = new SyncDevice({
    serverUrl: server.url,
    boardId: board.id,
    link: board.links.edit,
    name: 'Ada',
  });
  Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(offline));
  await device.until('synced');
  expect(device.names()).toEqual(['made offline']);
  device.write('made online');
  await device.until('synced');
  expect(device.names()).toEqual(['made offline', 'made online']);
  await device.close();
});

interface BoardFile {
  readonly lineage: string;
  readonly update: string;
  readonly snapshot: { readonly items: readonly unknown[] };
}

function parseFile(body: unknown): BoardFile {
  return body as BoardFile;
}
