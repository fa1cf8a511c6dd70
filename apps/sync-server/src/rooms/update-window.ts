import type { RoomClock } from './room-clock.ts';

/** How long a window stays open when the one before it has just closed. */
const BUSY_WINDOW_MS = 4;
const CROWDED_WINDOW_MS = 16;
/** From this many members on, a room is crowded. */
const CROWDED_MEMBERS = 50;

export interface UpdateWindowOptions {
  readonly clock: RoomClock;
  readonly memberCount: () => number;
  readonly flush: () => void;
}

/**
 * Decides when what was collected goes out: at once in an idle room, at most every 4 ms in a busy
 * one, every 16 ms in a crowded one. One socket write per client and window is what lets many
 * people type at once.
 */
export class UpdateWindow {
  readonly #options: UpdateWindowOptions;
  #flushedAtMs = -Infinity;
  #cancel: (() => void) | undefined;

  constructor(options: UpdateWindowOptions) {
    this.#options = options;
  }

  /** Something is waiting to go out. */
  open(): void {
    if (this.#cancel !== undefined) return;
    this.#cancel = this.#options.clock.after(this.#delayMs(), () => {
      // Its time has come: there is nothing to call off.
      this.#cancel = undefined;
      this.flush();
    });
  }

  /** Sends what is waiting, now. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#flushedAtMs = this.#options.clock.nowMs();
    this.#options.flush();
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #delayMs(): number {
    const crowded = this.#options.memberCount() >= CROWDED_MEMBERS;
    const windowMs = crowded ? CROWDED_WINDOW_MS : BUSY_WINDOW_MS;
    const sinceMs = this.#options.clock.nowMs() - this.#flushedAtMs;
    // A clock that was set back must not keep a window open until it has caught up.
    return sinceMs < 0 || sinceMs >= windowMs ? 0 : windowMs - sinceMs;
  }
}
