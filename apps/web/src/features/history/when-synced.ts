import type { SyncClient } from '@weft/sync-client';

/**
 * Resolves to true once everything from this device is on the server, to false when it is not after `withinMs`:
 * a version of the server's board would lack it.
 */
export function whenSynced(
  sync: Pick<SyncClient, 'status' | 'subscribe'>,
  withinMs: number,
): Promise<boolean> {
  if (sync.status.kind === 'synced') return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (isSynced: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(isSynced);
    };
    const timer = setTimeout(() => end(false), withinMs);
    const stop = sync.subscribe(() => {
      if (sync.status.kind === 'synced') end(true);
    });
  });
}
