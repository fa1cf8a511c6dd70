import type { BoardId } from '@weft/domain';
import type { Author, HistoryRetention } from './board-history.ts';
import type { HistoryPage } from './board-storage.ts';
import { readHistoryPage } from './history-rows.ts';
import type { SqliteDatabase } from './sqlite-binding.ts';
import { parseRow } from './stored-rows.ts';

/** What is kept and what is still in the log, after a number. */
const RECORDS = `
  WITH asked (board_id, after_seq) AS (SELECT ?, ?),
  records AS (
    SELECT seq, update_bytes, crc32c, delivered_by, received_at_ms
    FROM history NATURAL JOIN asked WHERE seq > after_seq
    UNION ALL
    SELECT seq, update_bytes, crc32c, delivered_by, received_at_ms
    FROM log NATURAL JOIN asked WHERE seq > after_seq)`;

const READ_LAST = `${RECORDS} SELECT max(seq) AS seq FROM records`;

/** The first of them, until they are more than so many bytes. */
const READ_PAGE = `${RECORDS}
  SELECT * FROM (
    SELECT *, sum(length(update_bytes)) OVER (ORDER BY seq) - length(update_bytes) AS bytes_before
    FROM records)
  WHERE bytes_before < ? ORDER BY seq`;

const READ_BEYOND = `
  SELECT max(seq) AS seq FROM (
    SELECT seq, received_at_ms, sum(length(update_bytes)) OVER (ORDER BY seq DESC) AS bytes
    FROM history WHERE board_id = ?)
  WHERE received_at_ms < ? OR bytes > ?`;

const TAKE_FROM_LOG = `
  INSERT OR IGNORE INTO history
    (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
  SELECT log.board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms
  FROM log JOIN boards ON boards.id = log.board_id
  WHERE log.board_id = ? AND seq <= ? AND seq > history_after_seq`;

const NAME_AUTHOR = `
  WITH author (board_id, user_id, user_name) AS (SELECT ?, ?, ?)
  INSERT INTO authors (board_id, user_id, user_name)
  SELECT * FROM author WHERE
    EXISTS (SELECT 1 FROM history
            WHERE history.board_id = author.board_id AND delivered_by = author.user_id)
    OR EXISTS (SELECT 1 FROM log JOIN boards ON boards.id = log.board_id
               WHERE log.board_id = author.board_id AND delivered_by = author.user_id
                 AND seq > history_after_seq)
  ON CONFLICT (board_id, user_id) DO UPDATE SET user_name = excluded.user_name`;

const FORGET_AUTHORS = `
  DELETE FROM authors WHERE board_id = ?
    AND NOT EXISTS (SELECT 1 FROM history WHERE history.board_id = authors.board_id
                    AND delivered_by = authors.user_id)
    AND NOT EXISTS (SELECT 1 FROM log JOIN boards ON boards.id = log.board_id
                    WHERE log.board_id = authors.board_id AND delivered_by = authors.user_id
                      AND seq > history_after_seq)`;

/** What happened on boards in one open database. Synchronous: it lives in the storage thread. */
export class SqliteHistoryTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Keeps what a compaction is about to trim from the log. To be called inside of its transaction. */
  takeFromLog(board: BoardId, throughSeq: number): void {
    this.#database.prepare(TAKE_FROM_LOG).run(board, throughSeq);
  }

  /** Whole records from a number on, at least one, until they are more than so many bytes. */
  read(board: BoardId, afterSeq: number, mostBytes: number): HistoryPage {
    const start = this.#database
      .prepare('SELECT history_after_seq FROM boards WHERE id = ?')
      .get(board);
    const keptAfterSeq = Number(parseRow(start)?.['history_after_seq'] ?? 0);
    const after = Math.max(afterSeq, keptAfterSeq);
    const last = parseRow(this.#database.prepare(READ_LAST).get(board, after));
    return readHistoryPage({
      keptAfterSeq,
      records: this.#database.prepare(READ_PAGE).all(board, after, mostBytes),
      lastSeq: Number(last?.['seq'] ?? 0),
      authors: this.#database
        .prepare('SELECT user_id, user_name FROM authors WHERE board_id = ? ORDER BY user_id')
        .all(board),
    });
  }

  /** The last number of what is beyond the retention; 0: nothing is. */
  beyond(board: BoardId, { beforeMs, mostBytes }: HistoryRetention): number {
    const row = this.#database.prepare(READ_BEYOND).get(board, beforeMs, mostBytes);
    return Number(parseRow(row)?.['seq'] ?? 0);
  }

  /** Forgets everything through a number, and what the log has of that when its turn comes. */
  forget(board: BoardId, throughSeq: number): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      this.#database
        .prepare('DELETE FROM history WHERE board_id = ? AND seq <= ?')
        .run(board, throughSeq);
      this.#database
        .prepare('UPDATE boards SET history_after_seq = max(history_after_seq, ?) WHERE id = ?')
        .run(throughSeq, board);
      this.#database.prepare(FORGET_AUTHORS).run(board);
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Keeps the names of those who changed something that is kept, and of nobody else. */
  name(board: BoardId, authors: readonly Author[]): void {
    const insert = this.#database.prepare(NAME_AUTHOR);
    for (const { user, name } of authors) insert.run(board, user, name);
  }
}
