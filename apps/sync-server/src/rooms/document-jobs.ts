import type { BoardSnapshot, ItemId, Result } from '@weft/domain';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import type { UpdateFault } from './byte-reader.ts';
import type { UpdateSummary } from './update-summary.ts';

/** What a compaction starts from: the snapshot, and the updates after it. */
export interface CompactionInput {
  readonly snapshot: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

/** PBIs to delete for good from a board. */
export interface PurgeInput extends CompactionInput {
  readonly items: readonly ItemId[];
  /** True: those that are not put aside, too. */
  readonly evenShown?: boolean;
}

/** What a purge comes to. */
export interface Purge {
  /** What says so to everybody; undefined: there was nothing to delete. */
  readonly update: Uint8Array | undefined;
  readonly items: readonly ItemId[];
}

/** A whole board, once as it is and once to read. */
export interface BoardCopy {
  /** The document as one update. */
  readonly update: Uint8Array;
  readonly snapshot: BoardSnapshot;
}

/** A board to write into an empty document. */
export interface NewDocument {
  readonly snapshot: BoardSnapshot;
  readonly nowMs: number;
}

/**
 * Work on documents that is too long for the event loop, or needs a throw-away Y.Doc. Every promise
 * rejects when the work took too long or its thread died.
 */
export interface DocumentJobs {
  summarize(update: Uint8Array): Promise<Result<UpdateSummary, UpdateFault>>;
  /** One update that says the same as all of them; structs behind gaps are kept. */
  compact(input: CompactionInput): Promise<Omit<StoredSnapshot, 'throughSeq'>>;
  /** What of `update` is not covered by the state vector, with all deletions. */
  difference(update: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array>;
  /** The first update of a new board. */
  write(document: NewDocument): Promise<Uint8Array>;
  /** Deletes PBIs that are put aside. */
  purge(input: PurgeInput): Promise<Purge>;
  copy(input: CompactionInput): Promise<BoardCopy>;
  close(): Promise<void>;
}
