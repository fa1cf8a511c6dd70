import type { RoomClock } from '../rooms/room-clock.ts';

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** Time that stands still until it is told to go on. */
export class ManualClock implements RoomClock {
  #nowMs = 1_000_000;
  #order = 0;
  readonly #due = new Set<Due>();

  nowMs(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): () => void {
    const due = { atMs: this.#nowMs + delayMs, order: this.#order++, run };
    this.#due.add(due);
    return () => this.#due.delete(due);
  }

  /** Number of calls that are waiting for their time. */
  get waiting(): number {
    return this.#due.size;
  }

  /** Lets time pass; what becomes due runs in order of its time. */
  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    for (;;) {
      const next = [...this.#due]
        .filter((due) => due.atMs <= untilMs)
        .sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0];
      if (next === undefined) break;
      this.#due.delete(next);
      this.#nowMs = next.atMs;
      next.run();
    }
    this.#nowMs = untilMs;
  }
}
