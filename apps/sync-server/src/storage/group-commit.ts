import type { AppendEntry, BoardStorage } from './board-storage.ts';

/** How long to wait after a failed commit before the same entries are tried again. */
const RETRY_MS = 1_000;
/** A commit that takes longer than this counts as failing until it is done: people are told in time. */
const SLOW_COMMIT_MS = 3_000;
/** At most this much in one commit: after an outage a lot has gathered. */
const MAX_COMMIT_RECORDS = 2_000;
const MAX_COMMIT_BYTES = 8 * 1_048_576;

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

  /** `committed` is called once the entry is on disk, with the number it got. */
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
      const seqs = await this.#commit(batch.map(({ entry }) => entry));
      for (const [index, { committed }] of batch.entries()) committed(seqs[index] ?? 0);
    }
    this.#running = undefined;
  }

  /** The same array every time: storage knows by it that this is another attempt. */
  async #commit(entries: readonly AppendEntry[]): Promise<readonly number[]> {
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
        return seqs;
      } catch (error) {
        callOff();
        this.#report({ saving: false, error });
        await new Promise<void>((resolve) => {
          this.#options.after(RETRY_MS, resolve);
        });
      }
    }
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
