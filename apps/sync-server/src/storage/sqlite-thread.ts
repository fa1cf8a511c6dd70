import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { done, refused, unreachable, type Result } from '@weft/domain';
import type { StorageRefusal, StoredDocument } from './board-storage.ts';
import { lockFolder, type FolderLock } from './folder-lock.ts';
import { HighWaterFile } from './high-water.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite-binding.ts';
import { DURABILITY_PRAGMAS, SqliteBoardDatabase } from './sqlite-board-database.ts';
import type { StorageAnswer, StorageRequest } from './sqlite-thread-messages.ts';

/** Handing over a smaller buffer costs more than copying it. */
const LARGE_BYTES = 65_536;

interface OpenStorage {
  readonly boards: SqliteBoardDatabase;
  readonly lock: FolderLock;
}

/** The entry of the storage thread: fsync and checkpoints wait here, not on the event loop. */
async function serve(folder: string): Promise<void> {
  const opened = await open(folder);
  parentPort?.postMessage(opened.ok ? done(undefined) : opened, []);
  if (!opened.ok) return;
  parentPort?.on('message', (request: StorageRequest) => {
    const given = answer(opened.value, request);
    parentPort?.postMessage(given, request.kind === 'load' ? largeBuffersOf(given) : []);
    if (request.kind === 'close') parentPort?.close();
  });
}

async function open(folder: string): Promise<Result<OpenStorage, StorageRefusal>> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = await lockFolder(folder);
    if (!lock.ok) return lock;
    const path = join(folder, 'boards.sqlite');
    const database = await openSqlite(path);
    database.exec(DURABILITY_PRAGMAS);
    chmodSync(path, 0o600);
    const migrated = migrate(database);
    if (!migrated.ok) {
      database.close();
      lock.value.release();
      return migrated;
    }
    const highWater = new HighWaterFile(join(folder, 'high-water'));
    return done({ boards: new SqliteBoardDatabase(database, highWater), lock: lock.value });
  } catch (error) {
    return refused({
      code: 'not-readable',
      detail: `The data folder ${folder} cannot be used: ${messageOf(error)}.`,
    });
  }
}

/** What need not be copied on its way out: the snapshot of a loaded board, which nobody here keeps. */
function largeBuffersOf(given: StorageAnswer): ArrayBuffer[] {
  const { snapshot } = given.kind === 'done' ? parseLoaded(given.value) : {};
  if (snapshot === undefined || snapshot.update.length < LARGE_BYTES) return [];
  const { buffer, length } = snapshot.update;
  return buffer instanceof ArrayBuffer && buffer.byteLength === length ? [buffer] : [];
}

function answer(storage: OpenStorage, request: StorageRequest): StorageAnswer {
  try {
    return { kind: 'done', value: perform(storage, request) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

function perform({ boards, lock }: OpenStorage, request: StorageRequest): unknown {
  switch (request.kind) {
    case 'create-board':
      return boards.createBoard(request.row, request.first);
    case 'board':
      return boards.board(request.board);
    case 'board-ids':
      return boards.boardIds();
    case 'change-access':
      return boards.changeAccess(request.from, request.to);
    case 'load':
      return boards.load(request.board, request.afterSeq);
    case 'append':
      return boards.append(request.entries);
    case 'replace-snapshot':
      return boards.replaceSnapshot(request.board, request.snapshot);
    case 'keep-version':
      return boards.versions.keep(request.board, request.version);
    case 'versions':
      return boards.versions.list(request.board);
    case 'version':
      return boards.versions.read(request.board, request.version);
    case 'remove-versions':
      return boards.versions.remove(request.board, request.versions);
    case 'history':
      return boards.history.read(request.board, request.afterSeq, request.mostBytes);
    case 'history-beyond':
      return boards.history.beyond(request.board, request.retention);
    case 'forget-history':
      return boards.history.forget(request.board, request.throughSeq);
    case 'name-authors':
      return boards.history.name(request.board, request.authors);
    case 'ballots':
      return boards.ballots.read(request.board);
    case 'keep-ballots':
      return boards.ballots.keep(request.board, request.ballots);
    case 'keep-asset':
      return boards.assets.keep(request.board, request.asset, request.mostBytes);
    case 'asset':
      return boards.assets.read(request.board, request.hash);
    case 'assets':
      return boards.assets.list(request.board);
    case 'remove':
      return boards.remove(request.board);
    case 'close': {
      boards.close();
      return lock.release();
    }
    default:
      return unreachable(request);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// Values of `load`, made above.
function parseLoaded(value: unknown): Partial<StoredDocument> {
  return value as StoredDocument;
}

function parseFolder(data: unknown): string {
  return (data as { readonly folder: string }).folder;
}

await serve(parseFolder(workerData));
