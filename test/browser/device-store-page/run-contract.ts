import { brandId, type BoardId } from '@weft/domain';
import { describeBoardDeviceStore } from '@weft/sync-client/testing';
import { BrowserDeviceStore } from '../../../apps/web/src/session/browser-device-store.ts';
import { DeviceDatabase } from '../../../apps/web/src/session/device-database.ts';

/**
 * Runs in the page: collects the contract of the device store over the IndexedDB adapter, and leaves a function
 * that runs one of its tests by name.
 */
declare global {
  interface Window {
    runDeviceStoreTest: (name: string) => Promise<void>;
    /** Writes one local change and answers with the durability asked of every writing transaction. */
    durabilityOfLocalChange: () => Promise<readonly (string | undefined)[]>;
  }
}

const tests = new Map<string, () => Promise<void>>();
const opened: DeviceDatabase[] = [];

describeBoardDeviceStore(
  (name, run) => tests.set(name, run),
  async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) await removeDatabase(name);
    }
    return {
      // Every tab has its own connection to the browser's one database.
      open: (boardId) => {
        const database = new DeviceDatabase();
        opened.push(database);
        return new BrowserDeviceStore(database, boardId);
      },
    };
  },
);

window.runDeviceStoreTest = async (name) => {
  const run = tests.get(name);
  if (run === undefined) throw new Error(`There is no test ${name}`);
  await run();
};

window.durabilityOfLocalChange = async () => {
  const asked: (string | undefined)[] = [];
  const database = new DeviceDatabase();
  const store = new BrowserDeviceStore(database, brandId<BoardId>('D'.repeat(26)));
  await store.load();
  // oxlint-disable-next-line typescript/unbound-method -- called with its database below
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability);
    return original.call(this, stores, mode, options);
  };
  await store.append({
    tabId: 'one',
    local: [{ update: new Uint8Array([1]), atMs: 1 }],
    received: [],
  });
  IDBDatabase.prototype.transaction = original;
  await database.close();
  return asked;
};

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
}
