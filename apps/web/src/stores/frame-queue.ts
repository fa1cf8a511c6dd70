/** Asks for one call before the next paint and returns what cancels it. */
export type RequestFrame = (callback: () => void) => () => void;

/**
 * The browser's frames, with a timer behind them: a hidden tab gets no animation frames, but must
 * still run the rules and answer its own subscribers.
 */
export const requestBrowserFrame: RequestFrame = (callback) => {
  const hiddenTabDelayMs = 200;
  let finished = false;
  const run = (): void => {
    if (finished) return;
    stop();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, hiddenTabDelayMs);
  const stop = (): void => {
    finished = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return stop;
};

/**
 * Runs registered flushes once per animation frame, however many changes were announced before it:
 * a thousand remote updates a second cost sixty flushes.
 */
export class FrameQueue {
  readonly #request: RequestFrame;
  readonly #flushes = new Set<() => void>();
  readonly #afterwards = new Set<() => void>();
  #cancel: (() => void) | undefined;

  constructor(request: RequestFrame) {
    this.#request = request;
  }

  /** Adds a flush; flushes run in the order in which they were added. */
  add(flush: () => void): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  /** Calls `listener` after all flushes of a frame: for what must be seen together with what they led to. */
  onFlushed(listener: () => void): () => void {
    this.#afterwards.add(listener);
    return () => this.#afterwards.delete(listener);
  }

  /** Announces that there is something to flush. */
  schedule(): void {
    this.#cancel ??= this.#request(() => this.flushNow());
  }

  /** Flushes at once instead of at the next frame. */
  flushNow(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    for (const flush of Array.from(this.#flushes)) flush();
    for (const listener of Array.from(this.#afterwards)) listener();
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#flushes.clear();
    this.#afterwards.clear();
  }
}
