import { endsOfLine, type ItemId, type LineId } from '@weft/domain';
import type { EdgeLine, LineEdges } from '../cycles/edges.ts';
import type { IndexedGraph } from '../cycles/indexed-graph.ts';
import { Knots } from '../cycles/knots.ts';
import { ChainsAtOnce } from './chains-at-once.ts';
import { DepthQueue } from './depth-queue.ts';

/** The last step of the longest chain to a node. */
interface Link {
  /** Nodes in the chain, this one included. */
  readonly depth: number;
  /** The node before; undefined: the chain begins here. */
  readonly before: ItemId | undefined;
}

const NO_LINK: Link = { depth: 1, before: undefined };

/**
 * The longest chains in a graph that changes by single edges. A *node* is a PBI on no circle, or a
 * knot, named by its smallest id; between nodes there are no circles.
 *
 * A change of an edge changes the link of its successor at most; a link whose depth changed is
 * looked at again in those behind it, shallow ones first, until nothing changes. Of equally long
 * chains the one whose node before has the smallest id is kept, so history does not matter.
 */
export class LongestChains {
  readonly #knots: Knots;
  /** Only of nodes with something before them; undefined: still as worked out at once. */
  #known: Map<ItemId, Link> | undefined;
  #atOnce: ChainsAtOnce | undefined;

  /** `edges`: without any edge yet; nobody else may change it. */
  constructor(edges: LineEdges) {
    this.#knots = new Knots(edges);
  }

  /**
   * Sets the whole graph at once and returns its chains. `made`: the graph of these lines, when
   * somebody made it already.
   */
  reset(lines: readonly EdgeLine[], made?: IndexedGraph): ChainsAtOnce {
    const { graph, components } = this.#knots.reset(lines, made);
    this.#atOnce = new ChainsAtOnce(graph, components);
    this.#known = undefined;
    return this.#atOnce;
  }

  hasEdge(line: LineId): boolean {
    return this.#knots.hasEdge(line);
  }

  /** Adds and removes edges; returns PBIs that are, or were, nodes and whose link may differ. */
  update(added: readonly LineId[], removed: readonly LineId[]): Set<ItemId> {
    if (added.length === 0 && removed.length === 0) return new Set();
    const { moved } = this.#knots.update({ added, removed, looked: [] });
    const touched = new Set<ItemId>();
    const changed = new Set(moved);
    for (const line of [...added, ...removed]) for (const end of endsOfLine(line)) changed.add(end);
    const queue = new DepthQueue();
    for (const item of changed) {
      const node = this.#nodeOf(item);
      touched.add(item).add(node);
      queue.add(node, this.depthOf(node));
      if (node !== item) this.#links.delete(item);
      // Those behind may know this node by a name it no longer has.
      if (moved.has(item))
        for (const next of this.#edgesFrom(node)) queue.add(next, this.depthOf(next));
    }
    this.#settle(queue, touched);
    return touched;
  }

  /** Number of nodes in the longest chain to this one. */
  depthOf(node: ItemId): number {
    return this.#links.get(node)?.depth ?? NO_LINK.depth;
  }

  /** True for a node with something before it and nothing behind it. */
  isEnd(node: ItemId): boolean {
    if (this.depthOf(node) < 2 || this.#nodeOf(node) !== node) return false;
    return this.#edgesFrom(node).next().done === true;
  }

  /** All nodes with something before them. */
  nodes(): Iterable<ItemId> {
    return this.#links.keys();
  }

  /** The node before this one in the longest chain to it; undefined: the chain begins here. */
  nodeBefore(node: ItemId): ItemId | undefined {
    return this.#links.get(node)?.before;
  }

  /** These nodes, and all whose longest chain leads through one of them. */
  throughAnyOf(nodes: Iterable<ItemId>): ReadonlySet<ItemId> {
    const found = new Set(nodes);
    for (const node of found) {
      for (const next of this.#edgesFrom(node)) {
        if (this.#links.get(next)?.before === node) found.add(next);
      }
    }
    return found;
  }

  /** Sorted in when somebody first asks for one: only edits do. */
  get #links(): Map<ItemId, Link> {
    if (this.#known !== undefined) return this.#known;
    const links = new Map<ItemId, Link>();
    for (const { node, depth, before } of this.#atOnce?.links() ?? []) {
      links.set(node, { depth, before });
    }
    this.#atOnce = undefined;
    this.#known = links;
    return links;
  }

  #settle(queue: DepthQueue, touched: Set<ItemId>): void {
    for (let node = queue.take(); node !== undefined; node = queue.take()) {
      const before = this.#links.get(node) ?? NO_LINK;
      const now = this.#longestTo(node);
      if (before.depth === now.depth && before.before === now.before) continue;
      if (now.before === undefined) this.#links.delete(node);
      else this.#links.set(node, now);
      touched.add(node);
      if (before.depth === now.depth) continue;
      for (const next of this.#edgesFrom(node)) {
        queue.add(next, Math.max(this.depthOf(next), now.depth + 1));
      }
    }
  }

  #longestTo(node: ItemId): Link {
    let before: ItemId | undefined;
    let depth = 0;
    for (const member of this.#knots.knotOf(node) ?? [node]) {
      for (const item of this.#knots.edges.before(member)) {
        const other = this.#nodeOf(item);
        if (other === node) continue;
        const length = this.depthOf(other);
        if (before !== undefined && (length < depth || (length === depth && other >= before)))
          continue;
        before = other;
        depth = length;
      }
    }
    return before === undefined ? NO_LINK : { depth: depth + 1, before };
  }

  /** Nodes behind this one, one time for each edge. */
  *#edgesFrom(node: ItemId): Generator<ItemId> {
    for (const member of this.#knots.knotOf(node) ?? [node]) {
      for (const item of this.#knots.edges.after(member)) {
        const other = this.#nodeOf(item);
        if (other !== node) yield other;
      }
    }
  }

  #nodeOf(item: ItemId): ItemId {
    return this.#knots.knotOf(item)?.[0] ?? item;
  }
}
