import { useCallback, useSyncExternalStore } from 'react';
import type { KeyedListeners } from '../../stores/keyed-listeners.ts';

/** A number that grows with every change of `key`: what is computed from it can be memorised. */
export function useVersion<Key>(listeners: KeyedListeners<Key>, key: Key): number {
  const subscribe = useCallback(
    (listener: () => void) => listeners.subscribe(key, listener),
    [listeners, key],
  );
  return useSyncExternalStore(subscribe, () => listeners.version(key));
}
