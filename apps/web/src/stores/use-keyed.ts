import { useCallback, useSyncExternalStore } from 'react';
import type { KeyedListeners } from './keyed-listeners.ts';

/**
 * Renders again whenever `listeners` announces `key`. Read the value itself after calling it; what
 * it gives back only says that something is different.
 */
export function useKeyed<Key>(listeners: KeyedListeners<Key>, key: Key): number {
  const subscribe = useCallback(
    (listener: () => void) => listeners.subscribe(key, listener),
    [listeners, key],
  );
  const version = useCallback(() => listeners.version(key), [listeners, key]);
  return useSyncExternalStore(subscribe, version);
}
