import { done, refused, type Result } from '@weft/domain';
import type { StorageRefusal } from './board-storage.ts';
import { newerVersionRefusal } from './migrate.ts';
import { createPool } from './postgres-connection.ts';
import { BOARDS_LOGS_SNAPSHOTS } from './postgres-migrations/0001-boards-logs-snapshots.ts';
import { ACCESS_CHANGES } from './postgres-migrations/0002-access-changes.ts';
import { AUDIT_LOG } from './postgres-migrations/0003-audit-log.ts';
import { VERSIONS } from './postgres-migrations/0004-versions.ts';
import { HISTORY } from './postgres-migrations/0005-history.ts';
import { BALLOTS } from './postgres-migrations/0006-ballots.ts';
import { ASSETS } from './postgres-migrations/0007-assets.ts';
import { parseRow } from './stored-rows.ts';

/** In order; the position is the number. One that ran anywhere is never edited: add another. */
const MIGRATIONS: readonly string[] = [
  BOARDS_LOGS_SNAPSHOTS,
  ACCESS_CHANGES,
  AUDIT_LOG,
  VERSIONS,
  HISTORY,
  BALLOTS,
  ASSETS,
];

/** Any constant: servers that start together migrate one after the other. */
const MIGRATION_LOCK = 4_747_001;

/**
 * Brings a database to this version, all steps in one transaction. Refuses a database that a newer
 * version wrote.
 */
export async function migratePostgres(url: string): Promise<Result<void, StorageRefusal>> {
  const pool = createPool(url, 1);
  try {
    let refusal: StorageRefusal | undefined;
    await pool.begin(async (sql) => {
      await sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      await sql`
        CREATE TABLE IF NOT EXISTS weft_migrations (
          number     INTEGER PRIMARY KEY,
          applied_at TIMESTAMPTZ NOT NULL DEFAULT now()
        )`;
      const [last] = await sql`SELECT max(number) AS number FROM weft_migrations`;
      const found = Number(parseRow(last)?.['number'] ?? 0);
      if (found > MIGRATIONS.length) refusal = newerVersionRefusal(found, MIGRATIONS.length);
      for (const [index, step] of MIGRATIONS.entries()) {
        if (index < found) continue;
        await sql.unsafe(step);
        await sql`INSERT INTO weft_migrations (number) VALUES (${index + 1})`;
      }
    });
    return refusal === undefined ? done(undefined) : refused(refusal);
  } finally {
    await pool.end({ timeout: 1 });
  }
}
