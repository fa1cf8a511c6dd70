import type { BoardId, RandomBytes } from '@weft/domain';
import type { Role, SessionInfo } from '@weft/sync-protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Ballots } from './ballots.ts';
import type { BoardDeviceStore, BoardHome, StoredBoard } from './board-device-store.ts';
import type { Clock } from './clock.ts';
import type { Connectivity } from './connectivity.ts';
import type { SessionSource } from './session-source.ts';
import type { SyncStatus } from './sync-status.ts';
import type { OpenTabChannel } from './tab-channel.ts';
import type { TabLocks } from './tab-locks.ts';

export interface SyncClientOptions {
  /** Must be empty: the client fills it from the device, then from the server. */
  readonly doc: Y.Doc;
  readonly boardId: BoardId;
  /** Address of the sync route without the board id, such as `wss://weft.example/sync`. */
  readonly syncUrl: string;
  /** Schema version this code reads and writes; the server names the range it admits. */
  readonly schemaVersion: number;
  readonly session: SessionSource;
  readonly deviceStore: BoardDeviceStore;
  /**
   * Where the board lives; `server` when left out. On a device only nothing is ever asked of the
   * session source, and a change waits for nobody once the device has it.
   */
  readonly home?: BoardHome | undefined;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Defaults to the platform's. */
  readonly WebSocket?: typeof WebSocket | undefined;
  readonly connectivity?: Connectivity | undefined;
  readonly openTabChannel?: OpenTabChannel | undefined;
  readonly tabLocks?: TabLocks | undefined;
}

/** Why nobody may edit this document just now. */
export type FreezeReason = 'viewer' | 'not-accepted' | 'update-needed' | 'gone';

/** Changes that the server did not take, and what can be done with them. */
export interface NotAccepted {
  /** Number of changes. */
  readonly waiting: number;
  /** The changes as one Yjs update, to be kept as a file. */
  download(): Uint8Array;
  /**
   * Gives them up: empties the device's copy, then calls the listeners of
   * {@link SyncClient.onNeedsFreshDocument}. Resolves to false when the device store refused; nothing
   * has changed then.
   */
  discard(): Promise<boolean>;
}

/** Keeps one document in step with the device store and the server. */
export interface SyncClient {
  /** Keeps its identity until something changes. */
  readonly status: SyncStatus;
  /** Called after any change of what this interface shows. Returns the end of the subscription. */
  subscribe(listener: () => void): () => void;
  /** Fulfilled when the device's copy is in the document, or could not be read. Never rejects. */
  readonly loaded: Promise<void>;
  /** Keeps its identity for the life of the client, even when the client number changes. */
  readonly awareness: Awareness;
  /** Hidden votes of this board. */
  readonly ballots: Ballots;
  /** What the server last said; undefined before the first contact. */
  readonly sessionInfo: SessionInfo | undefined;
  /** The role that counts now: the server's word, else that of the last visit. */
  readonly role: Role | undefined;
  /** Undefined: editing is allowed. The owner of the document must refuse edits otherwise. */
  readonly frozen: FreezeReason | undefined;
  /**
   * What the device had kept when this client opened the board, where changes waited in it: to know what
   * they changed. Handed over once; undefined afterwards, and where nothing waited.
   */
  takeKept(): StoredBoard | undefined;
  /** True once the server's whole document has arrived, whatever the device can keep of it. */
  readonly hasServerCopy: boolean;
  /** Present while the status is `not-accepted`, and on `gone` with changes waiting. */
  readonly notAccepted: NotAccepted | undefined;
  /** The document holds edits the server will never take: close this client, then open a new one
   * with a new Y.Doc over the same device store. */
  onNeedsFreshDocument(listener: () => void): () => void;
  /** Connects now instead of waiting for the next planned try. */
  tryNow(): void;
  /** How others see this person; takes effect at once when connected. */
  setName(name: string): void;
  /** Writes what is left to the device, says goodbye, ends everything. Safe to call twice. Leaves
   * the document and the store's owner alone: closes the store, not the Y.Doc. */
  close(): Promise<void>;
}
