import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import { done, refused, type AssetHash, type AssetType, type BoardId } from '@weft/domain';
import type { BoardRecord, DeviceStoreFailure, OutboxRecord, Stored } from '@weft/sync-client';
import { noteWaiting } from './waiting-note.ts';

/** What the browser calls it. */
export const DATABASE_NAME = 'weft';
/** 2 brought images. */
const DATABASE_VERSION = 2;

/** One update of one board's document. */
export interface UpdateRow {
  readonly boardId: BoardId;
  readonly update: Uint8Array;
}

export interface OutboxRow extends Omit<OutboxRecord, 'id'> {
  readonly boardId: BoardId;
}

/** The bytes of an image, once for all boards that show it. */
export interface ImageRow {
  readonly hash: AssetHash;
  readonly type: AssetType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** That a board of this device shows an image. */
export interface BoardImageRow {
  readonly boardId: BoardId;
  readonly hash: AssetHash;
  readonly sizeBytes: number;
  /** The server of the board is not known to have it; of a board without one: always. */
  readonly unsent: boolean;
  /** Milliseconds since 1970. */
  readonly keptAtMs: number;
}

/** Everything Weft keeps in this browser. Keys of `updates` and `outbox` grow and are never reused. */
export interface DeviceSchema extends DBSchema {
  boards: { key: string; value: BoardRecord };
  updates: { key: number; value: UpdateRow; indexes: { board: string } };
  outbox: { key: number; value: OutboxRow; indexes: { board: string } };
  images: { key: string; value: ImageRow };
  boardImages: { key: string[]; value: BoardImageRow; indexes: { board: string; hash: string } };
}

export type DeviceStoreName = StoreNames<DeviceSchema>;
export type DeviceTransaction = IDBPTransaction<
  DeviceSchema,
  DeviceStoreName[],
  'readonly' | 'readwrite'
>;
export type DeviceWriting = IDBPTransaction<DeviceSchema, DeviceStoreName[], 'readwrite'>;

const WRITING = new Set<Promise<unknown>>();

/** Fulfilled when everything that this page is writing to its database was written, or has failed. */
export async function whenWritten(): Promise<void> {
  while (WRITING.size > 0) {
    await Promise.allSettled(WRITING);
    // What was waiting for its turn begins now.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Another tab holds an older version of the database open. */
class BlockedError extends Error {}

/**
 * The browser's database for all boards, opened when first used and again after it was lost. Makes
 * room for a newer version of itself in another tab; this tab then fails as `blocked` until it is
 * loaded anew. No method rejects.
 */
export class DeviceDatabase {
  readonly #indexedDb: IDBFactory | undefined;
  #opening: Promise<IDBPDatabase<DeviceSchema>> | undefined;

  /** `indexedDb` reads the platform's factory; where storage is forbidden even that may throw. */
  constructor(indexedDb: () => IDBFactory | undefined = () => globalThis.indexedDB) {
    this.#indexedDb = accessible(indexedDb);
  }

  /** One transaction that reads. */
  read<Value>(
    stores: DeviceStoreName[],
    work: (transaction: DeviceTransaction) => Promise<Value>,
  ): Stored<Value> {
    return this.#run((database) => {
      const transaction = database.transaction(stores, 'readonly');
      // Whoever reads hears of a failure from the request it has asked.
      transaction.done.catch(() => undefined);
      return work(transaction);
    });
  }

  /**
   * One transaction that writes. `strict`: fulfilled only when the operating system was asked to
   * put it on disk; else when it has taken it.
   */
  write<Value>(
    stores: DeviceStoreName[],
    durability: 'strict' | 'relaxed',
    work: (transaction: DeviceWriting) => Promise<Value>,
  ): Stored<Value> {
    const written = this.#run(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', { durability });
      // `done` tells of the commit; the requests inside tell only of themselves.
      const [value] = await Promise.all([
        work(transaction).catch((error: unknown) => {
          // Requests of a transaction that ended say only that it ended; it knows why.
          const cause = transaction.error ?? error;
          abort(transaction);
          throw cause;
        }),
        transaction.done,
      ]);
      return value;
    });
    WRITING.add(written);
    return written.finally(() => WRITING.delete(written));
  }

  /** Boards this browser has opened, the latest first. */
  listBoards(): Stored<readonly BoardRecord[]> {
    return this.read(['boards'], async (transaction) => {
      const records = await transaction.objectStore('boards').getAll();
      return records.sort((a, b) => (b.openedAtMs ?? 0) - (a.openedAtMs ?? 0));
    });
  }

  /** Removes everything this browser knows of a board, also what waits to be sent. */
  forgetBoard(boardId: BoardId): Stored<void> {
    const stores: DeviceStoreName[] = ['boards', 'updates', 'outbox', 'images', 'boardImages'];
    return this.write(stores, 'strict', async (transaction) => {
      await transaction.objectStore('boards').delete(boardId);
      noteWaiting(boardId, 0);
      for (const store of ['updates', 'outbox'] as const) {
        const keys = await transaction.objectStore(store).index('board').getAllKeys(boardId);
        await Promise.all(keys.map(async (key) => transaction.objectStore(store).delete(key)));
      }
      const shown = transaction.objectStore('boardImages');
      for (const { hash } of await shown.index('board').getAll(boardId)) {
        await shown.delete([boardId, hash]);
        // Other boards may show it, too.
        if ((await shown.index('hash').count(hash)) > 0) continue;
        await transaction.objectStore('images').delete(hash);
      }
    });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    await opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  async #run<Value>(work: (database: IDBPDatabase<DeviceSchema>) => Promise<Value>): Stored<Value> {
    try {
      return done(await work(await this.#database()));
    } catch (error) {
      const failure = failureOf(error);
      // A lost database is opened anew by the next call; one that is only full is not.
      if (failure.reason !== 'quota') await this.close();
      return refused(failure);
    }
  }

  #database(): Promise<IDBPDatabase<DeviceSchema>> {
    if (this.#opening !== undefined) return this.#opening;
    const opening = this.#open();
    this.#opening = opening;
    // What could not be opened is opened anew by the next call, whatever the reason was.
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }

  #open(): Promise<IDBPDatabase<DeviceSchema>> {
    if (this.#indexedDb === undefined) {
      return Promise.reject(new DOMException('No IndexedDB in this window', 'SecurityError'));
    }
    return new Promise((resolve, reject) => {
      let isGivenUp = false;
      const open = async (): Promise<void> => {
        try {
          const database = await openDB<DeviceSchema>(DATABASE_NAME, DATABASE_VERSION, {
            upgrade: (created, before) => createStores(created, before),
            blocked: () => {
              isGivenUp = true;
              reject(new BlockedError('An older tab keeps the database open'));
            },
            blocking: () => void this.close(),
            terminated: () => {
              this.#opening = undefined;
            },
          });
          // Nobody waits for it any more; left open, it would block the next newer version.
          if (isGivenUp) database.close();
          else resolve(database);
        } catch (error) {
          reject(openingError(error));
        }
      };
      void open();
    });
  }
}

