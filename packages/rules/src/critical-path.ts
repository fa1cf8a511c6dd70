import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';
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

interface Chain {
  readonly points: number;
  readonly length: number;
  readonly before: ItemId | undefined;
}

/**
 * The longest path over open lines between PBIs that are planned in a Sprint which is not closed:
 * most points, then most PBIs, then smallest ids. PBIs in a circle have no first, so the lines
 * between them do not count. (Longest path in a directed acyclic graph, in topological order: Kahn,
 * Communications of the ACM 5, 1962.)
 */
export function criticalPath(view: BoardView): CriticalPath {
  const planned = plannedItems(view);
  const edges = openEdgesBetween(view, planned);
  const waiting = new Map<ItemId, number>();
  for (const id of planned.keys()) waiting.set(id, edges.before(id).size);
  const free = [...planned.keys()].filter((id) => waiting.get(id) === 0).sort();
  const chains = new Map<ItemId, Chain>();
  for (const id of free) {
    chains.set(id, longestTo(id, planned.get(id), edges, chains));
    for (const next of [...edges.after(id)].sort()) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  return pathTo(lastOf(chains), chains);
}

function plannedItems(view: BoardView): Map<ItemId, ProductBacklogItem> {
  const planned = new Map<ItemId, ProductBacklogItem>();
  for (const item of view.items()) {
    const sprint = item.place.sprint === null ? undefined : view.sprint(item.place.sprint);
    if (sprint === undefined || sprint.aside || sprint.state === 'closed') continue;
    if (item.state !== 'done') planned.set(item.id, item);
  }
  return planned;
}

function openEdgesBetween(
  view: BoardView,
  planned: ReadonlyMap<ItemId, ProductBacklogItem>,
): OpenEdges {
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

function longestTo(
  id: ItemId,
  item: ProductBacklogItem | undefined,
  edges: OpenEdges,
  chains: ReadonlyMap<ItemId, Chain>,
): Chain {
  let best: { readonly before: ItemId; readonly chain: Chain } | undefined;
  for (const before of [...edges.before(id)].sort()) {
    const chain = chains.get(before);
    if (chain === undefined) continue;
    if (best === undefined || isLonger(chain, best.chain)) best = { before, chain };
  }
  return {
    points: (best?.chain.points ?? 0) + (item?.size ?? 0),
    length: (best?.chain.length ?? 0) + 1,
    before: best?.before,
  };
}

function isLonger(a: Chain, b: Chain): boolean {
  return a.points === b.points ? a.length > b.length : a.points > b.points;
}

/** The end of the longest chain of at least two PBIs. */
function lastOf(chains: ReadonlyMap<ItemId, Chain>): ItemId | undefined {
  let last: ItemId | undefined;
  for (const id of [...chains.keys()].sort()) {
    const chain = chains.get(id);
    const best = last === undefined ? undefined : chains.get(last);
    if (chain === undefined || chain.length < 2) continue;
    if (best === undefined || isLonger(chain, best)) last = id;
  }
  return last;
}

function pathTo(last: ItemId | undefined, chains: ReadonlyMap<ItemId, Chain>): CriticalPath {
  const items: ItemId[] = [];
  for (let id = last; id !== undefined; id = chains.get(id)?.before) items.unshift(id);
  return { items, points: last === undefined ? 0 : (chains.get(last)?.points ?? 0) };
}
