import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createBoard, openSession } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { ServerProcess } from '../server-process.ts';
import { StockClient } from '../stock-client.ts';
import { BoardCaller } from './api-calls.ts';
import { contentOf } from './document-content.ts';

interface ShownHistory {
  readonly keptAfterSeq: number;
  readonly authors: readonly { readonly user: string; readonly name: string }[];
  readonly changes: readonly {
    readonly seq: number;
    readonly user?: string;
    readonly update: string;
  }[];
}

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.dispose());

it('[SV269] the history replays to the board, with who changed it, for everybody who may read it; after a purge it begins anew', async () => {
  const board = await createBoard(server.url, { template: 'example' });
  const { token, user } = await openSession(server.url, board.links.edit, { name: 'Grace' });
  const grace = new StockClient(server.syncUrl, board.id, token);
  await grace.synced();
  const [item = ''] = [...grace.items().keys()];
  grace.doc.getMap('meta').set('title', 'Renamed by Grace');
  const viewer = await BoardCaller.open(server.url, board, 'view');
  const read = async (after = 0): Promise<ShownHistory> => {
    const { status, body } = await viewer.call('GET', `/history?after=${after}`);
    expect(status).toBe(200);
    return body as ShownHistory;
  };
  await vi.waitFor(async () => expect((await read()).changes.length).toBe(2), PATIENCE);
  const { changes, authors, keptAfterSeq } = await read();
  expect(keptAfterSeq).toBe(0);
  expect(changes.map((change) => change.user)).toEqual([undefined, user.id]);
  expect(authors).toEqual([{ user: user.id, name: 'Grace' }]);
  const doc = new Y.Doc();
  for (const { update } of changes) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  expect(contentOf(doc)).toEqual(contentOf(grace.doc));
  expect((await read(1)).changes.map(({ seq }) => seq)).toEqual([2]);
  expect((await viewer.call('GET', '/history?after=-1')).status).toBe(400);

  const entity = grace.doc.getMap<Y.Map<unknown>>('items').get(item);
  if (entity === undefined) throw new Error('No PBI');
  entity.set('aside', true);
  await vi.waitFor(async () => expect((await read()).changes.length).toBe(3), PATIENCE);
  const facilitator = await BoardCaller.open(server.url, board);
  const purged = await facilitator.call('POST', '/purge', { items: [item] });
  expect(purged.body).toEqual({ items: [item] });
  expect((await read()).changes).toEqual([]);
  expect((await read()).authors).toEqual([]);
  grace.close();
});
