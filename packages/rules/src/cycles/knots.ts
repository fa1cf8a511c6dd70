import { endsOfLine, type ItemId, type LineId } from '@weft/domain';
import type { EdgeLine } from './edge-line.ts';
import type { Edges, LineEdges } from './edges.ts';
import {
  at,
  componentsOf,
  indexedGraphOf,
  type IndexedComponents,
  type IndexedGraph,
} from './indexed-graph.ts';
import { knotAround } from './knot-around.ts';
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
  readonly #edges: LineEdges;
  readonly #knotOf = new Map<ItemId, Knot>();

  /** `edges`: without any edge yet; nobody else may change it. */
  constructor(edges: LineEdges) {
    this.#edges = edges;
  }

  get edges(): Edges {
    return this.#edges;
  }

  /** Sets the whole graph at once; `graph`: made of the same lines. */
  reset(
    lines: readonly EdgeLine[],
    graph: IndexedGraph = indexedGraphOf(lines),
  ): {
    readonly knots: readonly Knot[];
    readonly graph: IndexedGraph;
    readonly components: IndexedComponents;
  } {
    this.#edges.reset(lines, graph);
    const components = componentsOf(graph);
    const knots = knotsIn(graph, components);
    for (const knot of knots) this.#put(knot);
    return { knots, graph, components };
  }

  hasEdge(line: LineId): boolean {
    return this.#edges.hasLine(line);
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

    for (const line of options.added) this.#edges.addLine(line);
    const split = new Set<Knot>();
    for (const line of options.removed) {
      const [from, to] = endsOfLine(line);
      this.#edges.removeLine(line);
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

function knotsIn(graph: IndexedGraph, { componentOf, count }: IndexedComponents): Knot[] {
  const sizes = new Int32Array(count);
  for (let node = 0; node < componentOf.length; node += 1) {
    const component = at(componentOf, node);
    sizes[component] = at(sizes, component) + 1;
  }
  const members = new Map<number, ItemId[]>();
  for (let node = 0; node < componentOf.length; node += 1) {
    const component = at(componentOf, node);
    const id = graph.ids[node];
    if (id === undefined) continue;
    if (at(sizes, component) === 1 && !waitsForItself(graph, node)) continue;
    const known = members.get(component);
    if (known === undefined) members.set(component, [id]);
    else known.push(id);
  }
  return [...members.values()].map((knot) => knot.sort());
}

function waitsForItself({ starts, successors }: IndexedGraph, node: number): boolean {
  for (let edge = at(starts, node); edge < at(starts, node + 1); edge += 1) {
    if (at(successors, edge) === node) return true;
  }
  return false;
}
