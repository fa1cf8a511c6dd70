import { useCallback, useSyncExternalStore } from 'react';
import type { SyncStatus } from '@weft/sync-client';
import { useSession } from './app-context.tsx';

/** The one sync state, for the pill. */
export function useSyncStatus(): SyncStatus {
  const { sync } = useSession();
  const subscribe = useCallback((listener: () => void) => sync.subscribe(listener), [sync]);
  return useSyncExternalStore(subscribe, () => sync.status);
}

/** True while this person may change the board. Offline, the role of the last visit counts. */
export function useCanEdit(): boolean {
  const session = useSession();
  const subscribe = useCallback(
    (listener: () => void) => session.subscribeRights(listener),
    [session],
  );
  return useSyncExternalStore(subscribe, () => session.canEdit);
}
