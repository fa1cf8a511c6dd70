import type { BoardView, ItemId } from '@weft/domain';
import { OpenEdges } from './cycles/open-edges.ts';
import { strongComponents } from './cycles/strong-components.ts';
import { openEndsOf } from './line-scope.ts';

/** The longest chain of work that waits for one another. */
export interface CriticalPath {
  /** First to last; empty when nothing waits for anything. */
  readonly items: readonly ItemId[];
  /** Sum of their known sizes, in the board's unit. */
  readonly points: number;
}

/** The longest chain to a PBI. */
interface Chain {
  readonly item: ItemId;
  readonly points: number;
  readonly length: number;
  /** The chain to the PBI before; undefined: this is the first. */
  readonly before: Chain | undefined;
}

/**
 * The longest path over open lines between PBIs that are planned in a Sprint which is not closed:
 * most points, then most PBIs, then smallest ids. PBIs in a circle have no first, so the lines
 * between them do not count. (Longest path in a directed acyclic graph, in topological order: Kahn,
 * Communications of the ACM 5, 1962.)
 */
export function criticalPath(view: BoardView): CriticalPath {
  const points = plannedPoints(view);
  const edges = openEdgesBetween(view, points);
  const free = [...points.keys()].filter((id) => edges.before(id).size === 0);
  const chains: Chain[] = [];
  const chainsBefore = new Map<ItemId, Chain[]>();
  for (const id of free) {
    const chain = chainTo(id, points.get(id) ?? 0, longestOf(chainsBefore.get(id) ?? []));
    chains.push(chain);
    for (const next of edges.after(id)) {
      const known = chainsBefore.get(next) ?? [];
      known.push(chain);
      chainsBefore.set(next, known);
      if (known.length === edges.before(next).size) free.push(next);
    }
  }
  // A PBI that waits for nothing is no chain.
  const longest = longestOf(chains.filter(({ before }) => before !== undefined));
  return { items: itemsAlong(longest), points: longest?.points ?? 0 };
}

/** What is not Done in Sprints that are not closed, with its size; 0 where that is unknown. */
function plannedPoints(view: BoardView): ReadonlyMap<ItemId, number> {
  const points = new Map<ItemId, number>();
  for (const item of view.items()) {
    const sprint = item.place.sprint === null ? undefined : view.sprint(item.place.sprint);
    if (sprint === undefined || sprint.aside || sprint.state === 'closed') continue;
    if (item.state !== 'done') points.set(item.id, item.size ?? 0);
  }
  return points;
}

function openEdgesBetween(view: BoardView, planned: ReadonlyMap<ItemId, unknown>): OpenEdges {
  const edges = new OpenEdges();
  for (const line of view.lines()) {
    if (!planned.has(line.from) || !planned.has(line.to)) continue;
    if (openEndsOf(view, line) !== undefined) edges.add(line.from, line.to);
  }
  for (const knot of strongComponents(planned.keys(), edges)) {
    const members = new Set(knot);
    for (const from of knot) {
      for (const to of [...edges.after(from)]) if (members.has(to)) edges.remove(from, to);
    }
  }
  return edges;
}

/** `before`: the longest chain to what the PBI waits for. */
function chainTo(item: ItemId, points: number, before: Chain | undefined): Chain {
  return {
    item,
    points: (before?.points ?? 0) + points,
    length: (before?.length ?? 0) + 1,
    before,
  };
}

/** Of several that are equally long, the one whose last PBI has the smallest id. */
function longestOf(chains: readonly Chain[]): Chain | undefined {
  return chains.toSorted(
    (a, b) => b.points - a.points || b.length - a.length || (a.item < b.item ? -1 : 1),
  )[0];
}

function itemsAlong(chain: Chain | undefined): readonly ItemId[] {
  const items: ItemId[] = [];
  for (let at = chain; at !== undefined; at = at.before) items.unshift(at.item);
  return items;
}
