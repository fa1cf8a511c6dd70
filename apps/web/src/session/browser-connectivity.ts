import type { Connectivity, ConnectivityEvent } from '@weft/sync-client';

/** What the browser tells of its network, and of pages that run again after a pause. */
export function browserConnectivity(): Connectivity {
  return {
    subscribe: (listener) => {
      const end = new AbortController();
      const on = (
        target: EventTarget,
        type: string,
        event: ConnectivityEvent,
        applies: () => boolean = () => true,
      ): void => {
        const tell = (): void => {
          if (applies()) listener(event);
        };
        target.addEventListener(type, tell, { signal: end.signal });
      };
      on(window, 'online', 'online');
      on(window, 'offline', 'offline');
      on(window, 'pageshow', 'wake');
      on(document, 'resume', 'wake');
      on(document, 'visibilitychange', 'wake', () => document.visibilityState === 'visible');
      return () => end.abort();
    },
  };
}
