import { refused, type BoardId } from '@weft/domain';
import {
  apartFromWaiting,
  type Appended,
  type BoardDeviceStore,
  type BoardRecord,
  type OutboxId,
  type OutboxRecord,
  type Stored,
  type StoredBoard,
} from '@weft/sync-client';
import type { DeviceDatabase, DeviceTransaction } from './device-database.ts';
import { noteWaiting } from './waiting-note.ts';

/** Who opens a board does not wait longer than this for what the device remembers of it. */
const RECORD_WITHIN_MS = 750;

/** One board in the browser's database. The database is shared, and stays open after `close()`. */
export class BrowserDeviceStore implements BoardDeviceStore {
  readonly #database: DeviceDatabase;
  readonly #boardId: BoardId;
  readonly #askToPersist: () => void;
  #hasAsked = false;
  #isClosed = false;
  /** Refuses in place of a database that does not answer. */
  #silence: Stored<never> | undefined;

  /** `askToPersist` asks the browser not to clear Weft's data; called after the first edit. */
  constructor(
    database: DeviceDatabase,
    boardId: BoardId,
    askToPersist: () => void = persistStorage,
  ) {
    this.#database = database;
    this.#boardId = boardId;
    this.#askToPersist = askToPersist;
  }

  load(): Stored<StoredBoard> {
    return this.#open(() =>
      this.#database.read(['boards', 'updates', 'outbox'], async (transaction) => {
        const board = IDBKeyRange.only(this.#boardId);
        const [record, rows, outbox] = await Promise.all([
          transaction.objectStore('boards').get(this.#boardId),
          transaction.objectStore('updates').index('board').getAll(board),
          this.#outbox(transaction),
        ]);
        return { record, updates: rows.map(({ update }) => update), outbox };
      }),
    );
  }

  readRecord(): Stored<BoardRecord | undefined> {
    return this.#orSilence(
      this.#open(() =>
        this.#database.read(['boards'], (transaction) =>
          transaction.objectStore('boards').get(this.#boardId),
        ),
      ),
    );
  }

  async append({ tabId, local, received }: Appended): Stored<readonly OutboxId[]> {
    const boardId = this.#boardId;
    const durability = local.length > 0 ? 'strict' : 'relaxed';
    const outcome = await this.#open(() =>
      this.#database.write(['updates', 'outbox'], durability, async (transaction) => {
        const updates = transaction.objectStore('updates');
        const outbox = transaction.objectStore('outbox');
        // One failing request ends all of them: each is waited for, so that none fails unheard.
        const added = [...received, ...local.map(({ update }) => update)].map(async (update) =>
          updates.add({ boardId, update }),
        );
        const ids = local.map(async ({ update, atMs }) =>
          outbox.add({ boardId, tabId, update, atMs }),
        );
        const [names] = await Promise.all([Promise.all(ids), ...added]);
        if (names.length > 0) noteWaiting(boardId, await outbox.index('board').count(boardId));
        return names;
      }),
    );
    if (outcome.ok && local.length > 0 && !this.#hasAsked) {
      this.#hasAsked = true;
      this.#askToPersist();
    }
    return outcome;
  }

  readOutbox(): Stored<readonly OutboxRecord[]> {
    return this.#open(() =>
      this.#database.read(['outbox'], (transaction) => this.#outbox(transaction)),
    );
  }

  acknowledge(ids: readonly OutboxId[]): Stored<void> {
    return this.#open(() =>
      this.#database.write(['outbox'], 'relaxed', async (transaction) => {
        const outbox = transaction.objectStore('outbox');
        await Promise.all(ids.map(async (id) => outbox.delete(id)));
        noteWaiting(this.#boardId, await outbox.index('board').count(this.#boardId));
      }),
    );
  }

  compact(merge: (updates: readonly Uint8Array[]) => Uint8Array): Stored<void> {
    const boardId = this.#boardId;
    return this.#open(() =>
      this.#database.write(['updates', 'outbox'], 'strict', async (transaction) => {
        const updates = transaction.objectStore('updates');
        const rows = await updates.index('board').getAll(boardId);
        const keys = await updates.index('board').getAllKeys(boardId);
        const outbox = await this.#outbox(transaction);
        const apart = apartFromWaiting(
          rows.map((row) => row.update),
          outbox,
        );
        for (const update of [merge(apart.settled), ...apart.waiting]) {
          await updates.add({ boardId, update });
        }
        await Promise.all(keys.map(async (key) => updates.delete(key)));
      }),
    );
  }

  reset(keepTabs: ReadonlySet<string>): Stored<void> {
    const boardId = this.#boardId;
    return this.#open(() =>
      this.#database.write(['updates', 'outbox'], 'strict', async (transaction) => {
        const updates = transaction.objectStore('updates');
        const outbox = transaction.objectStore('outbox');
        const keys = await updates.index('board').getAllKeys(boardId);
        await Promise.all(keys.map(async (key) => updates.delete(key)));
        for (const { id, tabId, update } of await this.#outbox(transaction)) {
          if (keepTabs.has(tabId)) await updates.add({ boardId, update });
          else await outbox.delete(id);
        }
        noteWaiting(boardId, await outbox.index('board').count(boardId));
      }),
    );
  }

  saveRecord(change: Partial<BoardRecord>): Stored<void> {
    return this.#open(() =>
      this.#database.write(['boards'], 'strict', async (transaction) => {
        const boards = transaction.objectStore('boards');
        const before = await boards.get(this.#boardId);
        await boards.put({ ...before, ...change, boardId: this.#boardId });
      }),
    );
  }

  forget(): Stored<void> {
    return this.#open(() => this.#database.forgetBoard(this.#boardId));
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return Promise.resolve();
  }

  async #orSilence<Value>(answer: Stored<Value>): Stored<Value> {
    this.#silence ??= new Promise((resolve) => {
      const detail = `No answer within ${RECORD_WITHIN_MS} ms`;
      setTimeout(() => resolve(refused({ reason: 'blocked', detail })), RECORD_WITHIN_MS);
    });
    const hear = async (): Promise<void> => {
      await answer;
      this.#silence = undefined;
    };
    void hear();
    return Promise.race([answer, this.#silence]);
  }

  async #outbox(transaction: DeviceTransaction): Promise<readonly OutboxRecord[]> {
    const index = transaction.objectStore('outbox').index('board');
    const rows = await index.getAll(this.#boardId);
    const ids = await index.getAllKeys(this.#boardId);
    return rows.map(({ tabId, update, atMs }, position) => ({
      id: ids[position] ?? 0,
      tabId,
      update,
      atMs,
    }));
  }

  async #open<Value>(call: () => Stored<Value>): Stored<Value> {
    if (this.#isClosed) return refused({ reason: 'aborted', detail: 'The store is closed' });
    return call();
  }
}

/** Asks the browser to keep the data when space gets short. The answer changes nothing we do. */
function persistStorage(): void {
  navigator.storage?.persist?.().catch(() => undefined);
}
