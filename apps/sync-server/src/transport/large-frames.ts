/** Somebody who sends large frames. */
interface LargeReader {
  /** Reads no more until this is settled. */
  hold(until: Promise<void>): void;
}

export interface LargeFrameLimits {
  /** So many large frames are read and worked on at a time, over all sockets. */
  readonly largeFramesAtOnce: number;
  /** After this long a reader gives its turn to one that waits, wherever it is in its frame. */
  readonly largeFrameTurnMs: number;
}

/**
 * Lets large frames in one after the other. Putting one together and taking its mask off holds the
 * event loop for some milliseconds a mebibyte, and a dozen can end in the same turn of the loop;
 * small frames of others must not wait behind them. What has no turn stays unread.
 */
export class LargeFrames {
  readonly #limits: LargeFrameLimits;
  readonly #running = new Map<LargeReader, NodeJS.Timeout>();
  readonly #waiting = new Map<LargeReader, () => void>();

  constructor(limits: LargeFrameLimits) {
    this.#limits = limits;
  }

  /** A large frame is coming in: it goes on now, or is held until it has a turn. */
  begin(reader: LargeReader): void {
    if (this.#running.has(reader) || this.#waiting.has(reader)) return;
    this.#wait(reader);
    this.#next();
  }

  /** The frame was worked on, or never will be. Safe to call without {@link begin}. */
  end(reader: LargeReader): void {
    this.#waiting.get(reader)?.();
    this.#waiting.delete(reader);
    if (!this.#running.has(reader)) return;
    clearTimeout(this.#running.get(reader));
    this.#running.delete(reader);
    // In the next turn of the loop: what else came in meanwhile is read first.
    setImmediate(() => this.#next());
  }

  #wait(reader: LargeReader): void {
    reader.hold(
      new Promise((resolve) => {
        this.#waiting.set(reader, resolve);
      }),
    );
  }

  #next(): void {
    for (const [reader, go] of this.#waiting) {
      if (this.#running.size >= this.#limits.largeFramesAtOnce) return;
      this.#waiting.delete(reader);
      this.#running.set(reader, this.#turn(reader));
      go();
    }
  }

  #turn(reader: LargeReader): NodeJS.Timeout {
    return setTimeout(() => this.#turnIsOver(reader), this.#limits.largeFrameTurnMs).unref();
  }

  #turnIsOver(reader: LargeReader): void {
    if (this.#waiting.size === 0) {
      this.#running.set(reader, this.#turn(reader));
      return;
    }
    this.#running.delete(reader);
    this.#wait(reader);
    this.#next();
  }
}
