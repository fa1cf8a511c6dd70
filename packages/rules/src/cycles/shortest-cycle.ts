import type { ItemId } from '@weft/domain';

/**
 * A shortest circle through `start`, without repeating it at the end. Among several it is always
 * the same one, whatever order the neighbours come in: breadth first, smaller ids first. Empty when
 * there is none.
 */
export function shortestCycle(
  start: ItemId,
  after: (item: ItemId) => Iterable<ItemId>,
): readonly ItemId[] {
  const reachedFrom = new Map<ItemId, ItemId>();
  let frontier: ItemId[] = [start];
  while (frontier.length > 0) {
    const next: ItemId[] = [];
    for (const item of frontier) {
      for (const neighbour of [...after(item)].sort()) {
        if (neighbour === start) return pathTo(item, start, reachedFrom);
        if (reachedFrom.has(neighbour)) continue;
        reachedFrom.set(neighbour, item);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return [];
}

function pathTo(
  end: ItemId,
  start: ItemId,
  reachedFrom: ReadonlyMap<ItemId, ItemId>,
): readonly ItemId[] {
  const path: ItemId[] = [];
  for (let item: ItemId | undefined = end; item !== undefined; item = reachedFrom.get(item)) {
    path.push(item);
    if (item === start) break;
  }
  return path.reverse();
}
