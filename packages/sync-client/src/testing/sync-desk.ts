import { brandId, type BoardId } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';
import * as Y from 'yjs';
import type { ConnectivityEvent } from '../connectivity.ts';
import { createSyncClient } from '../sync-client.ts';
import type { SyncClient, SyncClientOptions } from '../sync-client-api.ts';
import { FakeSyncServer } from './fake-sync-server.ts';
import { ManualClock } from './manual-clock.ts';
import { DeviceMemory } from './memory-device-store.ts';
import { SeededRandom } from './seeded-random.ts';
import { TabBus } from './tab-bus.ts';

const BOARD = brandId<BoardId>('B'.repeat(26));

/** One tab: a document, its client, and ways to end it. */
export interface Tab {
  readonly doc: Y.Doc;
  readonly client: SyncClient;
  /** Writes a name into the board. */
  write(key: string): void;
  /** All names in the board, sorted. */
  names(): string;
  /** What the device tells the tab about its network. */
  tell(event: ConnectivityEvent): void;
  /** The tab is gone without having been closed: nothing it holds is written any more. */
  crash(): void;
}

/** A server and a device on a desk, with everything that can go wrong at hand. */
export class SyncDesk {
  readonly boardId: BoardId = BOARD;
  readonly clock: ManualClock = new ManualClock();
  readonly server: FakeSyncServer;
  readonly tabs: TabBus = new TabBus();
  readonly random: SeededRandom;
  readonly #open = new Set<Tab>();

  /** `longestDelayMs`: frames take a random time up to this; 0: they arrive in a microtask. */
  constructor(seed: number = 1, longestDelayMs: number = 0) {
    this.random = new SeededRandom(seed);
    const delays = new SeededRandom(seed + 1);
    const schedule = (deliver: () => void): void => {
      this.clock.after(delays.below(longestDelayMs), deliver);
    };
    this.server = new FakeSyncServer({
      clock: this.clock,
      ...(longestDelayMs > 0 && { schedule }),
    });
  }

  open(
    name: string,
    memory: DeviceMemory,
    options: { readonly role?: Role; readonly also?: Partial<SyncClientOptions> } = {},
  ): Tab {
    const doc = new Y.Doc();
    const listeners = new Set<(event: ConnectivityEvent) => void>();
    const locks = this.tabs.locks();
    const store = memory.open(this.boardId);
    const client = createSyncClient({
      doc,
      boardId: this.boardId,
      syncUrl: 'ws://server.test/sync',
      schemaVersion: 1,
      session: this.server.session(name, options.role),
      deviceStore: store,
      clock: this.clock,
      random: this.random.bytes,
      WebSocket: this.server.network.WebSocket,
      openTabChannel: this.tabs.open,
      tabLocks: locks,
      connectivity: {
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      ...options.also,
    });
    const tab: Tab = {
      doc,
      client,
      write: (key) => doc.getMap('names').set(key, true),
      names: () => namesIn(doc),
      tell: (event) => {
        for (const listener of listeners) listener(event);
      },
      crash: () => {
        // A closed store takes nothing any more; the rest of the client can do no harm then.
        void store.close();
        locks.crash();
        void client.close();
        this.#open.delete(tab);
      },
    };
    this.#open.add(tab);
    return tab;
  }

  /** The names in the board as the server has it on disk, sorted. */
  onDisk(): string {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.server.onDisk);
    return namesIn(doc);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map(({ client }) => client.close()));
  }
}

function namesIn(doc: Y.Doc): string {
  return [...doc.getMap('names').keys()].sort().join(' ');
}
