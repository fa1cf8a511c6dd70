import type { OutboxId, OutboxRecord } from './board-device-store.ts';

/** A change made in this tab. */
export interface OwnChange {
  readonly kind: 'own';
  readonly order: number;
  readonly update: Uint8Array;
  readonly atMs: number;
  readonly sinceMs: number;
  /** Its name in the device store, once the store has confirmed it. */
  savedAs: OutboxId | undefined;
  /** The server has it on disk. */
  confirmed: boolean;
}

/** A waiting record that another, perhaps closed, tab has left in the device store. */
export interface AdoptedChange {
  readonly kind: 'adopted';
  readonly order: number;
  readonly update: Uint8Array;
  readonly sinceMs: number;
  readonly record: OutboxRecord;
}

/** A change made in another open tab, which keeps and acknowledges it itself. */
export interface ForwardedChange {
  readonly kind: 'forwarded';
  readonly order: number;
  readonly update: Uint8Array;
  readonly sinceMs: number;
}

export type WaitingChange = OwnChange | AdoptedChange | ForwardedChange;

/**
 * The changes that the server has not confirmed, in the order in which this tab came to know them.
 * Only {@link Outbox.confirmThrough} empties it.
 */
export class Outbox {
  readonly #waiting = new Map<number, WaitingChange>();
  readonly #adoptedIds = new Set<OutboxId>();
  #order = 0;

  get waiting(): number {
    return this.#waiting.size;
  }

  /** The order of the newest change ever added: what a barrier sent now covers. */
  get lastOrder(): number {
    return this.#order;
  }

  /** Monotonic time of the oldest waiting change. */
  get oldestSinceMs(): number | undefined {
    const [oldest] = this.#waiting.values();
    return oldest?.sinceMs;
  }

  /** The waiting changes, oldest first. */
  all(): readonly WaitingChange[] {
    return [...this.#waiting.values()];
  }

  addOwn(update: Uint8Array, atMs: number, sinceMs: number): OwnChange {
    const change: OwnChange = {
      kind: 'own',
      order: this.#nextOrder(),
      update,
      atMs,
      sinceMs,
      savedAs: undefined,
      confirmed: false,
    };
    this.#waiting.set(change.order, change);
    return change;
  }

  addForwarded(update: Uint8Array, sinceMs: number): void {
    const order = this.#nextOrder();
    this.#waiting.set(order, { kind: 'forwarded', order, update, sinceMs });
  }

  /** Takes over records; those it has already are passed over. */
  adopt(records: readonly OutboxRecord[], sinceMs: number): void {
    for (const record of records) {
      if (this.#adoptedIds.has(record.id)) continue;
      this.#adoptedIds.add(record.id);
      const order = this.#nextOrder();
      this.#waiting.set(order, { kind: 'adopted', order, update: record.update, sinceMs, record });
    }
  }

  /** Removes and returns everything up to `order`. */
  confirmThrough(order: number): readonly WaitingChange[] {
    const confirmed: WaitingChange[] = [];
    for (const change of this.#waiting.values()) {
      if (change.order > order) break;
      this.#waiting.delete(change.order);
      if (change.kind === 'own') change.confirmed = true;
      if (change.kind === 'adopted') this.#adoptedIds.delete(change.record.id);
      confirmed.push(change);
    }
    return confirmed;
  }

  /** Removes and returns own changes that the device store has confirmed. */
  confirmSaved(): readonly WaitingChange[] {
    const saved: WaitingChange[] = [];
    for (const change of this.#waiting.values()) {
      if (change.kind !== 'own' || change.savedAs === undefined) continue;
      this.#waiting.delete(change.order);
      change.confirmed = true;
      saved.push(change);
    }
    return saved;
  }

  /** Drops changes that are somebody else's to send: another tab of this device that is alive. */
  dropOf(liveTabs: ReadonlySet<string>): void {
    for (const change of this.#waiting.values()) {
      const isTheirs =
        change.kind === 'forwarded' ||
        (change.kind === 'adopted' && liveTabs.has(change.record.tabId));
      if (!isTheirs) continue;
      this.#waiting.delete(change.order);
      if (change.kind === 'adopted') this.#adoptedIds.delete(change.record.id);
    }
  }

  clear(): void {
    this.#waiting.clear();
    this.#adoptedIds.clear();
  }

  #nextOrder(): number {
    this.#order += 1;
    return this.#order;
  }
}
