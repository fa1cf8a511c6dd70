import type { AssetHash, BoardId } from '@weft/domain';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import type { SqliteDatabase } from './sqlite-binding.ts';
import { parseAsset, parseAssetHashes, parseRow } from './stored-rows.ts';

/** The images of boards in one open database. Synchronous: it lives in the storage thread. */
export class SqliteAssetTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Nobody else writes to the database, so nothing comes between these statements. */
  keep(board: BoardId, asset: BoardAsset, mostBytes: number): AssetKeeping {
    const { hash, type, bytes, keptAtMs } = asset;
    const known = 'SELECT 1 FROM assets WHERE board_id = ? AND hash = ?';
    if (this.#has(known, board, hash)) return this.#mend(board, asset) ? 'new' : 'known';
    const inserted = this.#database
      .prepare(
        `INSERT INTO assets (board_id, hash, type, byte_count, kept_at_ms, bytes)
         SELECT id, ?2, ?3, ?4, ?5, ?6 FROM boards
         WHERE id = ?1
           AND ?4 + (SELECT coalesce(sum(byte_count), 0) FROM assets WHERE board_id = ?1) <= ?7
         RETURNING hash`,
      )
      .get(board, hash, type, bytes.length, keptAtMs, bytes, mostBytes);
    if (parseRow(inserted) !== undefined) return 'new';
    return this.#has('SELECT 1 FROM boards WHERE id = ?', board) ? 'no-room' : 'no-such-board';
  }

  list(board: BoardId): readonly AssetHash[] {
    return parseAssetHashes(
      this.#database.prepare('SELECT hash FROM assets WHERE board_id = ? ORDER BY hash').all(board),
    );
  }

  read(board: BoardId, hash: AssetHash): BoardAsset | undefined {
    return parseAsset(
      this.#database
        .prepare('SELECT * FROM assets WHERE board_id = ? AND hash = ?')
        .get(board, hash),
    );
  }

  #mend(board: BoardId, { hash, type, bytes, keptAtMs }: BoardAsset): boolean {
    const mended = this.#database
      .prepare(
        `UPDATE assets SET type = ?3, byte_count = ?4, kept_at_ms = ?5, bytes = ?6
         WHERE board_id = ?1 AND hash = ?2 AND bytes <> ?6
         RETURNING hash`,
      )
      .get(board, hash, type, bytes.length, keptAtMs, bytes);
    return parseRow(mended) !== undefined;
  }

  #has(sql: string, ...values: string[]): boolean {
    return parseRow(this.#database.prepare(sql).get(...values)) !== undefined;
  }
}
