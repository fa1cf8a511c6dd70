import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard, type TestBoard } from './board-access.ts';
import { PATIENCE } from './patience.ts';
import { ServerProcess } from './server-process.ts';
import { SyncDevice } from './sync-device.ts';

describe('a sync client whose server goes away', () => {
  let server: ServerProcess;
  let board: TestBoard;
  let port: string;
  const devices: SyncDevice[] = [];

  function device(name: string): SyncDevice {
    const link = board.links.edit;
    const made = new SyncDevice({ serverUrl: server.url, boardId: board.id, link, name });
    devices.push(made);
    return made;
  }

  beforeEach(async () => {
    server = await ServerProcess.start();
    ({ port } = new URL(server.url));
    board = await createBoard(server.url);
  });

  afterEach(async () => {
    await Promise.all(devices.splice(0).map((each) => each.close()));
    await server.dispose();
  });

  it('reconnects after a restart, and what was edited meanwhile arrives', async () => {
    const ada = device('Ada');
    await ada.until('synced');
    ada.write('before');
    await ada.until('synced');
    await server.stop();
    await ada.until('offline');
    ada.write('while away');
    await expect
      .poll(() => ada.client.status, PATIENCE)
      .toMatchObject({ kind: 'offline', waiting: 1 });
    server = await ServerProcess.start({ folder: server.folder, port });
    await ada.until('synced');
    expect(ada.waiting).toBe(0);
    const ben = device('Ben');
    await ben.until('synced');
    expect(ben.names()).toEqual(['before', 'while away']);
  });

  it('offline edits survive a restart of the client and arrive once', async () => {
    const ada = device('Ada');
    const ben = device('Ben');
    await Promise.all([ada.until('synced'), ben.until('synced')]);
    await server.stop();
    await ada.until('offline');
    ada.doc.getArray('decisions').push(['from Ada']);
    ben.doc.getArray('decisions').push(['from Ben']);
    await vi.waitFor(() => expect([ada.waiting, ben.waiting]).toEqual([1, 1]), PATIENCE);
    await ada.restart();
    await ada.client.loaded;
    expect(ada.doc.getArray('decisions').toJSON()).toEqual(['from Ada']);
    server = await ServerProcess.start({ folder: server.folder, port });
    await Promise.all([ada.until('synced'), ben.until('synced')]);
    await vi.waitFor(() => {
      const both = ada.doc.getArray('decisions').toJSON();
      expect(both).toHaveLength(2);
      expect(new Set(both)).toEqual(new Set(['from Ada', 'from Ben']));
      expect(ben.doc.getArray('decisions').toJSON()).toEqual(both);
    }, PATIENCE);
    expect([ada.waiting, ben.waiting]).toEqual([0, 0]);
  });
});
