import { SCHEMA_VERSION } from '@weft/board-doc';
import { brandId, type BoardId } from '@weft/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard, type TestBoard } from './board-access.ts';
import { PATIENCE } from './patience.ts';
import { ServerProcess } from './server-process.ts';
import { SyncDevice } from './sync-device.ts';

describe('a client one schema version beside the server', () => {
  let server: ServerProcess;
  let board: TestBoard;
  const devices: SyncDevice[] = [];

  function device(name: string, schemaVersion?: number): SyncDevice {
    const made = new SyncDevice({
      serverUrl: server.url,
      boardId: board.id,
      link: board.links.edit,
      name,
      ...(schemaVersion !== undefined && { schemaVersion }),
    });
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

  it.each([
    ['older', SCHEMA_VERSION - 1, 'server-is-newer'],
    ['newer', SCHEMA_VERSION + 1, 'server-is-older'],
  ] as const)(
    '%s than it: says so, keeps what waits, and gives nothing of it to anybody until it fits',
    async (_which, schemaVersion, reason) => {
      const ben = device('Ben');
      await ben.until('synced');
      ben.write('of Ben');
      await ben.until('synced');
      const ada = device('Ada', schemaVersion);
      ada.write('of Ada');
      await ada.until('update-needed');
      expect(ada.client.status).toEqual({ kind: 'update-needed', reason, waiting: 1 });
      expect(ada.client.frozen).toBe('update-needed');
      await vi.waitFor(() => expect(ada.waiting).toBe(1), PATIENCE);
      ada.schemaVersion = SCHEMA_VERSION;
      // Nothing of it came before: this is the first that Ben hears of it, and it comes once.
      ben.write('before it fits');
      await ben.until('synced');
      expect(ben.names()).toEqual(['before it fits', 'of Ben']);
      await ada.restart();
      await ada.until('synced');
      await vi.waitFor(() => {
        expect(ada.names()).toEqual(['before it fits', 'of Ada', 'of Ben']);
        expect(ben.names()).toEqual(ada.names());
      }, PATIENCE);
      expect(ada.waiting).toBe(0);
    },
  );

  it('a board that a newer one has had on the device is shown by an older one, not edited, not sent', async () => {
    const ben = device('Ben');
    await ben.until('synced');
    const ada = device('Ada');
    await ada.until('synced');
    ada.write('known');
    await ada.until('synced');
    const store = ada.memory.open(brandId<BoardId>(board.id));
    // What the app of the next version writes down when it opens the board.
    await store.saveRecord({ schema: SCHEMA_VERSION + 1 });
    const { sockets } = ada;
    await ada.restart();
    await ada.until('update-needed');
    expect(ada.client.status).toMatchObject({ reason: 'board-is-newer' });
    expect(ada.names()).toEqual(['known']);
    expect(ada.client.frozen).toBe('update-needed');
    ben.write('of Ben');
    await ben.until('synced');
    expect([ada.names(), ada.sockets]).toEqual([['known'], sockets]);
  });
});
