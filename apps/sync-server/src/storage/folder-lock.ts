import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { done, refused, type Result } from '@weft/domain';
import type { StorageRefusal } from './board-storage.ts';
import { openSqlite, type SqliteDatabase } from './sqlite-binding.ts';

/** Held while a server uses the folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process. The lock is an open exclusive transaction on an own, empty
 * database: the operating system drops it when the process dies, however it dies, so there is never
 * a stale lock to remove by hand. The file with the process id is only for the message.
 */
export async function lockFolder(folder: string): Promise<Result<FolderLock, StorageRefusal>> {
  const ownerFile = join(folder, 'in-use-by');
  const database = await openSqlite(join(folder, 'in-use.lock'));
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    return refused({
      code: 'folder-in-use',
      detail: `The data folder ${folder} is in use by another Weft${ownerOf(ownerFile)}. Stop it, or set WEFT_DATA to another folder.`,
    });
  }
  writeFileSync(ownerFile, `${process.pid}\n`);
  return done({ release: () => releaseLock(database) });
}

function releaseLock(database: SqliteDatabase): void {
  database.exec('ROLLBACK');
  database.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}

function ownerOf(file: string): string {
  try {
    const id = Number(readFileSync(file, 'utf8').trim());
    return Number.isInteger(id) ? ` (process ${id})` : '';
  } catch {
    return '';
  }
}
