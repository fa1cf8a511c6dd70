import type { BoardId } from '@weft/domain';
import { unknownBoard, type AppendEntry } from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import { hasSqlState, type Sql } from './postgres-connection.ts';
import { parseRow } from './stored-rows.ts';

const UNIQUE_VIOLATION = '23505';
const NOT_NULL_VIOLATION = '23502';

export interface AppendAttempt {
  /** The same for every attempt with the same entries. */
  readonly id: string;
  readonly entries: readonly AppendEntry[];
  /** Attempts whose answer came: their rows are not needed any more. */
  readonly answered: readonly string[];
}

/**
 * Stores entries and returns the `seq` of each. One statement, so one transaction and one way to the
 * database and back. Boards are locked in sorted order, so that two servers never wait for each
 * other; the lock also makes numbers without holes and visible in order. An unknown board makes
 * `seq` null, which the table refuses; an attempt that was stored before meets its own row.
 */
export async function appendOnce(sql: Sql, attempt: AppendAttempt): Promise<readonly number[]> {
  const { id, entries, answered } = attempt;
  const counts = countByBoard(entries);
  const boards = [...counts.keys()];
  try {
    const taken = await sql`
      WITH forgotten AS (
        DELETE FROM append_attempts WHERE id = ANY (${[...answered]}::text[])
      ), locked AS MATERIALIZED (
        SELECT id FROM boards WHERE id = ANY (${boards}::text[]) ORDER BY id FOR NO KEY UPDATE
      ), taken AS (
        UPDATE boards SET last_seq = boards.last_seq + wanted.count
        FROM locked
        JOIN unnest(${boards}::text[], ${[...counts.values()]}::int[]) AS wanted (id, count)
          ON wanted.id = locked.id
        WHERE boards.id = locked.id
        RETURNING boards.id, boards.last_seq
      ), attempt AS (
        INSERT INTO append_attempts (id, last_seqs)
        SELECT ${id}, coalesce(jsonb_object_agg(taken.id, taken.last_seq), '{}') FROM taken
      ), stored AS (
        INSERT INTO log (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
        SELECT entry.board_id, taken.last_seq - entry.later, entry.update_bytes, entry.crc32c,
               entry.delivered_by, entry.received_at_ms
        FROM unnest(
          ${entries.map(({ board }) => board)}::text[],
          ${[...countLater(entries)]}::int[],
          ${entries.map(({ update }) => hex(update))}::text[]::bytea[],
          ${entries.map(({ update }) => crc32c(update))}::bigint[],
          ${entries.map(({ deliveredBy }) => deliveredBy ?? null)}::text[],
          ${entries.map(({ receivedAtMs }) => receivedAtMs)}::bigint[]
        ) AS entry (board_id, later, update_bytes, crc32c, delivered_by, received_at_ms)
        LEFT JOIN taken ON taken.id = entry.board_id
      )
      SELECT id, last_seq FROM taken`;
    const lastSeqs = taken.map(parseRow).map((row) => [String(row?.['id']), row?.['last_seq']]);
    return seqsOf(entries, Object.fromEntries(lastSeqs));
  } catch (error) {
    if (hasSqlState(error, NOT_NULL_VIOLATION)) throw unknownBoard();
    if (!hasSqlState(error, UNIQUE_VIOLATION)) throw error;
    const [row] = await sql`SELECT last_seqs FROM append_attempts WHERE id = ${id}`;
    return seqsOf(entries, parseRow(parseRow(row)?.['last_seqs']) ?? {});
  }
}

/** The `seq` of each entry, when the last of each board is known. */
function seqsOf(
  entries: readonly AppendEntry[],
  lastSeqs: Readonly<Record<string, unknown>>,
): readonly number[] {
  const later = countLater(entries);
  return entries.map(({ board }, index) => {
    const lastSeq = Number(lastSeqs[board]);
    if (!Number.isSafeInteger(lastSeq)) throw new Error('PostgreSQL gave no number to a record');
    return lastSeq - (later[index] ?? 0);
  });
}

function countByBoard(entries: readonly AppendEntry[]): Map<BoardId, number> {
  const counts = new Map<BoardId, number>();
  for (const { board } of entries) counts.set(board, (counts.get(board) ?? 0) + 1);
  return counts;
}

/** For each entry how many of the same board come after it. */
function countLater(entries: readonly AppendEntry[]): readonly number[] {
  const left = countByBoard(entries);
  return entries.map(({ board }) => {
    const later = (left.get(board) ?? 1) - 1;
    left.set(board, later);
    return later;
  });
}

/** As PostgreSQL reads bytes in text. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`;
}
