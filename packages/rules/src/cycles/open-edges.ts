import type { ItemId } from '@weft/domain';
import type { Edges } from './edges.ts';

const NONE: ReadonlySet<ItemId> = new Set();

/** A directed graph of PBIs that remembers its edges itself. */
export class OpenEdges implements Edges {
  readonly #after = new Map<ItemId, Set<ItemId>>();
  readonly #before = new Map<ItemId, Set<ItemId>>();

  has(from: ItemId, to: ItemId): boolean {
    return this.#after.get(from)?.has(to) ?? false;
  }

  add(from: ItemId, to: ItemId): void {
    put(this.#after, from, to);
    put(this.#before, to, from);
  }

  remove(from: ItemId, to: ItemId): void {
    take(this.#after, from, to);
    take(this.#before, to, from);
  }

  /** What waits for the PBI, in no particular order. */
  after(item: ItemId): ReadonlySet<ItemId> {
    return this.#after.get(item) ?? NONE;
  }

  /** What the PBI waits for, in no particular order. */
  before(item: ItemId): ReadonlySet<ItemId> {
    return this.#before.get(item) ?? NONE;
  }

  /** PBIs that something waits for. */
  sources(): Iterable<ItemId> {
    return this.#after.keys();
  }
}

function put(edges: Map<ItemId, Set<ItemId>>, key: ItemId, value: ItemId): void {
  const values = edges.get(key);
  if (values === undefined) edges.set(key, new Set([value]));
  else values.add(value);
}

function take(edges: Map<ItemId, Set<ItemId>>, key: ItemId, value: ItemId): void {
  const values = edges.get(key);
  if (values === undefined || !values.delete(value)) return;
  if (values.size === 0) edges.delete(key);
}
