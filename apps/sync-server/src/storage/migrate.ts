import { done, refused, type Result } from '@weft/domain';
import type { StorageRefusal } from './board-storage.ts';
import { BOARDS_LOGS_SNAPSHOTS } from './migrations/0001-boards-logs-snapshots.ts';
import { LAST_SEQ_OF_BOARDS } from './migrations/0002-last-seq-of-boards.ts';
import { ACCESS_CHANGES } from './migrations/0003-access-changes.ts';
import { VERSIONS } from './migrations/0004-versions.ts';
import { HISTORY } from './migrations/0005-history.ts';
import { BALLOTS } from './migrations/0006-ballots.ts';
import { ASSETS } from './migrations/0007-assets.ts';
import { readCount, type SqliteDatabase } from './sqlite-binding.ts';

/** In order; the position is the number. One that ran anywhere is never edited: add another. */
const MIGRATIONS: readonly string[] = [
  BOARDS_LOGS_SNAPSHOTS,
  LAST_SEQ_OF_BOARDS,
  ACCESS_CHANGES,
  VERSIONS,
  HISTORY,
  BALLOTS,
  ASSETS,
];

/**
 * Brings a database to this version, each step in a transaction of its own. Refuses a database that
 * a newer version wrote: old code would not see what the new columns mean.
 */
export function migrate(database: SqliteDatabase): Result<void, StorageRefusal> {
  const found = formatOf(database);
  if (found > MIGRATIONS.length) {
    return refused(newerVersionRefusal(found, MIGRATIONS.length));
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < found) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
  return done(undefined);
}

/** The format of a database: how many of the migrations it has seen. */
export function formatOf(database: SqliteDatabase): number {
  return readCount(database, 'PRAGMA user_version', 'user_version');
}

/** The format that this version writes. */
export const CURRENT_FORMAT: number = MIGRATIONS.length;

/** Why data of a newer version is not opened. */
export function newerVersionRefusal(found: number, known: number): StorageRefusal {
  return {
    code: 'written-by-newer-version',
    detail: `The data was written by a newer Weft (format ${found}; this one knows ${known}).`,
  };
}
