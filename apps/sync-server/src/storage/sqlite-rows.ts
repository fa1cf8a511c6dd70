import { brandId, isId, type UserId } from '@weft/domain';
import { PHASES, ROLES, type Phase } from '@weft/sync-protocol';
import type { LinkRecord, LogRecord, StoredSnapshot } from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import { parseBlob, parseRow } from './sqlite-binding.ts';

/** A row that a newer phase wrote reads as `open`: its own version refuses to start before that. */
export function parsePhase(value: unknown): Phase {
  return PHASES.find((phase) => phase === value) ?? 'open';
}

export function parseUser(value: unknown): UserId | undefined {
  return isId(value) ? brandId(value) : undefined;
}

export function parseLink(value: unknown): LinkRecord | undefined {
  const row = parseRow(value);
  const role = ROLES.find((each) => each === row?.['role']);
  return row === undefined || role === undefined
    ? undefined
    : { role, generation: Number(row['generation']), secretHash: parseBlob(row['secret_hash']) };
}

/** A log row, and whether its bytes are those that were written. */
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
    intact: crc32c(update) === row?.['crc32c'],
  };
}

/** A snapshot row, and whether its bytes are those that were written. */
export function parseSnapshot(value: unknown): {
  snapshot: StoredSnapshot;
  age: unknown;
  intact: boolean;
} {
  const row = parseRow(value);
  const snapshot = {
    throughSeq: Number(row?.['through_seq']),
    update: parseBlob(row?.['update_bytes']),
    stateVector: parseBlob(row?.['state_vector']),
    deletions: parseBlob(row?.['deletions']),
    hasGaps: row?.['has_gaps'] === 1,
  };
  const sum = crc32c(snapshot.update, snapshot.stateVector, snapshot.deletions);
  return { snapshot, age: row?.['age'], intact: sum === row?.['crc32c'] };
}
