import { randomFillSync } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { done, refused, type BoardId, type Result } from '@weft/domain';
import { AuditLog } from '../audit/audit-log.ts';
import { AUDIT_FILES, FileAuditStore } from '../audit/file-audit-store.ts';
import { createSecret, linkRecordsOf, secretsBelow } from '../auth/link-secrets.ts';
import type { NewBoard } from '../auth/board-access.ts';
import { compactUpdates } from '../rooms/document-work.ts';
import type { BoardRow } from '../storage/board-storage.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { HighWaterFile, readHighWater } from '../storage/high-water.ts';
import { migrate } from '../storage/migrate.ts';
import type { SqliteAssetTable } from '../storage/sqlite-asset-table.ts';
import { backUpSqlite, openBackup } from '../storage/sqlite-backup.ts';
import { openSqlite, type SqliteDatabase } from '../storage/sqlite-binding.ts';
import { DURABILITY_PRAGMAS, SqliteBoardDatabase } from '../storage/sqlite-board-database.ts';
import { putBoard } from '../storage/sqlite-restore.ts';

const LINEAGE_BYTES = 16;

export interface RestoreRequest {
  readonly backup: string;
  /** The data folder. */
  readonly folder: string;
  /** undefined: all boards of the backup. */
  readonly only: BoardId | undefined;
  readonly newLineage: boolean;
  readonly nowMs: () => number;
  readonly onAuditFailure: (error: unknown) => void;
}

export interface Restored {
  readonly boards: number;
  /** Boards that were not there any more, with their new links. */
  readonly newLinks: readonly Pick<NewBoard, 'id' | 'links'>[];
  /** A backup of what was there before; undefined: nothing was. */
  readonly before: string | undefined;
}

const random = (bytes: Uint8Array): Uint8Array => randomFillSync(bytes);

/** Puts boards of a backup into a data folder that nobody uses. Refuses with a sentence. */
export async function restoreBoards(request: RestoreRequest): Promise<Result<Restored, string>> {
  const { backup, folder } = request;
  const source = await openBackup(backup);
  if (!source.ok) return source;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  if (!lock.ok) return refused(lock.refusal.detail);
  // A copy, because bringing it to this version would change the backup.
  const copy = join(folder, 'restoring.sqlite');
  try {
    rmSync(copy, { force: true });
    copyFileSync(source.value.database, copy);
    const before = await keepBefore(request);
    if (!before.ok) return before;
    if (before.value === undefined) takeAuditLog(request);
    const restored = await restoreFrom(copy, request, before.value === undefined);
    return restored.ok ? done({ ...restored.value, before: before.value }) : restored;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
    lock.value.release();
  }
}

async function keepBefore({
  folder,
  nowMs,
}: RestoreRequest): Promise<Result<string | undefined, string>> {
  if (!existsSync(join(folder, 'boards.sqlite'))) return done(undefined);
  const time = new Date(nowMs()).toISOString().replaceAll(/[:.]/g, '-');
  const before = join(folder, `before-restore-${time}`);
  const kept = await backUpSqlite(folder, before, nowMs());
  return kept.ok ? done(before) : kept;
}

/** Into an empty folder comes the log too, and goes on from there. */
function takeAuditLog({ backup, folder }: RestoreRequest): void {
  for (const name of AUDIT_FILES) {
    const [from, to] = [join(backup, name), join(folder, name)];
    if (existsSync(from) && !existsSync(to)) copyFileSync(from, to);
  }
}

