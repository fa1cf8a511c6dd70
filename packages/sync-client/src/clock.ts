/**
 * Time as the sync client sees it. Everything the client does later goes through here, so that a
 * simulation can run a night in a second. The stock provider keeps two slow timers of its own
 * (global `setInterval`); with Vitest's fake timers both move together.
 */
export interface Clock {
  /** Wall clock, milliseconds since 1970; only ever shown or stored, never compared for order. */
  nowMs(): number;
  /** Milliseconds from any fixed start; never jumps when somebody sets the clock. */
  monotonicMs(): number;
  /** Runs `run` once after at least `delayMs`; the returned function cancels and is safe twice. */
  after(delayMs: number, run: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
