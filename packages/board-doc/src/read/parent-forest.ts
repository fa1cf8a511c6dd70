import type { ItemId } from '@weft/domain';

/**
 * The PBIs whose parent is read as none because following parents from them comes back to them:
 * of each such circle, the smallest id. Two people offline can close one without knowing.
 */
export function cutsOfParentCycles(
  items: Iterable<ItemId>,
  parentOf: (item: ItemId) => ItemId | undefined,
): ReadonlySet<ItemId> {
  const finished = new Set<ItemId>();
  const cuts = new Set<ItemId>();
  for (const start of items) {
    const path: ItemId[] = [];
    const onPath = new Map<ItemId, number>();
    let at: ItemId | undefined = start;
    while (at !== undefined && !finished.has(at) && !onPath.has(at)) {
      onPath.set(at, path.length);
      path.push(at);
      at = parentOf(at);
    }
    const circleStart = at === undefined ? undefined : onPath.get(at);
    if (circleStart !== undefined) {
      const [smallest] = path.slice(circleStart).sort();
      if (smallest !== undefined) cuts.add(smallest);
    }
    for (const item of path) finished.add(item);
  }
  return cuts;
}
