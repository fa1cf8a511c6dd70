import { compareRank } from '@weft/domain';

/** An entity in an ordered list. */
export interface Ranked<Id extends string = string> {
  readonly id: Id;
  readonly rank: string;
}

/** So many new entries at once are cheaper to sort with the rest than to place one by one. */
const BULK = 32;

/**
 * Entities in order of rank, then id. Placing or taking one costs O(log n) comparisons and a move
 * of memory; the list of ids is made when asked for and stays the same array until it changes.
 */
export class RankedList<Id extends string> {
  #entries: Ranked<Id>[] = [];
  #incoming: Ranked<Id>[] = [];
  #ids: readonly Id[] | undefined;

  get size(): number {
    return this.#entries.length + this.#incoming.length;
  }

  /** In order. The array is live: valid until the list changes. */
  get entries(): readonly Ranked<Id>[] {
    this.#settle();
    return this.#entries;
  }

  /** The ids in order; frozen. */
  get ids(): readonly Id[] {
    this.#settle();
    this.#ids ??= Object.freeze(this.#entries.map((entry) => entry.id));
    return this.#ids;
  }

  /** Adds an entity that is not in the list. */
  add({ id, rank }: Ranked<Id>): void {
    this.#incoming.push({ id, rank });
    this.#ids = undefined;
  }

  /** Takes an entity out; `rank` is the one it was added with. */
  remove(entity: Ranked<Id>): void {
    const index = this.indexOf(entity);
    if (index === -1) return;
    this.#entries.splice(index, 1);
    this.#ids = undefined;
  }

  /** Where the entity stands; -1 when it is not in the list with this rank. */
  indexOf(entity: Ranked<Id>): number {
    this.#settle();
    const index = this.#place(entity);
    return this.#entries[index]?.id === entity.id ? index : -1;
  }

  #settle(): void {
    const incoming = this.#incoming;
    if (incoming.length === 0) return;
    this.#incoming = [];
    if (incoming.length > BULK) {
      this.#entries = this.#entries.concat(incoming).sort(compareRank);
      return;
    }
    for (const entry of incoming) this.#entries.splice(this.#place(entry), 0, entry);
  }

  /** Index of the first entry that does not stand before `entity`. */
  #place(entity: Ranked<Id>): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#entries[middle];
      if (entry !== undefined && compareRank(entry, entity) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
