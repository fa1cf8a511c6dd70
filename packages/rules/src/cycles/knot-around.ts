import type { ItemId } from '@weft/domain';
import type { Edges } from './edges.ts';

/**
 * The strongly connected component that the edge `from → to` closes: all PBIs on any circle
 * through it, sorted; undefined when the edge is on no circle.
 *
 * Looks forward from `to` and backward from `from` in turns, always on the smaller side, so that on
 * a board without circles the cost is that of the smaller side.
 */
export function knotAround(from: ItemId, to: ItemId, edges: Edges): ItemId[] | undefined {
  const forward = new Search(to, (item) => edges.after(item));
  const backward = new Search(from, (item) => edges.before(item));
  while (!forward.finished && !backward.finished) {
    if (forward.cost <= backward.cost) forward.step();
    else backward.step();
  }
  // A finished side is whole: if it holds the other's start there is a circle, otherwise none.
  if (forward.finished) {
    return forward.reached.has(from) ? backward.within(forward.reached) : undefined;
  }
  return backward.reached.has(to) ? forward.within(backward.reached) : undefined;
}

/** A breadth-first search that can be advanced one PBI at a time. */
class Search {
  readonly reached = new Set<ItemId>();
  readonly #next: (item: ItemId) => Iterable<ItemId>;
  readonly #start: ItemId;
  readonly #queue: ItemId[] = [];
  #position = 0;
  /** Edges looked at so far. */
  cost = 0;

  constructor(start: ItemId, next: (item: ItemId) => Iterable<ItemId>) {
    this.#start = start;
    this.#next = next;
    this.reached.add(start);
    this.#queue.push(start);
  }

  get finished(): boolean {
    return this.#position >= this.#queue.length;
  }

  step(): void {
    const item = this.#queue[this.#position];
    if (item === undefined) return;
    this.#position += 1;
    this.cost += 1;
    for (const neighbour of this.#next(item)) {
      this.cost += 1;
      if (this.reached.has(neighbour)) continue;
      this.reached.add(neighbour);
      this.#queue.push(neighbour);
    }
  }

  /** What a search of this direction reaches without leaving `allowed`; sorted. */
  within(allowed: ReadonlySet<ItemId>): ItemId[] {
    const found = new Set<ItemId>([this.#start]);
    for (const item of found) {
      for (const neighbour of this.#next(item)) if (allowed.has(neighbour)) found.add(neighbour);
    }
    return [...found].sort();
  }
}
