import type { BoardId } from '@weft/domain';
import type { AppendEntry } from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import type { Transaction } from './postgres-connection.ts';
import { parseRow } from './stored-rows.ts';

/** Thrown to undo an attempt whose entries an earlier one has stored already. */
export class StoredBeforeError extends Error {}

export interface AppendAttempt {
  /** The same for every attempt with the same entries. */
  readonly id: string;
  readonly entries: readonly AppendEntry[];
  /** Attempts whose answer came: their rows are not needed any more. */
  readonly answered: readonly string[];
}

/**
 * Stores entries and returns the `seq` of each. Boards are locked in sorted order, so that two
 * servers never wait for each other; the lock also makes numbers without holes and visible in
 * order. All statements leave in one go.
 */
export async function appendOnce(
  sql: Transaction,
  { id, entries, answered }: AppendAttempt,
): Promise<readonly number[]> {
  const counts = countByBoard(entries);
  const boards = [...counts.keys()].sort();
  const laterOfBoard = countLater(entries);
  const [, taken, , , stored] = await Promise.all([
    sql`SELECT id FROM boards WHERE id = ANY (${boards}::text[]) ORDER BY id FOR NO KEY UPDATE`,
    sql`
      UPDATE boards SET last_seq = last_seq + taken.count
      FROM unnest(${boards}::text[], ${boards.map((board) => counts.get(board) ?? 0)}::int[])
        AS taken (id, count)
      WHERE boards.id = taken.id
      RETURNING boards.id, boards.last_seq`,
    sql`
      INSERT INTO log (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
      SELECT boards.id, boards.last_seq - entry.later, entry.update_bytes, entry.crc32c,
             entry.delivered_by, entry.received_at_ms
      FROM unnest(
        ${entries.map(({ board }) => board)}::text[],
        ${[...laterOfBoard]}::int[],
        ${entries.map(({ update }) => hex(update))}::text[]::bytea[],
        ${entries.map(({ update }) => crc32c(update))}::bigint[],
        ${entries.map(({ deliveredBy }) => deliveredBy ?? null)}::text[],
        ${entries.map(({ receivedAtMs }) => receivedAtMs)}::bigint[]
      ) AS entry (board_id, later, update_bytes, crc32c, delivered_by, received_at_ms)
      JOIN boards ON boards.id = entry.board_id`,
    sql`DELETE FROM append_attempts WHERE id = ANY (${[...answered]}::text[])`,
    sql`
      INSERT INTO append_attempts (id, last_seqs)
      SELECT ${id}, jsonb_object_agg(boards.id, boards.last_seq)
      FROM boards WHERE boards.id = ANY (${boards}::text[])
      ON CONFLICT DO NOTHING
      RETURNING id`,
  ]);
  if (taken.length < boards.length) throw new Error('A board to append to does not exist');
  if (stored.length === 0) throw new StoredBeforeError();
  const lastSeqs = new Map(
    taken.map((row) => [String(parseRow(row)?.['id']), Number(parseRow(row)?.['last_seq'])]),
  );
  return seqsOf(entries, (board) => lastSeqs.get(board) ?? 0);
}

/** The `seq` of each entry, when the last of each board is known. */
export function seqsOf(
  entries: readonly AppendEntry[],
  lastSeqOf: (board: BoardId) => number,
): readonly number[] {
  const later = countLater(entries);
  return entries.map(({ board }, index) => lastSeqOf(board) - (later[index] ?? 0));
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
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`;
}
