import type { AssetHash, BoardId, Result, UserId } from '@weft/domain';
import type { Phase, Role } from '@weft/sync-protocol';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import type { Author, HistoryRetention } from './board-history.ts';
import type { BoardVersion, StoredVersion, VersionEntry } from './board-version.ts';
import type { KeptBallots } from './kept-ballots.ts';

/**
 * Where boards are kept. Every promise of this port resolves only when the write is on disk
 * (fsync): what it resolved is acknowledged to people. A promise that rejects means that storage
 * is broken right now; the caller may call again with the same values.
 */
export interface BoardStorage {
  /**
   * Writes a new board, with the first update of its document if it has one (as `seq` 1), in one
   * transaction. Refused when the id exists.
   */
  createBoard(
    row: NewBoardRow,
    first?: NewRecord,
  ): Promise<Result<void, { readonly code: 'board-exists' }>>;

  /** The row of a board; undefined when there is none. */
  board(id: BoardId): Promise<BoardRow | undefined>;

  /** The ids of all boards, in order. */
  boardIds(): Promise<readonly BoardId[]>;

  /**
   * Changes phase and links of a board, in one transaction. False, and nothing is changed, when
   * somebody else did since `from` was read, or the board is gone.
   */
  changeAccess(from: BoardRow, to: BoardAccessChange): Promise<boolean>;

  /**
   * The document of a board: whole, or only what came after `afterSeq` (a snapshot only when it
   * reaches further). Damage is reported, never hidden and never thrown.
   */
  load(id: BoardId, afterSeq?: number): Promise<StoredDocument>;

  /**
   * Appends to the logs of many boards in one transaction, all or nothing, and gives back the `seq`
   * of each entry: larger than any before it on that board, whoever wrote it, and without holes.
   * Rejects when a board is unknown ({@link isUnknownBoard}). After a rejection call again with the same array: even when
   * the first attempt was stored and only its answer was lost, it is then stored once.
   */
  append(entries: readonly AppendEntry[]): Promise<readonly number[]>;

  /**
   * Replaces the snapshot and moves the log through `snapshot.throughSeq` to the history, in one transaction. The
   * snapshot before it is kept as `previous` until the next. Does nothing when storage has a
   * snapshot that reaches as far already.
   */
  replaceSnapshot(id: BoardId, snapshot: StoredSnapshot): Promise<void>;

  /**
   * Keeps a version of a board; of one with the same id only the bytes are replaced. Rejects when the board is
   * unknown.
   */
  keepVersion(id: BoardId, version: BoardVersion): Promise<void>;

  /** The versions of a board without their bytes, the latest first; none of an unknown board. */
  versions(id: BoardId): Promise<readonly VersionEntry[]>;

  /** One of them with its bytes; undefined when this board has no such version. */
  version(id: BoardId, version: string): Promise<StoredVersion | undefined>;

  /** Removes versions of a board in one transaction; unknown ones are passed over. */
  removeVersions(id: BoardId, versions: readonly string[]): Promise<void>;

  /**
   * A page of what happened on a board after `afterSeq`: what left the log and what is still in it, whole records,
   * at least one, until they are more than `mostBytes`. Nothing of an unknown board.
   */
  history(id: BoardId, afterSeq: number, mostBytes: number): Promise<HistoryPage>;

  /** The last number of what left the log and is beyond the retention; 0: nothing is. */
  historyBeyond(id: BoardId, retention: HistoryRetention): Promise<number>;

  /**
   * Forgets what happened through `throughSeq`, and the names of those of whom nothing is left; what the log has of
   * it will not come into the history.
   */
  forgetHistory(id: BoardId, throughSeq: number): Promise<void>;

  /** Keeps what people call themselves, of those who changed something that is kept; others are passed over. */
  nameAuthors(id: BoardId, authors: readonly Author[]): Promise<void>;

  /** What is kept of the ballots of a board; undefined: nothing yet, or there is no such board. */
  ballots(id: BoardId): Promise<KeptBallots | undefined>;

  /**
   * Puts it in the place of what had the revision before. False, and nothing is changed, when that is not what is
   * kept (any more), or the board is gone.
   */
  keepBallots(id: BoardId, ballots: KeptBallots): Promise<boolean>;

  /**
   * Keeps an image of a board, unless all of them together would be more than `mostBytes`. Other bytes under its hash
   * are damaged ones: it takes their place.
   */
  keepAsset(id: BoardId, asset: BoardAsset, mostBytes: number): Promise<AssetKeeping>;

  /** One of them; undefined when this board has no such image. */
  asset(id: BoardId, hash: AssetHash): Promise<BoardAsset | undefined>;

