import { join } from 'node:path';
import { done, refused, type Result } from '@weft/domain';
import { HighWaterFile } from '../storage/high-water.ts';
import { migrate } from '../storage/migrate.ts';
import { openSqlite } from '../storage/sqlite-binding.ts';
import { DURABILITY_PRAGMAS, SqliteBoardDatabase } from '../storage/sqlite-board-database.ts';

/**
 * The boards of a data folder as the storage thread has them, opened in this thread and without its
 * lock: for tests that open hundreds of broken copies. Refused with what the database said.
 */
export async function openSqliteBoards(
  folder: string,
): Promise<Result<SqliteBoardDatabase, string>> {
  const database = await openSqlite(join(folder, 'boards.sqlite'));
  try {
    database.exec(DURABILITY_PRAGMAS);
    const migrated = migrate(database);
    if (migrated.ok) {
      const highWater = new HighWaterFile(join(folder, 'high-water'));
      return done(new SqliteBoardDatabase(database, highWater));
    }
    database.close();
    return refused(migrated.refusal.detail);
  } catch (error) {
    database.close();
    return refused(error instanceof Error ? error.message : String(error));
  }
}

/** Brings everything of the write-ahead log into the database, and empties the log. */
export async function checkpointSqlite(folder: string): Promise<void> {
  await changeSqlite(folder, 'PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Changes the database of a data folder behind the server's back. */
export async function changeSqlite(folder: string, sql: string): Promise<void> {
  const database = await openSqlite(join(folder, 'boards.sqlite'));
  database.exec(sql);
  database.close();
}
