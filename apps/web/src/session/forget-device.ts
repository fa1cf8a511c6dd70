import { deleteDB } from 'idb';
import { done, refused, type Result } from '@weft/domain';
import { accessibleStorage } from './accessible-storage.ts';
import { boardsAreOpen } from './browser-tabs.ts';
import { DATABASE_NAME } from './device-database.ts';

/** Why a device did not forget: a board is open in a tab, or the browser did not remove everything. */
export type ForgetRefusal = 'open-tabs' | 'not-removed';

/** How long a browser may take to let go of its database, in milliseconds. */
const DELETE_TIMEOUT_MS = 5_000;
/** Weft keeps nothing under another beginning; the rest belongs to others of the same address. */
const OWN_KEYS = 'weft';

/**
 * Removes all that Weft keeps in this browser: boards with what waits to be sent, links, settings,
 * and the app itself. What servers have stays there. While a board is open in a tab nothing is
 * removed, because that tab would keep it again.
 */
export async function forgetDevice(): Promise<Result<void, ForgetRefusal>> {
  if (await boardsAreOpen()) return refused('open-tabs');
  try {
    await Promise.all([deleteDatabase(), removeCaches(), removeWorkers()]);
    for (const read of [() => window.localStorage, () => window.sessionStorage]) {
      removeOwnKeys(accessibleStorage(read));
    }
    return done(undefined);
  } catch {
    return refused('not-removed');
  }
}

async function deleteDatabase(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database is held open')), DELETE_TIMEOUT_MS);
  });
  // Pages that hold it open let go when they hear of it.
  await Promise.race([deleteDB(DATABASE_NAME), late]).finally(() => clearTimeout(timer));
}

async function removeCaches(): Promise<void> {
  // Missing outside secure contexts, whatever the type says.
  const kept: CacheStorage | undefined = globalThis.caches;
  if (kept === undefined) return;
  const names = await kept.keys();
  await Promise.all(names.map((name) => kept.delete(name)));
}

async function removeWorkers(): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (workers === undefined) return;
  const registrations = await workers.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

function removeOwnKeys(storage: Storage | undefined): void {
  if (storage === undefined) return;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(OWN_KEYS) === true) storage.removeItem(key);
}
