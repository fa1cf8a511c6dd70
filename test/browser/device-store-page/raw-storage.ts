/** Another task of the event loop: storage answers in tasks, not in microtasks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    port2.postMessage(undefined);
  });
}

/** Replaces the first stored update by bytes that are none, as a failing disk would. */
export async function damageOneUpdate(): Promise<void> {
  const database = await answered(indexedDB.open('weft'));
  const updates = database.transaction('updates', 'readwrite').objectStore('updates');
  const [key] = await answered(updates.getAllKeys());
  const row: unknown = await answered(updates.get(key ?? 0));
  await answered(updates.put({ ...Object(row), update: new Uint8Array([255, 255, 255]) }, key));
  database.close();
}

/** Removes everything the page has stored; no connection may be open. */
export function removeDatabase(): Promise<unknown> {
  return answered(indexedDB.deleteDatabase('weft'));
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}
