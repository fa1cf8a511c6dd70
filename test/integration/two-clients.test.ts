import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard, type TestBoard } from './board-access.ts';
import { PATIENCE } from './patience.ts';
import { ServerProcess } from './server-process.ts';
import { SyncDevice } from './sync-device.ts';

describe('two sync clients and a real server', () => {
  let server: ServerProcess;
  let board: TestBoard;
  const devices: SyncDevice[] = [];

  function device(name: string, link: string = board.links.edit): SyncDevice {
    const made = new SyncDevice({ serverUrl: server.url, boardId: board.id, link, name });
    devices.push(made);
    return made;
  }

  beforeEach(async () => {
    server = await ServerProcess.start();
    board = await createBoard(server.url);
  });

  afterEach(async () => {
    await Promise.all(devices.splice(0).map((each) => each.close()));
    await server.dispose();
  });

  it('converge, and see each other by the names the server knows', async () => {
    const ada = device('Ada');
    const ben = device('Ben');
    await Promise.all([ada.until('synced'), ben.until('synced')]);
    for (let number = 0; number < 50; number += 1) (number % 2 ? ada : ben).write(`k${number}`);
    await vi.waitFor(() => {
      expect(ada.names()).toHaveLength(50);
      expect(ben.names()).toEqual(ada.names());
    }, PATIENCE);
    await Promise.all([ada.until('synced'), ben.until('synced')]);
    expect([ada.waiting, ben.waiting]).toEqual([0, 0]);
    await vi.waitFor(() => {
      const shown = ben.client.awareness.getStates().get(ada.doc.clientID);
      expect(shown).toMatchObject({ user: { name: 'Ada' } });
    }, PATIENCE);
  });

  it('say synced only when a kill of the server at that moment loses nothing', async () => {
    const ada = device('Ada');
    await ada.until('synced');
    for (const key of ['one', 'two', 'three']) ada.write(key);
    expect(ada.client.status.kind).toBe('saving');
    await ada.until('synced');
    await server.stop('SIGKILL');
    await ada.close();
    server = await ServerProcess.start({ folder: server.folder });
    const ben = device('Ben', board.links.edit.replace(/^http:\/\/[^/]+/, server.url));
    await ben.until('synced');
    expect(ben.names()).toEqual(['one', 'three', 'two']);
  });

  it('a viewer follows, is frozen, and is synced', async () => {
    const ada = device('Ada');
    const eve = device('Eve', board.links.view);
    ada.write('one');
    await vi.waitFor(() => expect(eve.names()).toEqual(['one']), PATIENCE);
    await eve.until('synced');
    expect(eve.client.frozen).toBe('viewer');
    expect(eve.client.sessionInfo?.role).toBe('viewer');
  });

  it('a new name reaches others over the live socket', async () => {
    const ada = device('Ada');
    const ben = device('Ben');
    await Promise.all([ada.until('synced'), ben.until('synced')]);
    ada.client.setName('Ada Lovelace');
    await vi.waitFor(
      () => expect(ada.client.sessionInfo?.user.name).toBe('Ada Lovelace'),
      PATIENCE,
    );
    ada.client.awareness.setLocalStateField('pointer', { x: 1, y: 2 });
    await vi.waitFor(() => {
      const shown = ben.client.awareness.getStates().get(ada.doc.clientID);
      expect(shown).toMatchObject({ user: { name: 'Ada Lovelace' }, pointer: { x: 1, y: 2 } });
    }, PATIENCE);
    expect(ada.sockets).toBe(1);
  });
});
