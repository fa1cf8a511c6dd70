import type { ItemId } from '@weft/domain';

/** PBIs to look at, shallow ones first; each waits at most once at a depth. */
export class DepthQueue {
  readonly #levels: Set<ItemId>[] = [];
  #lowest = 0;

  add(item: ItemId, depth: number): void {
    while (this.#levels.length <= depth) this.#levels.push(new Set());
    this.#levels[depth]?.add(item);
    if (depth < this.#lowest) this.#lowest = depth;
  }

  /** Takes one of the shallowest out; undefined: none is left. */
  take(): ItemId | undefined {
    for (; this.#lowest < this.#levels.length; this.#lowest += 1) {
      const level = this.#levels[this.#lowest];
      for (const item of level ?? []) {
        level?.delete(item);
        return item;
      }
    }
    return undefined;
  }
}
