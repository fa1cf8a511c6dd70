import type { ItemId } from '@weft/domain';
import { at, type IndexedGraph } from './indexed-graph.ts';
import { shortestDetour } from './shortest-detour.ts';

/**
 * For each edge of the graph beside which another way of 2 to `steps` edges leads from one end to
 * the other: its number, and the shortest of these ways, see {@link shortestDetour}; of equally
 * short ones that with smaller ids first.
 */
export function allDetours(
  graph: IndexedGraph,
  steps: number,
): ReadonlyMap<number, readonly ItemId[]> {
  const { ids, starts, edges, successors } = graph;
  const detours = new Map<number, readonly ItemId[]>();
  const search = new DetourSearch(graph, steps);
  const between = { after: (node: number) => successorsById(graph, node), has: hasEdge(graph) };
  for (let from = 0; from < ids.length; from += 1) {
    // Most PBIs have one successor at most.
    if (at(starts, from + 1) - at(starts, from) < 2) continue;
    search.start(from);
    for (let place = at(starts, from); place < at(starts, from + 1); place += 1) {
      const to = at(successors, place);
      if (!search.isReached(to)) continue;
      const path = shortestDetour(from, to, between, steps) ?? [];
      detours.set(
        at(edges, place),
        path.map((node) => ids[node]).filter((id) => id !== undefined),
      );
    }
  }
  return detours;
}

function successorsById({ ids, starts, successors }: IndexedGraph, node: number): number[] {
  const found: number[] = [];
  for (let edge = at(starts, node); edge < at(starts, node + 1); edge += 1) {
    found.push(at(successors, edge));
  }
  return found.length < 2
    ? found
    : found.sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

function hasEdge({ starts, successors }: IndexedGraph): (from: number, to: number) => boolean {
  return (from, to) => {
    for (let edge = at(starts, from); edge < at(starts, from + 1); edge += 1) {
      if (at(successors, edge) === to) return true;
    }
    return false;
  };
}

const NOWHERE = -1;

/** Looks for detours from one node after the other. Walks numbers only. */
class DetourSearch {
  readonly #graph: IndexedGraph;
  readonly #steps: number;
  /** For each node: the last start from which an edge leads to it, and a detour. */
  readonly #successorOf: Int32Array;
  readonly #reachedFrom: Int32Array;
  #start = NOWHERE;

  constructor(graph: IndexedGraph, steps: number) {
    this.#graph = graph;
    this.#steps = steps;
    this.#successorOf = new Int32Array(graph.ids.length).fill(NOWHERE);
    this.#reachedFrom = new Int32Array(graph.ids.length).fill(NOWHERE);
  }

  /** Looks at all ways from here; no edge further on than `steps`. */
  start(start: number): void {
    const { starts, successors } = this.#graph;
    const first = at(starts, start);
    const end = at(starts, start + 1);
    this.#start = start;
    for (let edge = first; edge < end; edge += 1) this.#successorOf[at(successors, edge)] = start;
    for (let edge = first; edge < end; edge += 1) {
      const successor = at(successors, edge);
      if (successor !== start) this.#walk(successor, successor, this.#steps - 1);
    }
  }

  /** True when a detour leads from where the last search started to this successor of it. */
  isReached(successor: number): boolean {
    return this.#reachedFrom[successor] === this.#start;
  }

  /** Goes on from `node`, to which a way by `first` led, and marks successors that it comes to. */
  #walk(node: number, first: number, stepsLeft: number): void {
    const { starts, successors } = this.#graph;
    const start = this.#start;
    for (let edge = at(starts, node); edge < at(starts, node + 1); edge += 1) {
      const next = at(successors, edge);
      // A way that comes by its start, or begins with the edge itself, is no other way.
      if (next === start || next === first) continue;
      if (this.#successorOf[next] === start) this.#reachedFrom[next] = start;
      if (stepsLeft > 1) this.#walk(next, first, stepsLeft - 1);
    }
  }
}
