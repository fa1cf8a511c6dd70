import { unreachable, type BoardView, type ItemId } from '@weft/domain';
import { criticalPath } from '@weft/rules';
import type { Lens, Reach } from '../../stores/interface-store.ts';

/** The PBIs that stand out in a lens. */
export function itemsInLens(lens: Lens, view: BoardView): ReadonlySet<ItemId> {
  switch (lens.kind) {
    case 'neighbourhood':
      return neighbourhood(lens.item, lens.reach, view);
    case 'with-dependencies':
      return withDependencies(view);
    case 'longest-chain':
      return new Set(criticalPath(view).items);
    default:
      return unreachable(lens);
  }
}

/**
 * What the PBI waits for and enables: upwards and downwards apart, so that what merely shares a
 * predecessor with it is no neighbour.
 */
function neighbourhood(start: ItemId, reach: Reach, view: BoardView): ReadonlySet<ItemId> {
  const before = reachable(start, reach, (item) => view.linesInto(item).map((line) => line.from));
  const after = reachable(start, reach, (item) => view.linesFrom(item).map((line) => line.to));
  return new Set([...before, ...after]);
}

function reachable(
  start: ItemId,
  reach: Reach,
  next: (item: ItemId) => readonly ItemId[],
): ReadonlySet<ItemId> {
  const found = new Set([start]);
  const mostSteps = reach === 'all' ? Infinity : reach;
  let edge: readonly ItemId[] = [start];
  for (let step = 0; edge.length > 0 && step < mostSteps; step += 1) {
    edge = edge.flatMap(next).filter((item) => !found.has(item));
    for (const item of edge) found.add(item);
  }
  return found;
}

function withDependencies(view: BoardView): ReadonlySet<ItemId> {
  const items = new Set<ItemId>();
  for (const line of view.lines()) {
    if (line.status === 'resolved') continue;
    items.add(line.from);
    items.add(line.to);
  }
  return items;
}
