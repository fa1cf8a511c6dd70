import type { Clock } from '../clock.ts';

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** Runs everything that is ready without time passing: chains of promises and microtasks. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

/** Time that passes only when told to. Timers run in order, each with the time it was due at. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #startedAtMs: number;
  #elapsedMs = 0;
  #order = 0;
  /** Added to the wall clock alone, as when somebody sets it. */
  skewMs = 0;

  constructor(startedAtMs: number = Date.UTC(2026, 10, 23)) {
    this.#startedAtMs = startedAtMs;
  }

  nowMs(): number {
    return this.#startedAtMs + this.#elapsedMs + this.skewMs;
  }

  monotonicMs(): number {
    return this.#elapsedMs;
  }

  after(delayMs: number, run: () => void): () => void {
    this.#order += 1;
    const timer = { dueMs: this.#elapsedMs + Math.max(0, delayMs), order: this.#order, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** Lets `durationMs` pass; everything due runs, and everything that follows from it. */
  async advance(durationMs: number): Promise<void> {
    const endMs = this.#elapsedMs + durationMs;
    await settle();
    for (let next = this.#next(endMs); next !== undefined; next = this.#next(endMs)) {
      this.#timers.delete(next);
      this.#elapsedMs = Math.max(this.#elapsedMs, next.dueMs);
      next.run();
      await settle();
    }
    this.#elapsedMs = endMs;
  }

  /** The device sleeps: no timer runs, then all late ones at once. */
  async sleep(durationMs: number): Promise<void> {
    this.#elapsedMs += durationMs;
    await this.advance(0);
  }

  #next(endMs: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.dueMs > endMs) continue;
      if (next === undefined || timer.dueMs < next.dueMs) next = timer;
      else if (timer.dueMs === next.dueMs && timer.order < next.order) next = timer;
    }
    return next;
  }
}
