import type { OpenLine } from '../line-scope.ts';
import { at, type IndexedGraph } from './indexed-graph.ts';

/**
 * Those of the lines a graph was made of, in the same order, beside which another way of 2 to
 * `steps` edges leads from one end to the other. Walks numbers only; looks at no edge further on
 * than `steps - 1` from each start.
 */
export function linesWithDetour(
  lines: readonly OpenLine[],
  graph: IndexedGraph,
  steps: number,
): ReadonlySet<OpenLine> {
  const found = new Set<OpenLine>();
  for (let edge = 0; edge < lines.length; edge += 1) {
    const from = at(graph.from, edge);
    const to = at(graph.to, edge);
    if (from === to || at(graph.starts, from + 1) - at(graph.starts, from) < 2) continue;
    const line = lines[edge];
    if (line !== undefined && reaches(graph, from, from, to, steps, true)) found.add(line);
  }
  return found;
}

/** True when `to` can be reached from `node` without coming by `start`, nor by the edge itself. */
function reaches(
  graph: IndexedGraph,
  node: number,
  start: number,
  to: number,
  stepsLeft: number,
  isFirst: boolean,
): boolean {
  for (let edge = at(graph.starts, node); edge < at(graph.starts, node + 1); edge += 1) {
    const next = at(graph.successors, edge);
    if (next === to) {
      if (!isFirst) return true;
    } else if (stepsLeft > 1 && next !== start) {
      if (reaches(graph, next, start, to, stepsLeft - 1, false)) return true;
    }
  }
  return false;
}
