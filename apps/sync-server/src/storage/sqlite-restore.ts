import type { BoardId } from '@weft/domain';
import type { LinkRecord, NewBoardRow, StoredSnapshot } from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import type { SqliteDatabase } from './sqlite-binding.ts';

/** A board as it will be after a restore. */
export interface RestoredBoard {
  readonly row: Omit<NewBoardRow, 'links'>;
  /** undefined: those it has now. */
  readonly links: readonly LinkRecord[] | undefined;
  /** Everything it holds; its number is larger than any that the board ever used. */
  readonly snapshot: StoredSnapshot;
}

/**
 * Puts a board in the place of the one with the same id, in one transaction. Phase and links of one
 * that is there stay as they are: what was revoked stays revoked.
 */
export function putBoard(database: SqliteDatabase, board: RestoredBoard): void {
  const { row, links, snapshot } = board;
  database.exec('BEGIN IMMEDIATE');
  try {
    database
      .prepare(
        `INSERT INTO boards (id, lineage, schema_version, phase, created_at_ms, last_seq)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET lineage = excluded.lineage,
           schema_version = excluded.schema_version, last_seq = excluded.last_seq`,
      )
      .run(row.id, row.lineage, row.schemaVersion, row.phase, row.createdAtMs, snapshot.throughSeq);
    if (links !== undefined) replaceLinks(database, row.id, links);
    database.prepare('DELETE FROM log WHERE board_id = ?').run(row.id);
    // What happened after the moment that is restored did not happen.
    database.prepare('DELETE FROM history WHERE board_id = ?').run(row.id);
    database.prepare('DELETE FROM authors WHERE board_id = ?').run(row.id);
    // They ask about another board than the one that comes back.
    database.prepare('DELETE FROM ballots WHERE board_id = ?').run(row.id);
    database
      .prepare('UPDATE boards SET history_after_seq = ? WHERE id = ?')
      .run(snapshot.throughSeq, row.id);
    database.prepare('DELETE FROM snapshots WHERE board_id = ?').run(row.id);
    database
      .prepare(
        `INSERT INTO snapshots
           (board_id, age, through_seq, update_bytes, state_vector, deletions, has_gaps, crc32c)
         VALUES (?, 'current', ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        row.id,
        snapshot.throughSeq,
        snapshot.update,
        snapshot.stateVector,
        snapshot.deletions,
        snapshot.hasGaps ? 1 : 0,
        crc32c(snapshot.update, snapshot.stateVector, snapshot.deletions),
      );
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function replaceLinks(
  database: SqliteDatabase,
  board: BoardId,
  links: readonly LinkRecord[],
): void {
  database.prepare('DELETE FROM links WHERE board_id = ?').run(board);
  const insert = database.prepare(
    `INSERT INTO links (board_id, role, generation, secret_hash, expires_at_ms)
     VALUES (?, ?, ?, ?, ?)`,
  );
  for (const { role, generation, secretHash, expiresAtMs } of links) {
    insert.run(board, role, generation, secretHash, expiresAtMs ?? null);
  }
}
