import { done, refused, type BoardId } from '@weft/domain';
import { apartFromWaiting } from '../apart-from-waiting.ts';
import type {
  Appended,
  BoardDeviceStore,
  BoardRecord,
  DeviceStoreReason,
  OutboxId,
  OutboxRecord,
  Stored,
  StoredBoard,
} from '../board-device-store.ts';

interface MemoryBoard {
  record: BoardRecord | undefined;
  updates: Uint8Array[];
  outbox: OutboxRecord[];
}

/**
 * What a device keeps, without a device. It outlives the stores opened over it, as a disk outlives
 * a crashed tab: let the old client go without closing it and open another store.
 */
export class DeviceMemory {
  readonly #boards = new Map<BoardId, MemoryBoard>();
  readonly #planned = new Map<number, DeviceStoreReason>();
  #nextId: OutboxId = 1;
  #calls = 0;
  #failing: DeviceStoreReason | undefined;
  #held: (() => void)[] | undefined;

  /** Number of calls made so far, failed ones included. */
  get calls(): number {
    return this.#calls;
  }

  open(boardId: BoardId): BoardDeviceStore {
    return new MemoryDeviceStore(this, boardId);
  }

  /** The `nth` call from the beginning (1, 2, …) fails, and changes nothing. */
  failCall(nth: number, reason: DeviceStoreReason): void {
    this.#planned.set(nth, reason);
  }

  /** Every call fails until told otherwise with undefined. */
  failAll(reason: DeviceStoreReason | undefined): void {
    this.#failing = reason;
  }

  /** From now on no call is answered, until {@link DeviceMemory.release}. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const resume of held) resume();
  }

  /** Replaces stored bytes, as a failing disk would. */
  damage(boardId: BoardId, change: (update: Uint8Array) => Uint8Array): void {
    const board = this.board(boardId);
    board.updates = board.updates.map((update) => change(update));
  }

  board(boardId: BoardId): MemoryBoard {
    let board = this.#boards.get(boardId);
    if (board === undefined) {
      board = { record: undefined, updates: [], outbox: [] };
      this.#boards.set(boardId, board);
    }
    return board;
  }

  forget(boardId: BoardId): void {
    this.#boards.delete(boardId);
  }

  nextId(): OutboxId {
    this.#nextId += 1;
    return this.#nextId - 1;
  }

  /** One call: counted, perhaps held back, perhaps failing; `work` is the transaction. */
  async call<Value>(work: () => Value): Stored<Value> {
    this.#calls += 1;
    const reason = this.#planned.get(this.#calls) ?? this.#failing;
    const held = this.#held;
    if (held !== undefined) await new Promise<void>((resolve) => held.push(resolve));
    else await Promise.resolve();
    if (reason !== undefined) return refused({ reason, detail: 'told to fail' });
    return done(work());
  }
}

class MemoryDeviceStore implements BoardDeviceStore {
  readonly #memory: DeviceMemory;
  readonly #boardId: BoardId;
  #isClosed = false;

  constructor(memory: DeviceMemory, boardId: BoardId) {
    this.#memory = memory;
    this.#boardId = boardId;
  }

  load(): Stored<StoredBoard> {
    return this.#call(({ record, updates, outbox }) => ({
      record,
      updates: updates.map((update) => update.slice()),
      outbox: [...outbox],
    }));
  }

  readRecord(): Stored<BoardRecord | undefined> {
    return this.#call(({ record }) => record);
  }

  append({ tabId, local, received }: Appended): Stored<readonly OutboxId[]> {
    return this.#call((board) => {
      board.updates.push(...received.map((update) => update.slice()));
      return local.map(({ update, atMs }) => {
        const id = this.#memory.nextId();
        board.updates.push(update.slice());
        board.outbox.push({ id, tabId, update: update.slice(), atMs });
        return id;
      });
    });
  }

  readOutbox(): Stored<readonly OutboxRecord[]> {
    return this.#call(({ outbox }) => [...outbox]);
  }

  acknowledge(ids: readonly OutboxId[]): Stored<void> {
    const gone = new Set(ids);
    return this.#call((board) => {
      board.outbox = board.outbox.filter(({ id }) => !gone.has(id));
    });
  }

  compact(merge: (updates: readonly Uint8Array[]) => Uint8Array): Stored<void> {
    return this.#call((board) => {
      const { settled, waiting } = apartFromWaiting(board.updates, board.outbox);
      board.updates = [merge(settled), ...waiting];
    });
  }

  reset(keepTabs: ReadonlySet<string>): Stored<void> {
    return this.#call((board) => {
      board.outbox = board.outbox.filter(({ tabId }) => keepTabs.has(tabId));
      board.updates = board.outbox.map(({ update }) => update);
    });
  }

  saveRecord(change: Partial<BoardRecord>): Stored<void> {
    return this.#call((board) => {
      board.record = { ...board.record, ...change, boardId: this.#boardId };
    });
  }

  forget(): Stored<void> {
    return this.#call(() => this.#memory.forget(this.#boardId));
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return Promise.resolve();
  }

  async #call<Value>(work: (board: MemoryBoard) => Value): Stored<Value> {
    if (this.#isClosed) return refused({ reason: 'aborted', detail: 'the store is closed' });
    return this.#memory.call(() => work(this.#memory.board(this.#boardId)));
  }
}
