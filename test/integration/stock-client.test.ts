import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard, openSession, type TestBoard } from './board-access.ts';
import { PATIENCE } from './patience.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';
import { StockClient } from './stock-client.ts';

describe('the stock y-websocket provider', () => {
  let server: ServerProcess;
  let board: TestBoard;
  const clients: StockClient[] = [];

  async function join(link: string, doc?: Y.Doc): Promise<StockClient> {
    const { token } = await openSession(server.url, link);
    const client = new StockClient(server.syncUrl, board.id, token, doc);
    clients.push(client);
    await client.synced();
    return client;
  }

  beforeEach(async () => {
    server = await ServerProcess.start();
    board = await createBoard(server.url);
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await server.dispose();
  });

  it('[SV90] reads and writes a board beside another client, and sees its presence', async () => {
    const ada = await join(board.links.edit);
    const ben = await join(board.links.facilitate);
    ada.items().set('a', 'from Ada');
    ben.items().set('b', 'from Ben');
    ada.doc.getText('text:0123456789ABCDEFGHJKMNPQRS:description').insert(0, 'together');
    await vi.waitFor(() => {
      expect(ada.items().toJSON()).toEqual({ a: 'from Ada', b: 'from Ben' });
      expect(ben.items().toJSON()).toEqual({ a: 'from Ada', b: 'from Ben' });
    }, PATIENCE);
    ada.provider.awareness.setLocalState({
      user: { name: 'somebody else' },
      pointer: { x: 1, y: 2 },
    });
    await vi.waitFor(() => {
      const shown = ben.provider.awareness.getStates().get(ada.doc.clientID);
      expect(shown).toMatchObject({ user: { name: 'Ada' }, pointer: { x: 1, y: 2 } });
    }, PATIENCE);
    const late = await join(board.links.view);
    expect(late.items().toJSON()).toEqual({ a: 'from Ada', b: 'from Ben' });
  });

  it('[SV91] with a viewer’s token changes nothing anywhere and is told so', async () => {
    const editor = await join(board.links.edit);
    editor.items().set('a', 1);
    const viewer = await join(board.links.view);
    expect(viewer.items().toJSON()).toEqual({ a: 1 });
    viewer.items().set('a', 'changed by a viewer');
    viewer.items().delete('a');
    viewer.items().set('b', 'new');
    await vi.waitFor(() => expect(viewer.denied.length).toBe(1), PATIENCE);
    expect(viewer.denied[0]).toContain('not applied');
    editor.items().set('c', 2);
    await vi.waitFor(() => expect(viewer.items().get('c')).toBe(2), PATIENCE);
    const { token } = await openSession(server.url, board.links.edit);
    const raw = await RawClient.connect(server.syncUrl, board.id, { token });
    raw.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) });
    const update = await raw.until((each) =>
      each.type === 'sync-step-2' ? each.update : undefined,
    );
    const whole = new Y.Doc();
    Y.applyUpdate(whole, update);
    expect(whole.getMap('items').toJSON()).toEqual({ a: 1, c: 2 });
    expect(editor.items().toJSON()).toEqual({ a: 1, c: 2 });
    raw.close();
    await server.stop();
    server = await ServerProcess.start({ folder: server.folder });
    expect((await join(board.links.edit)).items().toJSON()).toEqual({ a: 1, c: 2 });
  });

  it('[SV92] two of them converge after editing apart', async () => {
    const ada = await join(board.links.edit);
    const ben = await join(board.links.edit);
    ada.provider.disconnect();
    ben.provider.disconnect();
    for (let index = 0; index < 200; index++) {
      ada.items().set(`k${index % 40}`, `Ada ${index}`);
      ben.items().set(`k${index % 30}`, `Ben ${index}`);
      if (index % 3 === 0) ben.items().delete(`k${index % 11}`);
    }
    ada.provider.connect();
    ben.provider.connect();
    await vi.waitFor(() => {
      expect(ada.items().size).toBeGreaterThan(30);
      expect(Y.encodeStateVector(ada.doc)).toEqual(Y.encodeStateVector(ben.doc));
      expect(ada.items().toJSON()).toEqual(ben.items().toJSON());
    }, PATIENCE);
  });

  it('[SV93] finds everything again after a restart of the server, without doing anything', async () => {
    const ada = await join(board.links.edit);
    ada.items().set('before', 1);
    const { token } = await openSession(server.url, board.links.edit);
    const raw = await RawClient.connect(server.syncUrl, board.id, { token });
    expect(await raw.barrier()).toBe('applied');
    const code = await server.stop();
    expect([code, (await raw.untilClosed()).code]).toEqual([0, 1012]);
    ada.items().set('meanwhile', 2);
    server = await ServerProcess.start({ folder: server.folder });
    const ben = await join(board.links.view);
    expect(ben.items().toJSON()).toEqual({ before: 1 });
    const back = await join(board.links.edit, ada.doc);
    await vi.waitFor(
      () => expect(ben.items().toJSON()).toEqual({ before: 1, meanwhile: 2 }),
      PATIENCE,
    );
    back.close();
  });
});
