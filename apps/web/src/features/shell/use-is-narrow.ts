import { useSyncExternalStore } from 'react';

/** Below this the page is laid out for a phone. The style sheets name the same width. */
const NARROW = '(width <= 720px)';

/** True on a phone-sized window. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
