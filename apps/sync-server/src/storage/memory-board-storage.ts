import { done, refused, type BoardId, type Result } from '@weft/domain';
import type {
  AppendEntry,
  BoardRow,
  BoardStorage,
  LogRecord,
  StoredDocument,
  StoredSnapshot,
} from './board-storage.ts';

interface MemoryBoard {
  readonly row: BoardRow;
  log: LogRecord[];
  snapshot: StoredSnapshot | undefined;
  lastSeq: number;
}

/** What a memory storage keeps; two storages over one of these are a server before and after a restart. */
export type MemoryDisk = Map<BoardId, MemoryBoard>;

/** Storage for tests and simulations: as long as its {@link MemoryDisk} lives. */
export class MemoryBoardStorage implements BoardStorage {
  readonly #disk: MemoryDisk;

  constructor(disk: MemoryDisk = new Map()) {
    this.#disk = disk;
  }

  createBoard(
    row: BoardRow,
    first?: Omit<LogRecord, 'seq'>,
  ): Promise<Result<void, { readonly code: 'board-exists' }>> {
    if (this.#disk.has(row.id)) return Promise.resolve(refused({ code: 'board-exists' }));
    const log = first === undefined ? [] : [{ ...first, seq: 1 }];
    this.#disk.set(row.id, { row, log, snapshot: undefined, lastSeq: log.length });
    return Promise.resolve(done(undefined));
  }

  board(id: BoardId): Promise<BoardRow | undefined> {
    return Promise.resolve(this.#disk.get(id)?.row);
  }

  load(id: BoardId): Promise<StoredDocument> {
    const board = this.#disk.get(id);
    return Promise.resolve({
      snapshot: board?.snapshot,
      log: [...(board?.log ?? [])],
      lastSeq: board?.lastSeq ?? 0,
      damage: [],
    });
  }

  append(entries: readonly AppendEntry[]): Promise<void> {
    for (const { board: id, ...record } of entries) {
      const board = this.#disk.get(id);
      if (board === undefined) return Promise.reject(new Error(`No board ${id} to append to`));
      if (record.seq <= board.lastSeq) {
        return Promise.reject(new Error(`Record ${record.seq} after ${board.lastSeq}`));
      }
    }
    for (const { board: id, ...record } of entries) {
      const board = this.#disk.get(id);
      board?.log.push(record);
      if (board !== undefined) board.lastSeq = record.seq;
    }
    return Promise.resolve();
  }

  replaceSnapshot(id: BoardId, snapshot: StoredSnapshot): Promise<void> {
    const board = this.#disk.get(id);
    if (board === undefined) return Promise.reject(new Error(`No board ${id} to snapshot`));
    board.snapshot = snapshot;
    board.log = board.log.filter((record) => record.seq > snapshot.throughSeq);
    return Promise.resolve();
  }

  remove(id: BoardId): Promise<void> {
    this.#disk.delete(id);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
