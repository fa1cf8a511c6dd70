import type { Clock } from './clock.ts';
import {
  SENDING_AFTER_MS,
  sameStatus,
  statusOf,
  type SyncFacts,
  type SyncStatus,
} from './sync-status.ts';

/** Keeps the status current, also when nothing but time has passed, and tells who listens. */
export class StatusKeeper {
  readonly #clock: Clock;
  readonly #facts: () => SyncFacts;
  readonly #listeners = new Set<() => void>();
  #status: SyncStatus = { kind: 'opening' };
  #notifyIsDue = false;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock, facts: () => SyncFacts) {
    this.#clock = clock;
    this.#facts = facts;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** A fact may have changed. The status is right when this returns; listeners hear soon after. */
  refresh(): void {
    const facts = this.#facts();
    const status = statusOf(facts);
    this.#planRefresh(facts, status);
    if (sameStatus(status, this.#status)) return;
    this.#status = status;
    this.notify();
  }

  /** Something else that listeners can see has changed. */
  notify(): void {
    if (this.#notifyIsDue) return;
    this.#notifyIsDue = true;
    // Not at once: this may run inside a transaction of the document.
    queueMicrotask(() => {
      this.#notifyIsDue = false;
      for (const listener of this.#listeners) listener();
    });
  }

  close(): void {
    this.#cancelTimer?.();
    this.#listeners.clear();
  }

  /** Two states turn into another one by waiting. */
  #planRefresh(facts: SyncFacts, status: SyncStatus): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const sinceMs =
      facts.socket.kind === 'first-try' ? facts.socket.sinceMs : facts.oldestWaitingSinceMs;
    if (sinceMs === undefined || (status.kind !== 'opening' && status.kind !== 'saving')) return;
    const leftMs = sinceMs + SENDING_AFTER_MS - facts.monotonicMs;
    if (leftMs > 0) this.#cancelTimer = this.#clock.after(leftMs, () => this.refresh());
  }
}
