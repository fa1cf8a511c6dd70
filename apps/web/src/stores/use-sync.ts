import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { SyncStatus } from '@weft/sync-client';
import { useInterface, useSession } from './app-context.tsx';

/** The one sync state, for the pill. */
export function useSyncStatus(): SyncStatus {
  const { sync } = useSession();
  const subscribe = useCallback((listener: () => void) => sync.subscribe(listener), [sync]);
  const status = useSyncExternalStore(subscribe, () => sync.status);
  const images = useInterface((state) => state.imagesWaiting);
  return useMemo(() => withImages(status, images), [status, images]);
}

/** Images go to the server beside the document: until they are there, not everything is. */
function withImages(status: SyncStatus, images: number): SyncStatus {
  if (images === 0) return status;
  if (status.kind === 'synced') return { kind: 'sending', waiting: images };
  return 'waiting' in status ? { ...status, waiting: status.waiting + images } : status;
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
