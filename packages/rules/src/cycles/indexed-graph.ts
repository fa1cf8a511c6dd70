import type { ItemId } from '@weft/domain';
import type { EdgeLine } from './edge-line.ts';

/** A graph whose PBIs are numbered, so that walking all of it touches arrays only. */
export interface IndexedGraph {
  readonly ids: readonly ItemId[];
  /** Numbers of the ends of each line, in the order in which the lines were given. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where the successors of the PBI with this number begin in `successors`; one more at the end. */
  readonly starts: Int32Array;
  readonly successors: Int32Array;
  /** Which line leads to each of these. */
  readonly edges: Int32Array;
}

/** Numbers the PBIs at the ends of these lines. */
export function indexedGraphOf(lines: readonly EdgeLine[]): IndexedGraph {
  const numbers = new Map<ItemId, number>();
  const ids: ItemId[] = [];
  const numberOf = (id: ItemId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    ids.push(id);
    return ids.length - 1;
  };
  const from = new Int32Array(lines.length);
  const to = new Int32Array(lines.length);
  for (const [at, line] of lines.entries()) {
    from[at] = numberOf(line.from);
    to[at] = numberOf(line.to);
  }
  return graphBetween(ids, from, to);
}

/** The graph of lines whose ends have numbers already; `ids`: by number. */
export function graphBetween(
  ids: readonly ItemId[],
  from: Int32Array,
  to: Int32Array,
): IndexedGraph {
  const { starts, edges } = edgesByEnd(from, ids.length);
  const successors = new Int32Array(edges.length);
  for (let place = 0; place < edges.length; place += 1) {
    successors[place] = at(to, at(edges, place));
  }
  return { ids, from, to, starts, successors, edges };
}

/** Edges sorted by the PBI at one of their ends. */
export interface EdgesByEnd {
  /** Where the edges of the PBI with this number begin in `edges`; one more at the end. */
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

/** Sorts edges by an end; `ends`: the number of that end for each edge, below `count`. */
export function edgesByEnd(ends: Int32Array, count: number): EdgesByEnd {
  const starts = new Int32Array(count + 1);
  for (let edge = 0; edge < ends.length; edge += 1) {
    const place = at(ends, edge) + 1;
    starts[place] = at(starts, place) + 1;
  }
  for (let number = 0; number < count; number += 1) {
    starts[number + 1] = at(starts, number + 1) + at(starts, number);
  }
  const edges = new Int32Array(ends.length);
  const next = starts.slice();
  for (let edge = 0; edge < ends.length; edge += 1) {
    const number = at(ends, edge);
    edges[at(next, number)] = edge;
    next[number] = at(next, number) + 1;
  }
  return { starts, edges };
}

/** The number at an index that is inside the array. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Strongly connected components by number. */
export interface IndexedComponents {
  /** Component of each PBI. An edge between two components leads to the smaller number. */
  readonly componentOf: Int32Array;
  readonly count: number;
}

const UNSEEN = -1;

/**
 * Tarjan's strongly connected components (SIAM Journal on Computing 1, 1972) of a whole graph,
 * without recursion. They come in reverse topological order.
 */
export function componentsOf({ ids, starts, successors }: IndexedGraph): IndexedComponents {
  const size = ids.length;
  const componentOf = new Int32Array(size).fill(UNSEEN);
  const order = new Int32Array(size).fill(UNSEEN);
  const low = new Int32Array(size);
  const next = starts.slice(0, size);
  const path: number[] = [];
  const open: number[] = [];
  let seen = 0;
  let count = 0;
  const enter = (node: number): void => {
    order[node] = seen;
    low[node] = seen;
    seen += 1;
    path.push(node);
    open.push(node);
  };
  const close = (root: number): void => {
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      componentOf[node] = count;
      if (node === root) break;
    }
    count += 1;
  };
  for (let start = 0; start < size; start += 1) {
    if (at(order, start) !== UNSEEN) continue;
    enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = at(next, node);
      if (edge < at(starts, node + 1)) {
        next[node] = edge + 1;
        const successor = at(successors, edge);
        if (at(order, successor) === UNSEEN) enter(successor);
        else if (at(componentOf, successor) === UNSEEN) {
          low[node] = Math.min(at(low, node), at(order, successor));
        }
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(at(low, parent), at(low, node));
      if (at(low, node) === at(order, node)) close(node);
    }
  }
  return { componentOf, count };
}
