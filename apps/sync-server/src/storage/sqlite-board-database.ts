import { brandId, done, isId, refused, type BoardId, type Result } from '@weft/domain';
import {
  unknownBoard,
  type AppendEntry,
  type BoardAccessChange,
  type BoardRow,
  type LinkRecord,
  type NewBoardRow,
  type NewRecord,
  type StoredSnapshot,
} from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import type { HighWater } from './high-water.ts';
import { readDocument } from './stored-document.ts';
import type { SqliteDatabase, SqliteStatement } from './sqlite-binding.ts';
import { SqliteAssetTable } from './sqlite-asset-table.ts';
import { SqliteBallotTable } from './sqlite-ballot-table.ts';
import { SqliteHistoryTable } from './sqlite-history-table.ts';
import { SqliteVersionTable } from './sqlite-version-table.ts';
import { parseBoardRow, parseRow, parseUser } from './stored-rows.ts';
import type { StoredDocument } from './board-storage.ts';

/**
 * Full synchronisation: a commit returns only when the write-ahead log is on the disk itself. That
 * is what every acknowledgement rests on, and what the tests under `test/integration` watch.
 */
export const DURABILITY_PRAGMAS =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';

/**
 * A number is found in the index, the bytes in the table: a flipped bit of the index can lead to
 * another row, even of another board. So the row that was reached is asked who it is.
 */
const READ_LOG = `
  SELECT found.seq, reached.update_bytes, reached.crc32c, reached.delivered_by,
         reached.received_at_ms,
         reached.seq = found.seq AND reached.board_id = found.board_id AS is_found
  FROM log AS found JOIN log AS reached ON reached.rowid = found.rowid
  WHERE found.board_id = ? AND found.seq > ? ORDER BY found.seq`;

/** The boards in one open database. Synchronous: it lives in the storage thread. */
export class SqliteBoardDatabase {
  readonly assets: SqliteAssetTable;
  readonly ballots: SqliteBallotTable;
  readonly versions: SqliteVersionTable;
  readonly history: SqliteHistoryTable;
  readonly #database: SqliteDatabase;
  readonly #highWater: HighWater;
  readonly #insertRecord: SqliteStatement;
  readonly #takeSeqs: SqliteStatement;

