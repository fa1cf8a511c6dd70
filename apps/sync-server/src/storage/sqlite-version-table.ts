import type { BoardId } from '@weft/domain';
import {
  columnsOf,
  type BoardVersion,
  type StoredVersion,
  type VersionEntry,
} from './board-version.ts';
import { crc32c } from './crc32c.ts';
import type { SqliteDatabase } from './sqlite-binding.ts';
import { parseVersion, parseVersionEntry } from './stored-rows.ts';

/** The versions of boards in one open database. Synchronous: it lives in the storage thread. */
export class SqliteVersionTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  keep(board: BoardId, version: BoardVersion): void {
    const { id, origin, madeAtMs, throughSeq, update } = version;
    const { kind, phase, user, userName, name } = columnsOf(origin);
    this.#database
      .prepare(
        `INSERT INTO versions
           (board_id, id, kind, phase, user_id, user_name, name, made_at_ms, through_seq,
            byte_count, crc32c, update_bytes)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (board_id, id) DO UPDATE SET byte_count = excluded.byte_count,
           crc32c = excluded.crc32c, update_bytes = excluded.update_bytes`,
      )
      .run(
        board,
        id,
        kind,
        phase ?? null,
        user ?? null,
        userName ?? null,
        name ?? null,
        madeAtMs,
        throughSeq,
        update.length,
        crc32c(update),
        update,
      );
  }

  list(board: BoardId): readonly VersionEntry[] {
    const rows = this.#database
      .prepare(
        `SELECT id, kind, phase, user_id, user_name, name, made_at_ms, through_seq, byte_count
         FROM versions WHERE board_id = ? ORDER BY made_at_ms DESC, id`,
      )
      .all(board);
    return rows.map(parseVersionEntry);
  }

  read(board: BoardId, id: string): StoredVersion | undefined {
    const row = this.#database
      .prepare('SELECT * FROM versions WHERE board_id = ? AND id = ?')
      .get(board, id);
    return parseVersion(row);
  }

  /** In one transaction: a statement is one. */
  remove(board: BoardId, ids: readonly string[]): void {
    this.#database
      .prepare('DELETE FROM versions WHERE board_id = ? AND id IN (SELECT value FROM json_each(?))')
      .run(board, JSON.stringify(ids));
  }
}
