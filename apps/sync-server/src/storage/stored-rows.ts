import {
  ASSET_TYPES,
  brandId,
  isId,
  parseAssetHash,
  type AssetHash,
  type BoardId,
  type UserId,
} from '@weft/domain';
import { PHASES, ROLES, isLineage, type Phase } from '@weft/sync-protocol';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import { originOf, type StoredVersion, type VersionEntry } from './board-version.ts';
import type { BoardRow, LinkRecord, LogRecord, StoredSnapshot } from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import type { KeptBallots } from './kept-ballots.ts';

/** One row of a result, by column. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** One row as an object; undefined when there is none. */
export function parseRow(value: unknown): StoredRow | undefined {
  return typeof value === 'object' && value !== null ? (value as StoredRow) : undefined;
}

/** Bytes with a buffer of their own, as they may cross to a thread; empty for anything else. */
export function parseBlob(value: unknown): Uint8Array {
  if (Buffer.isBuffer(value)) return new Uint8Array(value);
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

/** A board with its links; undefined when there is no such row. */
export function parseBoardRow(
  id: BoardId,
  value: unknown,
  links: readonly unknown[],
): BoardRow | undefined {
  const row = parseRow(value);
  const lineage = row?.['lineage'];
  if (row === undefined || !isLineage(lineage)) return undefined;
  return {
    id,
    lineage,
    schemaVersion: Number(row['schema_version']),
    phase: parsePhase(row['phase']),
    createdAtMs: Number(row['created_at_ms']),
    links: links.flatMap((link) => parseLink(link) ?? []),
    accessVersion: Number(row['access_version']),
  };
}

/** A row that a newer phase wrote reads as `open`: its own version refuses to start before that. */
function parsePhase(value: unknown): Phase {
  return PHASES.find((phase) => phase === value) ?? 'open';
}

/** What is kept of ballots; undefined when there is no such row. */
export function parseKeptBallots(value: unknown): KeptBallots | undefined {
  const row = parseRow(value);
  return row === undefined
    ? undefined
    : { revision: Number(row['revision']), text: String(row['text']) };
}

/** A whole row of an image; undefined when there is none. */
export function parseAsset(value: unknown): BoardAsset | undefined {
  const row = parseRow(value);
  const hash = parseAssetHash(row?.['hash']);
  const type = ASSET_TYPES.find((each) => each === row?.['type']);
  if (row === undefined || hash === undefined || type === undefined) return undefined;
  return { hash, type, bytes: parseBlob(row['bytes']), keptAtMs: Number(row['kept_at_ms']) };
}

export function parseAssetHashes(rows: readonly unknown[]): readonly AssetHash[] {
  return rows.flatMap((row) => parseAssetHash(parseRow(row)?.['hash']) ?? []);
}

/** A row in whose `kept` our own function said what became of an image. */
export function parseAssetKeeping(value: unknown): AssetKeeping {
  return parseRow(value)?.['kept'] as AssetKeeping;
}

export function parseUser(value: unknown): UserId | undefined {
  return isId(value) ? brandId(value) : undefined;
}

function parseLink(value: unknown): LinkRecord | undefined {
  const row = parseRow(value);
  const role = ROLES.find((each) => each === row?.['role']);
  if (row === undefined || role === undefined) return undefined;
  const end = row['expires_at_ms'];
  return {
    role,
    generation: Number(row['generation']),
    secretHash: parseBlob(row['secret_hash']),
    ...(end === null || end === undefined ? {} : { expiresAtMs: Number(end) }),
  };
}

/** No update is empty; the sum over nothing is 0, as which a column reads that was zeroed. */
function isIntact(update: Uint8Array, sum: number, stored: unknown): boolean {
  return update.length > 0 && sum === Number(stored);
}

/**
 * A log row, and whether its bytes are those that were written, under its number (`is_found`; only
 * SQLite can tell).
 */
export function parseRecord(value: unknown): { record: LogRecord; intact: boolean } {
  const row = parseRow(value);
  const update = parseBlob(row?.['update_bytes']);
  return {
    record: {
      seq: Number(row?.['seq']),
      update,
      deliveredBy: parseUser(row?.['delivered_by']),
      receivedAtMs: Number(row?.['received_at_ms']),
    },
    intact: row?.['is_found'] !== 0 && isIntact(update, crc32c(update), row?.['crc32c']),
  };
}

/** A snapshot row, and whether its bytes are those that were written; undefined when there is no row. */
export function parseSnapshot(
  value: unknown,
): { readonly snapshot: StoredSnapshot; readonly intact: boolean } | undefined {
  const row = parseRow(value);
  if (row === undefined) return undefined;
  const snapshot = {
    throughSeq: Number(row['through_seq']),
    update: parseBlob(row['update_bytes']),
    stateVector: parseBlob(row['state_vector']),
    deletions: parseBlob(row['deletions']),
    hasGaps: row['has_gaps'] === 1,
  };
  const sum = crc32c(snapshot.update, snapshot.stateVector, snapshot.deletions);
  return { snapshot, intact: isIntact(snapshot.update, sum, row['crc32c']) };
}

/** What a row says of a version, without its bytes. */
export function parseVersionEntry(value: unknown): VersionEntry {
  const row = parseRow(value);
  const { phase, user_name: userName, name } = row ?? {};
  return {
    id: String(row?.['id']),
    origin: originOf(row?.['kind'], { phase, userName, name }, parseUser(row?.['user_id'])),
    madeAtMs: Number(row?.['made_at_ms']),
    throughSeq: Number(row?.['through_seq']),
    byteCount: Number(row?.['byte_count']),
  };
}

/** A whole row of a version; undefined when there is none. */
export function parseVersion(value: unknown): StoredVersion | undefined {
  const row = parseRow(value);
  if (row === undefined) return undefined;
  const { byteCount: _, ...entry } = parseVersionEntry(row);
  const update = parseBlob(row['update_bytes']);
  return { ...entry, update, isDamaged: !isIntact(update, crc32c(update), row['crc32c']) };
}