/** Firefox refuses to open in private windows that may not store by calling its own state invalid. */
function openingError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.name === 'InvalidStateError'
    ? new DOMException(error.message, 'SecurityError')
    : error;
}

function createStores(database: IDBPDatabase<DeviceSchema>, before: number): void {
  database.createObjectStore('images', { keyPath: 'hash' });
  const shown = database.createObjectStore('boardImages', { keyPath: ['boardId', 'hash'] });
  shown.createIndex('board', 'boardId');
  shown.createIndex('hash', 'hash');
  if (before > 0) return;
  database.createObjectStore('boards', { keyPath: 'boardId' });
  for (const name of ['updates', 'outbox'] as const) {
    database.createObjectStore(name, { autoIncrement: true }).createIndex('board', 'boardId');
  }
}

function abort(transaction: DeviceWriting): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
}

function accessible(read: () => IDBFactory | undefined): IDBFactory | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What an error of the database means for the person. */
function failureOf(error: unknown): DeviceStoreFailure {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof BlockedError) return { reason: 'blocked', detail };
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return { reason: 'quota', detail };
    case 'SecurityError':
    case 'NotAllowedError':
      return { reason: 'private', detail };
    // A newer tab has upgraded the database.
    case 'VersionError':
      return { reason: 'blocked', detail };
    case 'UnknownError':
    case 'DataError':
    case 'NotReadableError':
    case 'NotFoundError':
      return { reason: 'damaged', detail };
    default:
      return { reason: 'aborted', detail };
  }
}
