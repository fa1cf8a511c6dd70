import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './app-context.tsx';

/** True once the board can be changed from here: what changes it comes after the first frame. */
export function useIsEditing(): boolean {
  const session = useSession();
  const subscribe = useCallback(
    (listener: () => void) => session.subscribeEditing(listener),
    [session],
  );
  return useSyncExternalStore(subscribe, () => session.isEditing);
}
