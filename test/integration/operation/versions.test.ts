import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createBoard, openSession, type TestBoard } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { ServerProcess } from '../server-process.ts';
import { StockClient } from '../stock-client.ts';
import { BoardCaller, errorCode } from './api-calls.ts';
import { contentOf } from './document-content.ts';

interface ShownVersion {
  readonly id: string;
  readonly origin: { readonly kind: string; readonly name?: string; readonly ended?: string };
  readonly madeAtMs: number;
  readonly byteCount: number;
}

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.dispose());

async function stock(board: TestBoard): Promise<StockClient> {
  const { token } = await openSession(server.url, board.links.edit);
  const client = new StockClient(server.syncUrl, board.id, token);
  await client.synced();
  return client;
}

async function listed(caller: BoardCaller): Promise<readonly ShownVersion[]> {
  const { body } = await caller.call('GET', '/versions');
  return (body as { readonly versions: readonly ShownVersion[] }).versions;
}

async function documentOf(caller: BoardCaller, id: string): Promise<Y.Doc> {
  const { status, body } = await caller.call('GET', `/versions/${id}`);
  expect(status).toBe(200);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from((body as { readonly update: string }).update, 'base64'));
  return doc;
}

it('[SV254] a version that somebody names is the board as it was then, for everybody who may read it', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const ada = await stock(board);
  ada.doc.getMap('meta').set('title', 'As it was');
  const editor = await BoardCaller.open(server.url, board, 'edit');
  // Another reader has the edit, so the server took it; it need not be on disk yet.
  const ben = await stock(board);
  await vi.waitFor(() => expect(ben.doc.getMap('meta').get('title')).toBe('As it was'), PATIENCE);
  const kept = await editor.call('POST', '/versions', { name: '  Before lunch ' });
  expect(kept).toMatchObject({
    status: 201,
    body: { version: { origin: { kind: 'person', name: 'Before lunch' } } },
  });
  const then = contentOf(ada.doc);
  ada.doc.getMap('meta').set('title', 'Changed since');
  await vi.waitFor(
    () => expect(ben.doc.getMap('meta').get('title')).toBe('Changed since'),
    PATIENCE,
  );
  const viewer = await BoardCaller.open(server.url, board, 'view');
  const [version] = await listed(viewer);
  expect(version?.origin.name).toBe('Before lunch');
  expect(contentOf(await documentOf(viewer, version?.id ?? ''))).toEqual(then);
  for (const name of ['', '   ', 'x'.repeat(81), 7]) {
    expect((await editor.call('POST', '/versions', { name })).status).toBe(400);
  }
  const missing = await viewer.call('GET', `/versions/${'0'.repeat(26)}`);
  expect([missing.status, errorCode(missing.body)]).toEqual([404, 'no-such-version']);
  const facilitator = await BoardCaller.open(server.url, board);
  expect((await facilitator.call('DELETE', `/versions/${version?.id}`)).status).toBe(204);
  expect(await listed(viewer)).toEqual([]);
  const { body } = await facilitator.call('GET', '/audit');
  const { entries } = body as { readonly entries: readonly { readonly action: string }[] };
  const actions = entries.map(({ action }) => action);
  expect(actions).toContain('version-kept');
  expect(actions).toContain('version-removed');
  ada.close();
  ben.close();
});

it('[SV255] the end of a phase makes a version by itself; setting the same phase again makes none', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const facilitator = await BoardCaller.open(server.url, board);
  for (const phase of ['refinement', 'refinement', 'planning']) {
    expect((await facilitator.call('PUT', '/phase', { phase })).status).toBe(200);
  }
  const versions = await listed(facilitator);
  expect(versions.map(({ origin }) => origin)).toEqual([
    { kind: 'phase', ended: 'refinement' },
    { kind: 'phase', ended: 'open' },
  ]);
  const [last] = versions;
  expect(last?.byteCount).toBeGreaterThan(1_000);
});

it('[SV256] what is deleted for good is gone from every version too, also where it had not been put aside yet', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const ada = await stock(board);
  const [gone = '', kept = ''] = [...ada.items().keys()];
  const secret = 'Not to be read again';
  ada.doc.getText(`text:${gone}:description`).insert(0, secret);
  const facilitator = await BoardCaller.open(server.url, board);
  const hasSecret = async (): Promise<boolean> =>
    (await listed(facilitator)).length > 0 && (await bytesOf(facilitator)).includes(secret);
  await vi.waitFor(async () => {
    await facilitator.call('POST', '/versions', { name: 'With it' });
    expect(await hasSecret()).toBe(true);
  }, PATIENCE);
  const item = ada.items().get(gone);
  if (!(item instanceof Y.Map)) throw new Error('No PBI');
  item.set('aside', true);
  await vi.waitFor(async () => {
    const { body } = await facilitator.call('POST', '/purge', { items: [gone] });
    expect(body).toEqual({ items: [gone] });
  }, PATIENCE);
  expect(await hasSecret()).toBe(false);
  const [version] = await listed(facilitator);
  const items = (await documentOf(facilitator, version?.id ?? '')).getMap('items');
  expect([items.has(gone), items.has(kept)]).toEqual([false, true]);
  ada.close();
});

/** All versions of the board as they stand in the answers, read as text. */
async function bytesOf(caller: BoardCaller): Promise<string> {
  const texts: string[] = [];
  for (const { id } of await listed(caller)) {
    const { body } = await caller.call('GET', `/versions/${id}`);
    texts.push(Buffer.from((body as { readonly update: string }).update, 'base64').toString());
  }
  return texts.join('\n');
}
