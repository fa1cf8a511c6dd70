import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { done, refused, type Result } from '@weft/domain';
import { AUDIT_FILES } from '../audit/file-audit-store.ts';
import { openSqlite, readCount } from './sqlite-binding.ts';
import { formatOf } from './migrate.ts';

const DATABASE = 'boards.sqlite';
const MANIFEST = 'backup.json';
const FORMAT_WITH_BALLOTS = 6;
/** What a backup says of itself. */
export interface BackupManifest {
  readonly kind: 'weft-backup';
  /** Of the database. */
  readonly format: number;
  readonly madeAtMs: number;
  readonly boards: number;
  /** Of the database file, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Copies the boards of a data folder into a new folder, as they were at one moment, while a server may
 * be writing. The folder appears under its name only when everything in it is on disk. Refuses a
 * target that exists.
 */
export async function backUpSqlite(
  folder: string,
  target: string,
  nowMs: number,
): Promise<Result<BackupManifest, string>> {
  const source = join(folder, DATABASE);
  if (!existsSync(source)) return refused(`There are no boards in ${folder}.`);
  if (existsSync(target)) return refused(`${target} is there already; name a new folder.`);
  const partial = `${target}.partial`;
  if (existsSync(partial)) return refused(`${partial} is left of a backup that failed; remove it.`);
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const copy = join(partial, DATABASE);
  const database = await openSqlite(source);
  try {
    database.exec('PRAGMA busy_timeout = 5000;');
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
  // Never the key that signs tokens.
  for (const name of AUDIT_FILES) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(partial, name));
  }
  await forgetBallots(copy);
  const manifest = await describe(copy, nowMs);
  writeFileSync(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const name of [DATABASE, MANIFEST, ...AUDIT_FILES]) {
    if (existsSync(join(partial, name))) syncFile(join(partial, name));
  }
  syncFile(partial);
  renameSync(partial, target);
  syncFile(dirname(target));
  return done(manifest);
}

/** The database file of a backup that is whole; refuses anything else with a sentence. */
export async function openBackup(
  folder: string,
): Promise<Result<{ readonly database: string; readonly manifest: BackupManifest }, string>> {
  const manifest = readManifest(join(folder, MANIFEST));
  if (manifest === undefined) return refused(`${folder} is no backup: it has no ${MANIFEST}.`);
  const database = join(folder, DATABASE);
  if (!existsSync(database)) return refused(`${folder} is no whole backup: it has no ${DATABASE}.`);
  if ((await sha256Of(database)) !== manifest.sha256) {
    return refused(`${database} is not what was backed up: its SHA-256 is another one.`);
  }
  return done({ database, manifest });
}

/** Votes that nobody may see yet go into no copy, and a restore would not bring them back. */
async function forgetBallots(copy: string): Promise<void> {
  const database = await openSqlite(copy);
  if (formatOf(database) >= FORMAT_WITH_BALLOTS) {
    // Without the pragma their bytes would stay in the file.
    database.exec('PRAGMA secure_delete = ON; DELETE FROM ballots;');
  }
  database.close();
}

async function describe(copy: string, nowMs: number): Promise<BackupManifest> {
  const database = await openSqlite(copy);
  const format = formatOf(database);
  const boards = readCount(database, 'SELECT count(*) AS boards FROM boards', 'boards');
  database.close();
  return { kind: 'weft-backup', format, madeAtMs: nowMs, boards, sha256: await sha256Of(copy) };
}

function readManifest(path: string): BackupManifest | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is BackupManifest {
  if (typeof value !== 'object' || value === null) return false;
  return (
    Reflect.get(value, 'kind') === 'weft-backup' &&
    Number.isSafeInteger(Reflect.get(value, 'format')) &&
    typeof Reflect.get(value, 'sha256') === 'string'
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** Also for folders: a name is on disk when its folder is. */
function syncFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
