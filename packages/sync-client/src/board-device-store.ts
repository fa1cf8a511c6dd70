import type { BoardId, Result, UserId } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';

/** `device`: on one device, or several that exchange files; no server has it. */
export type BoardHome = 'server' | 'device';

/** Where a fork comes from. */
export interface ForkOrigin {
  /** The original, as this device knows it. */
  readonly boardId: BoardId;
  /** What the original was called. */
  readonly title: string;
  /** When it was forked, wall clock. */
  readonly atMs: number;
  /** The original as it was then, as one Yjs update; undefined: the board is a copy of another history. */
  readonly base: Uint8Array | undefined;
}

/** What the device remembers of a board besides the document. */
export interface BoardRecord {
  readonly boardId: BoardId;
  /** The link secret; a capability: never logged, never shown outside the share dialog. */
  readonly secret?: string | undefined;
  readonly userId?: UserId | undefined;
  /** Makes the next session belong to the same user. */
  readonly resume?: string | undefined;
  readonly lineage?: string | undefined;
  /** `device`: no server has the board; left out: its server. */
  readonly home?: BoardHome | undefined;
  /** The board went to a server and is called this there; what is here is only carried on. */
  readonly movedTo?: BoardId | undefined;
  /** What the board was called here before it went to a server. */
  readonly movedFrom?: BoardId | undefined;
  /** The board is a fork: what it began as. */
  readonly fork?: ForkOrigin | undefined;
  /** The role of the last session: what counts while offline. */
  readonly role?: Role | undefined;
  readonly title?: string | undefined;
  /** When a person last opened the board here, wall clock. */
  readonly openedAtMs?: number | undefined;
  /** How much later it was on the server than here when they last spoke, in milliseconds. */
  readonly serverAheadMs?: number | undefined;
  /** Schema version of the document as last written here. */
  readonly schema?: number | undefined;
  /** Links of the presented role and the weaker ones, as the server gave them. */
  readonly links?: BoardLinks | undefined;
}

/** Full URLs with their secret; a role one may not hand on is missing. */
export interface BoardLinks {
  readonly facilitate?: string | undefined;
  readonly edit?: string | undefined;
  readonly view?: string | undefined;
}

/** Names a waiting record; grows with time on one device. */
export type OutboxId = number;

/** A local change that the server has not confirmed as far as the device knows. */
export interface OutboxRecord {
  readonly id: OutboxId;
  /** The tab that wrote it. */
  readonly tabId: string;
  readonly update: Uint8Array;
  /** When it was made, wall clock. */
  readonly atMs: number;
}

/** A local change on its way to the store. */
export interface LocalUpdate {
  readonly update: Uint8Array;
  readonly atMs: number;
}

/** What one transaction adds. */
export interface Appended {
  /** The tab that made the local changes. */
  readonly tabId: string;
  /** Changes made here: into document and outbox. */
  readonly local: readonly LocalUpdate[];
  /** Changes received: into the document only. */
  readonly received: readonly Uint8Array[];
}

export interface StoredBoard {
  readonly record: BoardRecord | undefined;
  /** Updates that together are the document; includes those of the outbox. */
  readonly updates: readonly Uint8Array[];
  /** Waiting records of all tabs, oldest first. */
  readonly outbox: readonly OutboxRecord[];
}

/**
 * Why the device cannot keep a change.
 *
 * - `quota`: no space left. `private`: this window may not store. `blocked`: another tab holds an
 *   older database open. `aborted`: the write did not happen. `damaged`: what is stored cannot be read.
 *   `silent`: no answer for so long that nobody should rely on one.
 */
export type DeviceStoreReason = 'quota' | 'private' | 'blocked' | 'aborted' | 'damaged' | 'silent';

export interface DeviceStoreFailure {
  readonly reason: DeviceStoreReason;
  /** For a developer; never shown. */
  readonly detail: string;
}

/** Outcome of a call to the store. No method rejects. */
export type Stored<Value> = Promise<Result<Value, DeviceStoreFailure>>;

/**
 * One board on this device: its document as a log of updates, the outbox of changes that the
 * server has not confirmed, and the board record. Shared by all tabs of the board; every method is
 * one transaction. When a promise of {@link BoardDeviceStore.append} is fulfilled, the change
 * survives a crash of the browser (strict durability). A failed call changed nothing and may be
 * made again. Adapters run the suite in `board-device-store.contract.ts`.
 */
export interface BoardDeviceStore {
  load(): Stored<StoredBoard>;
  /** Only the board record: cheap, where the document is not needed. */
  readRecord(): Stored<BoardRecord | undefined>;
  /**
   * Adds everything or nothing, and returns the outbox ids of the local changes in order. Received
   * changes alone may be written with relaxed durability: the server has them.
   */
  append(added: Appended): Stored<readonly OutboxId[]>;
  /** The waiting records of all tabs, oldest first. */
  readOutbox(): Stored<readonly OutboxRecord[]>;
  /** Removes records the server has confirmed. Ids that are not there are passed over. */
  acknowledge(ids: readonly OutboxId[]): Stored<void>;
  /** Replaces the log by `merge(log)`, all but what waits in the outbox: that stays apart, behind it, so that one can
   * still tell what it changes. `merge` is called inside the transaction, must be synchronous, and must keep
   * everything; the outbox stays as it is. */
  compact(merge: (updates: readonly Uint8Array[]) => Uint8Array): Stored<void>;
  /** Empties document and outbox, but keeps the records of `keepTabs` and their updates. */
  reset(keepTabs: ReadonlySet<string>): Stored<void>;
  /** Changes the named fields of the record, creating it if need be. The board id stays. */
  saveRecord(change: Partial<BoardRecord>): Stored<void>;
  /** Removes everything this device knows of the board. */
  forget(): Stored<void>;
  /** Safe to call twice. Calls after it fail as `aborted`. */
  close(): Promise<void>;
}