  constructor(database: SqliteDatabase, highWater: HighWater) {
    this.#database = database;
    this.#highWater = highWater;
    this.assets = new SqliteAssetTable(database);
    this.ballots = new SqliteBallotTable(database);
    this.versions = new SqliteVersionTable(database);
    this.history = new SqliteHistoryTable(database);
    this.#insertRecord = database.prepare(
      `INSERT INTO log (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    // What was acknowledged and lost since has used its numbers up.
    this.#takeSeqs = database.prepare(
      'UPDATE boards SET last_seq = max(last_seq, ?) + ? WHERE id = ? RETURNING last_seq',
    );
  }

  createBoard(
    row: NewBoardRow,
    first: NewRecord | undefined,
  ): Result<void, { readonly code: 'board-exists' }> {
    if (this.board(row.id) !== undefined) return refused({ code: 'board-exists' });
    this.#inTransaction(() => {
      this.#database
        .prepare(
          'INSERT INTO boards (id, lineage, schema_version, phase, created_at_ms) VALUES (?, ?, ?, ?, ?)',
        )
        .run(row.id, row.lineage, row.schemaVersion, row.phase, row.createdAtMs);
      this.#insertLinks(row.id, row.links);
      if (first !== undefined) this.#insert({ ...first, board: row.id }, this.#take(row.id, 1));
    });
    if (first !== undefined) this.#highWater.raise(new Map([[row.id, 1]]));
    return done(undefined);
  }

  board(id: BoardId): BoardRow | undefined {
    const row = this.#database.prepare('SELECT * FROM boards WHERE id = ?').get(id);
    const links = this.#database
      .prepare('SELECT * FROM links WHERE board_id = ? ORDER BY rowid')
      .all(id);
    return parseBoardRow(id, row, links);
  }

  boardIds(): readonly BoardId[] {
    const rows = this.#database.prepare('SELECT id FROM boards ORDER BY id').all();
    return rows.flatMap((row) => {
      const id = parseRow(row)?.['id'];
      return isId(id) ? [brandId<BoardId>(id)] : [];
    });
  }

  changeAccess(from: BoardRow, to: BoardAccessChange): boolean {
    let changed = false;
    this.#inTransaction(() => {
      const row = this.#database
        .prepare(
          `UPDATE boards SET phase = ?, access_version = access_version + 1
           WHERE id = ? AND access_version = ? RETURNING id`,
        )
        .get(to.phase, from.id, from.accessVersion);
      changed = parseRow(row) !== undefined;
      if (!changed) return;
      this.#database.prepare('DELETE FROM links WHERE board_id = ?').run(from.id);
      this.#insertLinks(from.id, to.links);
    });
    return changed;
  }

  load(id: BoardId, afterSeq: number): StoredDocument {
    const last = this.#database.prepare('SELECT last_seq FROM boards WHERE id = ?').get(id);
    const givenSeq = Number(parseRow(last)?.['last_seq'] ?? 0);
    const acknowledgedSeq = Math.max(givenSeq, this.#highWater.of(id));
    const readSnapshot = this.#database.prepare(
      'SELECT * FROM snapshots WHERE board_id = ? AND through_seq > ? AND age = ?',
    );
    return readDocument({
      snapshot: (age) => readSnapshot.get(id, afterSeq, age),
      log: this.#database.prepare(READ_LOG).all(id, afterSeq),
      acknowledgedSeq,
      afterSeq,
    });
  }

  append(entries: readonly AppendEntry[]): readonly number[] {
    const counts = new Map<BoardId, number>();
    for (const { board } of entries) counts.set(board, (counts.get(board) ?? 0) + 1);
    const last = new Map<BoardId, number>();
    const seqs: number[] = [];
    this.#inTransaction(() => {
      const next = new Map<BoardId, number>();
      for (const [board, count] of counts) {
        const firstSeq = this.#take(board, count);
        next.set(board, firstSeq);
        last.set(board, firstSeq + count - 1);
      }
      for (const entry of entries) {
        const seq = next.get(entry.board) ?? 0;
        next.set(entry.board, seq + 1);
        this.#insert(entry, seq);
        seqs.push(seq);
      }
    });
    this.#highWater.raise(last);
    return seqs;
  }

  replaceSnapshot(id: BoardId, snapshot: StoredSnapshot): void {
    this.#inTransaction(() => {
      const current = this.#database
        .prepare("SELECT through_seq FROM snapshots WHERE board_id = ? AND age = 'current'")
        .get(id);
      if (Number(parseRow(current)?.['through_seq'] ?? 0) >= snapshot.throughSeq) return;
      this.#database
        .prepare("DELETE FROM snapshots WHERE board_id = ? AND age = 'previous'")
        .run(id);
      this.#database.prepare("UPDATE snapshots SET age = 'previous' WHERE board_id = ?").run(id);
      this.#database
        .prepare(
          `INSERT INTO snapshots
             (board_id, age, through_seq, update_bytes, state_vector, deletions, has_gaps, crc32c)
           VALUES (?, 'current', ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          snapshot.throughSeq,
          snapshot.update,
          snapshot.stateVector,
          snapshot.deletions,
          snapshot.hasGaps ? 1 : 0,
          crc32c(snapshot.update, snapshot.stateVector, snapshot.deletions),
        );
      this.history.takeFromLog(id, snapshot.throughSeq);
      this.#database
        .prepare('DELETE FROM log WHERE board_id = ? AND seq <= ?')
        .run(id, snapshot.throughSeq);
    });
  }

  remove(id: BoardId): void {
    this.#inTransaction(() => {
      this.#database.prepare('DELETE FROM boards WHERE id = ?').run(id);
    });
    this.#highWater.forget(id);
  }

  close(): void {
    this.#database.close();
    this.#highWater.close();
  }

  /** Takes `count` numbers of a board; returns the first. */
  #take(board: BoardId, count: number): number {
    const taken = parseRow(this.#takeSeqs.get(this.#highWater.of(board), count, board));
    if (taken === undefined) throw unknownBoard();
    return Number(taken['last_seq']) - count + 1;
  }

  #insertLinks(board: BoardId, links: readonly LinkRecord[]): void {
    const insert = this.#database.prepare(
      `INSERT INTO links (board_id, role, generation, secret_hash, expires_at_ms)
       VALUES (?, ?, ?, ?, ?)`,
    );
    for (const { role, generation, secretHash, expiresAtMs } of links) {
      insert.run(board, role, generation, secretHash, expiresAtMs ?? null);
    }
  }

  #insert(entry: AppendEntry, seq: number): void {
    this.#insertRecord.run(
      entry.board,
      seq,
      entry.update,
      crc32c(entry.update),
      parseUser(entry.deliveredBy) ?? null,
      entry.receivedAtMs,
    );
  }

  #inTransaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** A full disk may have ended the transaction already; the first error is the one to report. */
  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // Nothing was open any more.
    }
  }
}
