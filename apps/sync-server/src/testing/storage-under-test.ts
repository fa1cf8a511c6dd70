import { brandId, createId, type BoardId } from '@weft/domain';
import type {
  AppendEntry,
  BoardRow,
  BoardStorage,
  LogRecord,
  StoredSnapshot,
} from '../storage/board-storage.ts';
import type { BoardVersion } from '../storage/board-version.ts';

/** One place where boards are kept, which can be closed and opened again. */
export interface StorageUnderTest {
  readonly storage: BoardStorage;
  /** Closes and opens it again: what is not on disk is gone. */
  readonly reopen: () => Promise<StorageUnderTest>;
  readonly dispose: () => Promise<void>;
}

/** An id that nothing else has. */
export function newId(): BoardId {
  return brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
}

/** A board row with every field set to something that is not a default. */
export function sampleRow(id: BoardId = newId()): BoardRow {
  return {
    id,
    lineage: 'ab'.repeat(16),
    schemaVersion: 1,
    phase: 'open',
    createdAtMs: 1_700_000_000_000,
    links: [
      { role: 'facilitator', generation: 2, secretHash: new Uint8Array(32).fill(1) },
      { role: 'viewer', generation: 0, secretHash: new Uint8Array(32).fill(2), expiresAtMs: 5 },
    ],
    accessVersion: 0,
  };
}

/** One log record; its bytes tell its number. */
export function sampleRecord(seq: number): LogRecord {
  return {
    seq,
    update: Uint8Array.of(seq, 0, 255, 128),
    deliveredBy: undefined,
    receivedAtMs: 1_700_000_000_000 + seq,
  };
}

/** The entry that becomes {@link sampleRecord} `number` of a board. */
export function sampleEntry(board: BoardId, number: number): AppendEntry {
  const { seq: _, ...record } = sampleRecord(number);
  return { ...record, board };
}

/** A snapshot; its bytes tell how far it reaches. */
export function sampleSnapshot(throughSeq: number): StoredSnapshot {
  return {
    throughSeq,
    update: Uint8Array.of(9, throughSeq),
    stateVector: Uint8Array.of(1, 2, 3),
    deletions: Uint8Array.of(0, 0),
    hasGaps: throughSeq % 2 === 1,
  };
}

/** An hourly version. */
export function sampleVersion(id: string, madeAtMs: number): BoardVersion {
  return { id, origin: { kind: 'hour' }, madeAtMs, throughSeq: 4, update: Uint8Array.of(7, 0, 9) };
}
