import { endsOfLine, type ItemId, type LineId } from '@weft/domain';
import type { EdgeLine } from '../cycles/edge-line.ts';
import type { LineEdges } from '../cycles/edges.ts';
import { at, edgesByEnd, type IndexedGraph } from '../cycles/indexed-graph.ts';
import type { ChainsAtOnce } from './chains-at-once.ts';

const NO_NODES: readonly ChainNode[] = [];

/** A PBI, and the last step of the longest chain to it. */
export interface ChainNode {
  readonly item: ItemId;
  /** Where edges from it lead, and where edges to it come from; in no particular order. */
  after: readonly ChainNode[];
  before: readonly ChainNode[];
  /** PBIs in the chain, this one included; 1 when nothing is before it. */
  depth: number;
  /** The PBI before; undefined: the chain begins here. */
  previous: ChainNode | undefined;
}

/** A whole graph and its chains, as they were worked out at once. */
interface Beginning {
  readonly graph: IndexedGraph;
  readonly chains: ChainsAtOnce;
}

/**
 * A graph whose PBIs know each other, so that following chains looks up nothing. Made when somebody
 * first asks for a PBI or an edge: a check of everything does not.
 */
export class ChainGraph implements LineEdges {
  #nodes = new Map<ItemId, ChainNode>();
  #graph: IndexedGraph | undefined;
  #beginning: Beginning | undefined;

  reset(_lines: readonly EdgeLine[], graph: IndexedGraph): void {
    this.#nodes = new Map();
    this.#graph = graph;
    this.#beginning = undefined;
  }

  /** Takes the chains of the graph that was last set. */
  begin(chains: ChainsAtOnce): void {
    if (this.#graph !== undefined) this.#beginning = { graph: this.#graph, chains };
    this.#graph = undefined;
  }

  /** The PBI, if any edge leads or led to it or from it. */
  find(item: ItemId): ChainNode | undefined {
    return this.#known().get(item);
  }

  /** The PBI, put into the graph when it is not in it. */
  nodeOf(item: ItemId): ChainNode {
    const known = this.#known().get(item);
    if (known !== undefined) return known;
    const node = newNode(item);
    this.#known().set(item, node);
    return node;
  }

  /** All PBIs that have, or had, an edge. */
  nodes(): Iterable<ChainNode> {
    return this.#known().values();
  }

  has(from: ItemId, to: ItemId): boolean {
    return this.find(from)?.after.some(({ item }) => item === to) ?? false;
  }

  hasLine(line: LineId): boolean {
    return this.has(...endsOfLine(line));
  }

  addLine(line: LineId): void {
    if (this.hasLine(line)) return;
    const [from, to] = endsOfLine(line);
    const node = this.nodeOf(from);
    const next = this.nodeOf(to);
    node.after = [...node.after, next];
    next.before = [...next.before, node];
  }

  removeLine(line: LineId): void {
    const [from, to] = endsOfLine(line);
    const node = this.nodeOf(from);
    const next = this.nodeOf(to);
    node.after = node.after.filter((other) => other !== next);
    next.before = next.before.filter((other) => other !== node);
  }

  after(item: ItemId): readonly ItemId[] {
    return itemsOf(this.find(item)?.after);
  }

  before(item: ItemId): readonly ItemId[] {
    return itemsOf(this.find(item)?.before);
  }

  #known(): Map<ItemId, ChainNode> {
    if (this.#beginning !== undefined) {
      this.#nodes = nodesOf(this.#beginning);
      this.#beginning = undefined;
    }
    return this.#nodes;
  }
}

function itemsOf(nodes: readonly ChainNode[] | undefined): readonly ItemId[] {
  return nodes === undefined ? [] : nodes.map(({ item }) => item);
}

function newNode(item: ItemId): ChainNode {
  return { item, after: NO_NODES, before: NO_NODES, depth: 1, previous: undefined };
}

function nodesOf({ graph, chains }: Beginning): Map<ItemId, ChainNode> {
  const { ids, starts, from, successors } = graph;
  const into = edgesByEnd(graph.to, ids.length);
  const nodes = new Map<ItemId, ChainNode>();
  const all = ids.map((item, number) => {
    const isFirst = at(starts, number) < at(starts, number + 1);
    if (!isFirst && at(into.starts, number) === at(into.starts, number + 1)) return undefined;
    const node = newNode(item);
    nodes.set(item, node);
    return node;
  });
  const after = nodesAt(successors, all);
  const predecessors = into.edges.map((edge) => at(from, edge));
  const before = nodesAt(predecessors, all);
  for (const [number, node] of all.entries()) {
    if (node === undefined) continue;
    // A part of a longer list has no room to spare, unlike one that grew.
    node.after = after.slice(at(starts, number), at(starts, number + 1));
    node.before = before.slice(at(into.starts, number), at(into.starts, number + 1));
  }
  for (const link of chains.links()) {
    const node = all[link.node];
    if (node === undefined) continue;
    node.depth = link.depth;
    node.previous = all[link.before];
  }
  return nodes;
}

function nodesAt(
  numbers: Int32Array,
  nodes: readonly (ChainNode | undefined)[],
): readonly ChainNode[] {
  const found: ChainNode[] = [];
  for (const number of numbers) {
    const node = nodes[number];
    if (node !== undefined) found.push(node);
  }
  return found;
}