async function restoreFrom(
  copy: string,
  request: RestoreRequest,
  isFresh: boolean,
): Promise<Result<Omit<Restored, 'before'>, string>> {
  const { folder, only } = request;
  const path = join(folder, 'boards.sqlite');
  const database = await openMigrated(path);
  const backedUp = await openMigrated(copy);
  chmodSync(path, 0o600);
  const highWater = new HighWaterFile(join(folder, 'high-water'));
  const store = new SqliteAuditedRestore(request, database, highWater);
  const boards = new SqliteBoardDatabase(backedUp, readHighWater(`${copy}-high-water`));
  try {
    const ids = only === undefined ? boards.boardIds() : [only];
    const newLinks: Pick<NewBoard, 'id' | 'links'>[] = [];
    for (const id of ids) {
      const row = boards.board(id);
      if (row === undefined) return refused(`The backup has no board ${id}.`);
      const conflict = store.conflictWith(row);
      if (conflict !== undefined) return refused(conflict);
    }
    for (const id of ids) {
      const row = boards.board(id);
      if (row === undefined) continue;
      const fresh = await store.put(row, boards.load(id, 0), isFresh);
      store.putAssets(id, boards.assets);
      if (fresh !== undefined) newLinks.push(fresh);
    }
    return done({ boards: ids.length, newLinks });
  } finally {
    await store.close();
    boards.close();
    highWater.close();
    database.close();
  }
}

/** Writes boards into the data folder, each with a line in its audit log. */
class SqliteAuditedRestore {
  readonly #request: RestoreRequest;
  readonly #database: SqliteDatabase;
  readonly #highWater: HighWaterFile;
  readonly #now: SqliteBoardDatabase;
  readonly #audit: AuditLog;

  constructor(request: RestoreRequest, database: SqliteDatabase, highWater: HighWaterFile) {
    this.#request = request;
    this.#database = database;
    this.#highWater = highWater;
    this.#now = new SqliteBoardDatabase(database, highWater);
    this.#audit = new AuditLog({
      store: new FileAuditStore(request.folder),
      nowMs: request.nowMs,
      onFailure: request.onAuditFailure,
    });
  }

  /** Two histories of one board must never be merged. */
  conflictWith({ id, lineage }: BoardRow): string | undefined {
    const now = this.#now.board(id);
    if (this.#request.newLineage || now === undefined || now.lineage === lineage) return undefined;
    return `Board ${id} has another history than the one in the backup; add --new-lineage to replace it.`;
  }

  /** Gives back new links when the board was not there any more. */
  async put(
    row: BoardRow,
    stored: ReturnType<SqliteBoardDatabase['load']>,
    isFresh: boolean,
  ): Promise<Pick<NewBoard, 'id' | 'links'> | undefined> {
    const { id } = row;
    const now = this.#now.board(id);
    const updates = stored.log.map(({ update }) => update);
    const compacted = compactUpdates({ snapshot: stored.snapshot?.update, updates });
    // No number is used twice, whoever remembers the old ones.
    const throughSeq = Math.max(stored.lastSeq, this.#now.load(id, 0).lastSeq) + 1;
    const lineage = this.#request.newLineage
      ? Buffer.from(random(new Uint8Array(LINEAGE_BYTES))).toString('hex')
      : row.lineage;
    const secret = createSecret(random);
    const ownLinks = isFresh ? row.links : linkRecordsOf(secret);
    const links = now === undefined ? ownLinks : undefined;
    putBoard(this.#database, {
      row: { ...row, lineage },
      links,
      snapshot: { ...compacted, throughSeq },
    });
    this.#highWater.raise(new Map([[id, throughSeq]]));
    const what = this.#request.newLineage ? 'new-lineage' : 'same-lineage';
    await this.#audit.record({ action: 'board-restored', board: id, what });
    if (links === undefined || isFresh) return undefined;
    return { id, links: secretsBelow('facilitator', secret, links) };
  }

  /** Those that came since stay: they harm nobody, and devices may show them again. */
  putAssets(id: BoardId, from: SqliteAssetTable): void {
    for (const hash of from.list(id)) {
      const asset = from.read(id, hash);
      if (asset !== undefined) this.#now.assets.keep(id, asset, Number.MAX_SAFE_INTEGER);
    }
  }

  close(): Promise<void> {
    return this.#audit.close();
  }
}

async function openMigrated(path: string): Promise<SqliteDatabase> {
  const database = await openSqlite(path);
  database.exec(DURABILITY_PRAGMAS);
  const migrated = migrate(database);
  if (migrated.ok) return database;
  database.close();
  throw new Error(migrated.refusal.detail);
}
