import type { ItemId } from '@weft/domain';
import { at, type IndexedComponents, type IndexedGraph } from '../cycles/indexed-graph.ts';

/** The longest chain to a node that has one: its length, and the node before. */
export interface ChainTo {
  readonly node: ItemId;
  readonly depth: number;
  readonly before: ItemId;
  /** Nothing waits for it. */
  readonly isEnd: boolean;
}

const NONE = -1;

/**
 * The longest chains of a whole graph over its components, each named by its smallest id. An edge
 * leads to a component with a smaller number, so going down the numbers each length is final when
 * it is used.
 */
export function chainsAtOnce(graph: IndexedGraph, components: IndexedComponents): ChainTo[] {
  const { componentOf, count } = components;
  const names = namesOf(graph, components);
  const depth = new Int32Array(count).fill(1);
  const before = new Int32Array(count).fill(NONE);
  const isAwaited = new Uint8Array(count);
  for (const node of downTheNumbers(components)) {
    const from = at(componentOf, node);
    const length = at(depth, from) + 1;
    for (let edge = at(graph.starts, node); edge < at(graph.starts, node + 1); edge += 1) {
      const to = at(componentOf, at(graph.successors, edge));
      if (to === from) continue;
      isAwaited[from] = 1;
      if (length < at(depth, to)) continue;
      const known = at(before, to);
      const isSmaller = known === NONE || (names[from] ?? '') < (names[known] ?? '');
      if (length === at(depth, to) && !isSmaller) continue;
      depth[to] = length;
      before[to] = from;
    }
  }
  const chains: ChainTo[] = [];
  for (let component = 0; component < count; component += 1) {
    const node = names[component];
    const previous = names[at(before, component)];
    if (node === undefined || previous === undefined) continue;
    const isEnd = isAwaited[component] === 0;
    chains.push({ node, depth: at(depth, component), before: previous, isEnd });
  }
  return chains;
}

function namesOf(graph: IndexedGraph, { componentOf, count }: IndexedComponents): ItemId[] {
  const names: (ItemId | undefined)[] = Array.from({ length: count });
  for (const [node, id] of graph.ids.entries()) {
    const component = at(componentOf, node);
    const known = names[component];
    if (known === undefined || id < known) names[component] = id;
  }
  return names.filter((name) => name !== undefined);
}

/** The numbers of all PBIs, those of the component with the largest number first. */
function downTheNumbers({ componentOf, count }: IndexedComponents): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const component of componentOf) {
    const place = count - component;
    if (place <= count) starts[place] = at(starts, place) + 1;
  }
  for (let place = 1; place <= count; place += 1) {
    starts[place] = at(starts, place) + at(starts, place - 1);
  }
  const nodes = new Int32Array(componentOf.length);
  for (const [node, component] of componentOf.entries()) {
    const place = count - 1 - component;
    nodes[at(starts, place)] = node;
    starts[place] = at(starts, place) + 1;
  }
  return nodes;
}
