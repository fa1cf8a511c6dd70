import { useCallback, useSyncExternalStore } from 'react';
import type { KeyedListeners } from './keyed-listeners.ts';

/** Renders again whenever `listeners` announces `key`. Read the value itself after calling it. */
export function useKeyed<Key>(listeners: KeyedListeners<Key>, key: Key): void {
  const subscribe = useCallback(
    (listener: () => void) => listeners.subscribe(key, listener),
    [listeners, key],
  );
  const version = useCallback(() => listeners.version(key), [listeners, key]);
  useSyncExternalStore(subscribe, version);
}
