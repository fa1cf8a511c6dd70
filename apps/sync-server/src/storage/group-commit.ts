import type { BoardId } from '@weft/domain';
import { isUnknownBoard, type AppendEntry, type BoardStorage } from './board-storage.ts';

/** How long to wait after a failed commit before the same entries are tried again. */
const RETRY_MS = 1_000;
/** A commit that takes longer than this counts as failing until it is done: people are told in time. */
const SLOW_COMMIT_MS = 3_000;
/** At most this much in one commit: after an outage a lot has gathered. */
const MAX_COMMIT_RECORDS = 2_000;
const MAX_COMMIT_BYTES = 8 * 1_048_576;

const NONE_GONE: ReadonlySet<BoardId> = new Set();

export interface GroupCommitOptions {
  readonly storage: BoardStorage;
  /** Calls `run` after a time; returns a way to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Told when storage begins to fail, and when it works again. */
  readonly onHealth: (health: { readonly saving: boolean; readonly error?: unknown }) => void;
  /** Told of every commit: how many records, and how long it took. */
  readonly onCommit: (commit: { readonly records: number; readonly startedAtMs: number }) => void;
  readonly nowMs: () => number;
}

interface Waiting {
  readonly entry: AppendEntry;
  readonly committed: (seq: number) => void;
}

/**
 * Collects what all rooms append into one commit at a time: while one is being synced to disk, the
 * next gathers. Order is kept. When storage fails, the same entries are tried again until they are
 * taken; nobody's `committed` is called before.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #gathering: Waiting[] = [];
  #running: Promise<void> | undefined;
  #saving = true;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Bytes that wait for the disk. */
  get waitingBytes(): number {
    return this.#gathering.reduce((sum, { entry }) => sum + entry.update.length, 0);
  }

  /**
   * `committed` is called once the entry is on disk, with the number it got; with 0 when its board
   * was removed meanwhile.
   */
  add(entry: AppendEntry, committed: (seq: number) => void): void {
    this.#gathering.push({ entry, committed });
    this.#running ??= this.#run();
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the microtask queue: what arrives together is committed together.
    await Promise.resolve();
    while (this.#gathering.length > 0) {
      const batch = this.#gathering.splice(0, sizeOfNextCommit(this.#gathering));
      await this.#commit(batch);
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const entries = batch.map(({ entry }) => entry);
    // The same array every time: storage knows by it that this is another attempt.
    for (;;) {
      const startedAtMs = this.#options.nowMs();
      const callOff = this.#options.after(SLOW_COMMIT_MS, () => {
        this.#report({ saving: false, error: new Error('A commit takes very long') });
      });
      try {
        const seqs = await this.#options.storage.append(entries);
        callOff();
        this.#report({ saving: true });
        this.#options.onCommit({ records: entries.length, startedAtMs });
        for (const [index, { committed }] of batch.entries()) committed(seqs[index] ?? 0);
        return;
      } catch (error) {
        callOff();
        const gone = isUnknownBoard(error) ? await this.#goneBoards(entries) : NONE_GONE;
        if (gone.size > 0) return this.#commitWithout(batch, gone);
        this.#report({ saving: false, error });
        await new Promise<void>((resolve) => {
          this.#options.after(RETRY_MS, resolve);
        });
      }
    }
  }

  /** Boards that were removed while something for them was waiting; empty when storage cannot say. */
  async #goneBoards(entries: readonly AppendEntry[]): Promise<ReadonlySet<BoardId>> {
    const gone = new Set<BoardId>();
    try {
      for (const board of new Set(entries.map((entry) => entry.board))) {
        if ((await this.#options.storage.board(board)) === undefined) gone.add(board);
      }
      return gone;
    } catch {
      return NONE_GONE;
    }
  }

  /** There is nowhere to store what was for a removed board; it must not keep the others waiting. */
  async #commitWithout(batch: readonly Waiting[], gone: ReadonlySet<BoardId>): Promise<void> {
    const rest = batch.filter(({ entry }) => !gone.has(entry.board));
    if (rest.length > 0) await this.#commit(rest);
    for (const { entry, committed } of batch) if (gone.has(entry.board)) committed(0);
  }

  #report(health: { readonly saving: boolean; readonly error?: unknown }): void {
    if (health.saving === this.#saving) return;
    this.#saving = health.saving;
    this.#options.onHealth(health);
  }
}

function sizeOfNextCommit(waiting: readonly Waiting[]): number {
  let bytes = 0;
  for (const [index, { entry }] of waiting.entries()) {
    bytes += entry.update.length;
    if (index > 0 && (bytes > MAX_COMMIT_BYTES || index >= MAX_COMMIT_RECORDS)) return index;
  }
  return waiting.length;
}
