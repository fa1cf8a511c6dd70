import { endsOfLine, type ItemId, type LineId } from '@weft/domain';
import { knotAround } from './knot-around.ts';
import { OpenEdges } from './open-edges.ts';
import { strongComponents } from './strong-components.ts';

/** PBIs of which each can be reached from each other; sorted, so the first id names it. */
export type Knot = readonly ItemId[];

/** Names (smallest ids) of knots that are no more, and knots that are new or may differ. */
export interface KnotChange {
  readonly gone: ReadonlySet<ItemId>;
  readonly touched: ReadonlySet<Knot>;
  /** PBIs that are, or were until now, in a knot that is gone or new. */
  readonly moved: ReadonlySet<ItemId>;
}

/**
 * The strongly connected components of a graph that changes by single edges.
 *
 * Why it stays exact: a knot of the new graph either holds no new edge between different knots, and
 * then it lies inside one old knot; or it holds one, and then the search around that edge finds it
 * whole. So old knots that lost an edge are split by Tarjan's algorithm among their own members,
 * and then each new edge between different knots is followed.
 */
export class Knots {
  readonly edges: OpenEdges = new OpenEdges();
  readonly #knotOf = new Map<ItemId, Knot>();

  /** Sets the whole graph at once. */
  reset(lines: Iterable<LineId>): readonly Knot[] {
    const items = new Set<ItemId>();
    for (const line of lines) {
      const [from, to] = endsOfLine(line);
      this.edges.add(from, to);
      items.add(from).add(to);
    }
    const knots = strongComponents(items, this.edges);
    for (const knot of knots) this.#put(knot);
    return knots;
  }

  hasEdge(line: LineId): boolean {
    return this.edges.has(...endsOfLine(line));
  }

  /** The knot that the PBI is in; undefined: it is on no circle. */
  knotOf(item: ItemId): Knot | undefined {
    return this.#knotOf.get(item);
  }

  /** Adds and removes edges. `looked`: PBIs whose knots count as touched in any case. */
  update(options: {
    readonly added: readonly LineId[];
    readonly removed: readonly LineId[];
    readonly looked: Iterable<ItemId>;
  }): KnotChange {
    const gone = new Set<ItemId>();
    const touched = new Set<Knot>();
    const moved = new Set<ItemId>();
    const dissolve = (knot: Knot): void => {
      for (const item of knot) {
        this.#knotOf.delete(item);
        moved.add(item);
      }
      if (knot[0] !== undefined) gone.add(knot[0]);
      touched.delete(knot);
    };
    const add = (knot: Knot): void => {
      this.#put(knot);
      for (const item of knot) moved.add(item);
      if (knot[0] !== undefined) gone.delete(knot[0]);
      touched.add(knot);
    };

    for (const line of options.added) this.edges.add(...endsOfLine(line));
    const split = new Set<Knot>();
    for (const line of options.removed) {
      const [from, to] = endsOfLine(line);
      this.edges.remove(from, to);
      const knot = this.#knotOf.get(from);
      if (knot !== undefined && knot === this.#knotOf.get(to)) split.add(knot);
    }
    for (const knot of split) {
      dissolve(knot);
      for (const part of strongComponents(knot, this.edges)) add(part);
    }
    for (const line of options.added) {
      const [from, to] = endsOfLine(line);
      const knot = this.#knotOf.get(from);
      if (knot !== undefined && knot === this.#knotOf.get(to)) {
        touched.add(knot);
        continue;
      }
      const joined = knotAround(from, to, this.edges);
      if (joined === undefined) continue;
      const swallowed = new Set(joined.map((item) => this.#knotOf.get(item)));
      for (const old of swallowed) if (old !== undefined) dissolve(old);
      add(joined);
    }
    for (const item of options.looked) {
      const knot = this.#knotOf.get(item);
      if (knot !== undefined) touched.add(knot);
    }
    return { gone, touched, moved };
  }

  #put(knot: Knot): void {
    for (const item of knot) this.#knotOf.set(item, knot);
  }
}
