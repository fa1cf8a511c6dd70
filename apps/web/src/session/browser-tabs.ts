import type { OpenTabChannel, TabLocks } from '@weft/sync-client';

const LOCK_PREFIX = 'weft-tab:';

/** Channels between the tabs of this browser; undefined where it has none. */
export function browserTabChannel(): OpenTabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  return ({ boardId, userId, role, lineage, schemaVersion }) => {
    const scope = [boardId, userId, role, lineage, schemaVersion].join(':');
    const channel = new BroadcastChannel(`weft:${scope}`);
    const listeners = new Set<(message: Uint8Array) => void>();
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!(data instanceof Uint8Array)) return;
      for (const listener of listeners) listener(data);
    });
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is same-origin
      post: (message) => channel.postMessage(message),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      close: () => channel.close(),
    };
  };
}

/**
 * Open tabs, told by the locks they hold: the browser releases them when a tab ends, however it
 * ends. Undefined without locks, as on plain http in a local network.
 */
export function browserTabLocks(): TabLocks | undefined {
  // Missing outside secure contexts, whatever the type says.
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return undefined;
  return {
    hold: (tabId) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      locks.request(`${LOCK_PREFIX}${tabId}`, () => released).catch(() => undefined);
      return { release: () => release() };
    },
    liveTabs: async () => {
      const { held = [], pending = [] } = await locks
        .query()
        .catch((): LockManagerSnapshot => ({ held: [], pending: [] }));
      const names = [...held, ...pending].map(({ name = '' }) => name);
      return new Set(
        names
          .filter((name) => name.startsWith(LOCK_PREFIX))
          .map((name) => name.slice(LOCK_PREFIX.length)),
      );
    },
  };
}

/** Whether a board is open in a tab of this browser; false where the browser does not tell. */
export async function boardsAreOpen(): Promise<boolean> {
  const locks: LockManager | undefined = navigator.locks;
  const { held = [] } = (await locks?.query()) ?? {};
  return held.some(({ name }) => name?.startsWith(LOCK_PREFIX) === true);
}
