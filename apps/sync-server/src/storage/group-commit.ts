import type { AppendEntry, BoardStorage } from './board-storage.ts';

/** How long to wait after a failed commit before the same entries are tried again. */
const RETRY_MS = 1_000;

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
  readonly committed: () => void;
}

/**
 * Collects what all rooms append into one commit at a time: while one is being synced to disk, the
 * next gathers. Order is kept. When storage fails, the same entries are tried again until they are
 * taken; nobody's `committed` is called before.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #gathering: Waiting[] = [];
  #running: Promise<void> | undefined;
  #saving = true;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** `committed` is called once the entry is on disk. */
  add(entry: AppendEntry, committed: () => void): void {
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
      const batch = this.#gathering;
      this.#gathering = [];
      await this.#commit(batch);
      for (const { committed } of batch) committed();
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    for (;;) {
      const startedAtMs = this.#options.nowMs();
      try {
        await this.#options.storage.append(batch.map(({ entry }) => entry));
        this.#report({ saving: true });
        this.#options.onCommit({ records: batch.length, startedAtMs });
        return;
      } catch (error) {
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
