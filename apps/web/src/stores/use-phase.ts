import { useCallback, useSyncExternalStore } from 'react';
import type { Phase } from '@weft/sync-protocol';
import { useSession } from './app-context.tsx';

/** What the board is in, as the server last said; undefined: it was not reached yet. */
export function usePhase(): Phase | undefined {
  const { sync } = useSession();
  const subscribe = useCallback((listener: () => void) => sync.subscribe(listener), [sync]);
  return useSyncExternalStore(subscribe, () => sync.sessionInfo?.phase);
}

/** True while this person may bring the board into another phase and complete a planning. */
export function useIsFacilitator(): boolean {
  const { sync } = useSession();
  const subscribe = useCallback((listener: () => void) => sync.subscribe(listener), [sync]);
  return useSyncExternalStore(subscribe, () => sync.role === 'facilitator');
}
