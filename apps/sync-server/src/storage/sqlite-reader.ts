import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { done, refused, type AssetHash, type BoardId, type Result } from '@weft/domain';
import type { BoardAsset } from './board-asset.ts';
import type { BoardRow, BoardStorage, StorageRefusal, StoredDocument } from './board-storage.ts';
import { readHighWater } from './high-water.ts';
import { CURRENT_FORMAT, formatOf, newerVersionRefusal } from './migrate.ts';
import { openSqlite, type SqliteDatabase } from './sqlite-binding.ts';
import { SqliteBoardDatabase } from './sqlite-board-database.ts';
import { parseRow } from './stored-rows.ts';

/** Boards to look at, not to change. */
export type BoardReader = Pick<
  BoardStorage,
  'boardIds' | 'board' | 'load' | 'asset' | 'assets' | 'close'
>;

/**
 * Reads the boards of a data folder beside a running server, or without one: it takes no lock and
 * writes nothing. Refuses a folder without boards, and one of another format than this version's.
 */
export async function openSqliteReader(
  folder: string,
): Promise<Result<SqliteReader, StorageRefusal>> {
  const path = join(folder, 'boards.sqlite');
  if (!existsSync(path)) {
    return refused({ code: 'not-readable', detail: `There are no boards in ${folder}.` });
  }
  try {
    const database = await openSqlite(path);
    const found = formatOf(database);
    if (found === CURRENT_FORMAT) return done(new SqliteReader(folder, database));
    database.close();
    if (found > CURRENT_FORMAT) return refused(newerVersionRefusal(found, CURRENT_FORMAT));
    return refused({
      code: 'not-readable',
      detail: `The boards in ${folder} are of an older Weft; start the server once, then look again.`,
    });
  } catch (error) {
    const detail = `The boards in ${folder} cannot be read: ${String(error)}.`;
    return refused({ code: 'not-readable', detail });
  }
}

/** One view of the boards for each call, while somebody else may be writing. */
export class SqliteReader implements BoardReader {
  readonly #folder: string;
  readonly #database: SqliteDatabase;

  constructor(folder: string, database: SqliteDatabase) {
    this.#folder = folder;
    this.#database = database;
    database.exec('PRAGMA query_only = ON; PRAGMA busy_timeout = 5000;');
  }

  boardIds(): Promise<readonly BoardId[]> {
    return Promise.resolve(this.#look((boards) => boards.boardIds()));
  }

  board(id: BoardId): Promise<BoardRow | undefined> {
    return Promise.resolve(this.#look((boards) => boards.board(id)));
  }

  load(id: BoardId, afterSeq: number = 0): Promise<StoredDocument> {
    return Promise.resolve(this.#look((boards) => boards.load(id, afterSeq)));
  }

  asset(id: BoardId, hash: AssetHash): Promise<BoardAsset | undefined> {
    return Promise.resolve(this.#look((boards) => boards.assets.read(id, hash)));
  }

  assets(id: BoardId): Promise<readonly AssetHash[]> {
    return Promise.resolve(this.#look((boards) => boards.assets.list(id)));
  }

  /** What the database finds wrong with its own pages; empty: nothing. */
  pageFaults(): readonly string[] {
    const rows = this.#database.prepare('PRAGMA integrity_check(20)').all();
    const texts = rows.map((row) => String(Object.values(parseRow(row) ?? {})[0]));
    return texts.filter((text) => text !== 'ok');
  }

  close(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }

  /** The marks are read first: a server that commits meanwhile must not look as if it had lost something. */
  #look<Value>(look: (boards: SqliteBoardDatabase) => Value): Value {
    const marks = readHighWater(join(this.#folder, 'high-water'));
    this.#database.exec('BEGIN');
    try {
      return look(new SqliteBoardDatabase(this.#database, marks));
    } finally {
      this.#database.exec('COMMIT');
    }
  }
}
