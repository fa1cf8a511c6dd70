import { endsOfLine, type ItemId, type LineId } from '@weft/domain';
import type { EdgeLine } from '../cycles/edge-line.ts';
import type { IndexedGraph } from '../cycles/indexed-graph.ts';
import { Knots } from '../cycles/knots.ts';
import { ChainGraph, type ChainNode } from './chain-graph.ts';
import { ChainsAtOnce } from './chains-at-once.ts';
import { DepthQueue } from './depth-queue.ts';

/** The last step of the longest chain to a node. */
type Link = Pick<ChainNode, 'depth' | 'previous'>;

const NO_LINK: Link = { depth: 1, previous: undefined };

/**
 * The longest chains in a graph that changes by single edges. A *node* is a PBI on no circle, or
 * the first of a knot, which stands for all of it; between nodes there are no circles.
 *
 * A change of an edge changes the link of its successor at most; a link whose depth changed is
 * looked at again in those behind it, shallow ones first, until nothing changes. Of equally long
 * chains the one whose node before has the smallest id is kept, so history does not matter.
 */
export class LongestChains {
  readonly #graph = new ChainGraph();
  readonly #knots = new Knots(this.#graph);

  /**
   * Sets the whole graph at once and returns its chains. `made`: the graph of these lines, when
   * somebody made it already.
   */
  reset(lines: readonly EdgeLine[], made?: IndexedGraph): ChainsAtOnce {
    const { graph, components } = this.#knots.reset(lines, made);
    const chains = new ChainsAtOnce(graph, components);
    this.#graph.begin(chains);
    return chains;
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
    const queue = new DepthQueue<ChainNode>();
    for (const item of changed) {
      const own = this.#graph.nodeOf(item);
      const node = this.#firstOf(own);
      touched.add(item).add(node.item);
      queue.add(node, node.depth);
      if (node !== own) setLink(own, NO_LINK);
      // Those behind may know this node by a name it no longer has.
      if (moved.has(item)) for (const next of this.#behind(node)) queue.add(next, next.depth);
    }
    this.#settle(queue, touched);
    return touched;
  }

  /** The end of the longest chain, of several the one with the smallest id; undefined: no chains. */
  longest(): ChainNode | undefined {
    let longest: ChainNode | undefined;
    for (const node of this.nodes()) {
      const difference = node.depth - (longest?.depth ?? 0);
      const isSmaller = longest === undefined || node.item < longest.item;
      if (difference > 0 || (difference === 0 && isSmaller)) longest = node;
    }
    return longest;
  }

  /** True for a node with something before it and nothing behind it. A PBI for which another stands has a depth of 1. */
  isEnd(node: ChainNode): boolean {
    return node.depth > 1 && this.#behind(node).length === 0;
  }

  /** All nodes with something before them. */
  *nodes(): Generator<ChainNode> {
    for (const node of this.#graph.nodes()) if (node.depth > 1) yield node;
  }

  /** Nodes for these PBIs, and all whose longest chain leads through one of them. */
  throughAnyOf(items: Iterable<ItemId>): ReadonlySet<ChainNode> {
    const found = new Set<ChainNode>();
    for (const item of items) {
      const node = this.#graph.find(item);
      if (node !== undefined) found.add(node);
    }
    for (const node of found) {
      for (const next of this.#behind(node)) if (next.previous === node) found.add(next);
    }
    return found;
  }

  #settle(queue: DepthQueue<ChainNode>, touched: Set<ItemId>): void {
    for (let node = queue.take(); node !== undefined; node = queue.take()) {
      const { depth, previous } = node;
      const now = this.#longestTo(node);
      if (depth === now.depth && previous === now.previous) continue;
      setLink(node, now);
      touched.add(node.item);
      if (depth === now.depth) continue;
      for (const next of this.#behind(node)) queue.add(next, Math.max(next.depth, now.depth + 1));
    }
  }

  #longestTo(node: ChainNode): Link {
    let previous: ChainNode | undefined;
    for (const member of this.#membersOf(node)) {
      for (const neighbour of member.before) {
        const other = this.#firstOf(neighbour);
        if (other === node) continue;
        const difference = previous === undefined ? 1 : other.depth - previous.depth;
        const isSmaller = previous === undefined || other.item < previous.item;
        if (difference > 0 || (difference === 0 && isSmaller)) previous = other;
      }
    }
    return previous === undefined ? NO_LINK : { depth: previous.depth + 1, previous };
  }

  /** Nodes behind this one, one time for each edge. */
  #behind(node: ChainNode): readonly ChainNode[] {
    const behind: ChainNode[] = [];
    for (const member of this.#membersOf(node)) {
      for (const neighbour of member.after) {
        const other = this.#firstOf(neighbour);
        if (other !== node) behind.push(other);
      }
    }
    return behind;
  }

  /** The PBIs that the node stands for. */
  #membersOf(node: ChainNode): readonly ChainNode[] {
    const knot = this.#knots.knotOf(node.item);
    return knot === undefined ? [node] : knot.map((item) => this.#graph.nodeOf(item));
  }

  /** The node that stands for the PBI. */
  #firstOf(own: ChainNode): ChainNode {
    const [first] = this.#knots.knotOf(own.item) ?? [];
    return first === undefined || first === own.item ? own : this.#graph.nodeOf(first);
  }
}

function setLink(node: ChainNode, { depth, previous }: Link): void {
  node.depth = depth;
  node.previous = previous;
}