  /** The hashes of all images of a board, in order; none of an unknown board. */
  assets(id: BoardId): Promise<readonly AssetHash[]>;

  /** Removes a board and all its data. */
  remove(id: BoardId): Promise<void>;

  /** Finishes what was asked for and lets the folder go. Safe to call twice. */
  close(): Promise<void>;
}

const UNKNOWN_BOARD = 'No such board to append to';

/** What `append` rejects with for boards that are not there, or not any more. */
export function unknownBoard(): Error {
  return new Error(UNKNOWN_BOARD);
}

/** By its words, because an error that crossed a thread has nothing else left. */
export function isUnknownBoard(error: unknown): boolean {
  return error instanceof Error && error.message === UNKNOWN_BOARD;
}

/** A link is known by its hash only; who presents the secret has the role. */
export interface LinkRecord {
  readonly role: Role;
  /** Raised when the link is replaced; tokens of an older generation are revoked. */
  readonly generation: number;
  /** SHA-256 of the secret; empty: the link was revoked, and nothing opens it. */
  readonly secretHash: Uint8Array;
  /** End of the link, milliseconds since 1970; left out: it has none. */
  readonly expiresAtMs?: number;
}

/** What the server itself knows of a board; never read from the document. */
export interface BoardRow {
  readonly id: BoardId;
  readonly lineage: string;
  readonly schemaVersion: number;
  readonly phase: Phase;
  readonly createdAtMs: number;
  readonly links: readonly LinkRecord[];
  /** Grows with every change of phase and links: who changes them says which they saw. */
  readonly accessVersion: number;
}

export type NewBoardRow = Omit<BoardRow, 'accessVersion'>;

/** What of a row can be changed, and all of it at once. */
export type BoardAccessChange = Pick<BoardRow, 'phase' | 'links'>;

/** One Yjs update as it was taken. `seq` starts at 1 and grows. */
export interface LogRecord {
  readonly seq: number;
  readonly update: Uint8Array;
  /** Whose socket delivered it; undefined for what the server itself wrote. */
  readonly deliveredBy: UserId | undefined;
  readonly receivedAtMs: number;
}

/** A record that has no number yet: storage gives it, because several servers may write to one board. */
export type NewRecord = Omit<LogRecord, 'seq'>;

/** Changes of a board one after the other, as far as they are kept. */
export interface HistoryPage {
  /** Of what came through this number nothing is kept. */
  readonly keptAfterSeq: number;
  /** By number; of the log, too. What is damaged is left out. */
  readonly records: readonly LogRecord[];
  /** How many of the page were damaged. */
  readonly damagedRecords: number;
  /** Where the next page begins; undefined: there was nothing after this one. */
  readonly nextAfterSeq: number | undefined;
  readonly authors: readonly Author[];
}

export interface AppendEntry extends NewRecord {
  readonly board: BoardId;
}

/** The document through `throughSeq` as one update, and what can be known of it without decoding. */
export interface StoredSnapshot {
  readonly throughSeq: number;
  readonly update: Uint8Array;
  /** Yjs state vector of `update`. */
  readonly stateVector: Uint8Array;
  /** A Yjs update of no structs and the whole delete set of `update`. */
  readonly deletions: Uint8Array;
  /** True when `update` holds structs whose predecessors never came. */
  readonly hasGaps: boolean;
}

/** Something that was stored and cannot be read back. */
export type StorageDamage =
  | { readonly kind: 'damaged-record'; readonly seq: number }
  /** Records that must be there and are not, both ends included. */
  | { readonly kind: 'missing-records'; readonly firstSeq: number; readonly lastSeq: number }
  | {
      readonly kind: 'damaged-snapshot';
      readonly throughSeq: number;
      readonly usedPrevious: boolean;
    }
  /** Storage lost commits that were acknowledged. Clients hold them and are asked by sync step 1. */
  | { readonly kind: 'behind'; readonly acknowledgedSeq: number; readonly storedSeq: number };

export interface StoredDocument {
  readonly snapshot: StoredSnapshot | undefined;
  /** Readable records after the snapshot, by `seq`. */
  readonly log: readonly LogRecord[];
  /** The last number that was given; at least that of the last record. */
  readonly lastSeq: number;
  readonly damage: readonly StorageDamage[];
}

/** Why storage could not be opened. `detail` is a sentence for the person who starts the server. */
export interface StorageRefusal {
  readonly code: 'folder-in-use' | 'written-by-newer-version' | 'not-readable' | 'not-durable';
  readonly detail: string;
}
