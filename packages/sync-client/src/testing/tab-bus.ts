import type { OpenTabChannel, TabChannel, TabScope } from '../tab-channel.ts';
import type { TabLocks } from '../tab-locks.ts';

/** The tabs of one device: a channel per scope, and who is alive. Messages arrive in a microtask. */
export class TabBus {
  readonly #channels = new Map<string, Set<(message: Uint8Array) => void>>();
  readonly #live = new Set<string>();
  /** Messages posted so far: shows that nothing goes in circles. */
  posted = 0;

  readonly open: OpenTabChannel = (scope) => this.#channel(scope);

  /** The locks as one tab sees them; `crash` ends the tab without a goodbye. */
  locks(): TabLocks & { readonly crash: () => void } {
    let own: string | undefined;
    const release = (): void => {
      if (own !== undefined) this.#live.delete(own);
    };
    return {
      hold: (tabId) => {
        own = tabId;
        this.#live.add(tabId);
        return { release };
      },
      liveTabs: () => Promise.resolve(new Set(this.#live)),
      crash: release,
    };
  }

  #channel(scope: TabScope): TabChannel {
    const name = [scope.boardId, scope.userId, scope.role, scope.lineage, scope.schemaVersion].join(
      '/',
    );
    const members = this.#channels.get(name) ?? new Set();
    this.#channels.set(name, members);
    const own = new Set<(message: Uint8Array) => void>();
    return {
      post: (message) => {
        this.posted += 1;
        for (const member of members) {
          if (own.has(member)) continue;
          queueMicrotask(() => {
            if (members.has(member)) member(message.slice());
          });
        }
      },
      subscribe: (listener) => {
        own.add(listener);
        members.add(listener);
        return () => members.delete(listener);
      },
      close: () => {
        for (const listener of own) members.delete(listener);
      },
    };
  }
}
