import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Undoes {@link storageFull}. */
    storageHasRoom?: () => void;
  }
}

/** From now on the page's storage takes no further change, as when the disk is full. */
export function storageFull(page: Page): Promise<void> {
  return page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method -- put back as it was
    const original = IDBObjectStore.prototype.add;
    window.storageHasRoom = () => {
      IDBObjectStore.prototype.add = original;
    };
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('Told to be full', 'QuotaExceededError');
    };
  });
}

export function storageHasRoom(page: Page): Promise<void> {
  return page.evaluate(() => window.storageHasRoom?.());
}

/** Runs in a page before its scripts: its storage answers nothing. */
export function stopAnswering(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its factory below
  const original = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    const request = original.call(this, name, version);
    for (const answer of ['success', 'error', 'upgradeneeded']) {
      request.addEventListener(answer, (event) => event.stopImmediatePropagation());
    }
    return request;
  };
}

/** Replaces the first stored update by bytes that are none, as a failing disk would. */
export function damageStoredUpdate(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    const database = await answered(indexedDB.open('weft'));
    const updates = database.transaction('updates', 'readwrite').objectStore('updates');
    const [key = 0] = await answered(updates.getAllKeys());
    const row: unknown = await answered(updates.get(key));
    await answered(updates.put({ ...Object(row), update: new Uint8Array([255, 255, 255]) }, key));
    database.close();
  });
}

/** Leaves the app for `elsewhere` on the same server and removes what it has stored, as a browser may. */
export async function removeDatabase(page: Page, elsewhere: string): Promise<void> {
  await page.goto(elsewhere);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('weft');
        request.addEventListener('success', () => resolve());
      }),
  );
}
