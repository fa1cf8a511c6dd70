import type { BoardView, ItemId } from '@weft/domain';

/**
 * The circle that a line from `from` to `to` would close: PBIs from `to` along open dependencies
 * back to `from`, with `to` again at the end. Undefined: none. The shortest one when there are
 * several.
 */
export function circleClosedBy(
  view: BoardView,
  from: ItemId,
  to: ItemId,
): readonly ItemId[] | undefined {
  const cameFrom = new Map<ItemId, ItemId | undefined>([[to, undefined]]);
  const queue: ItemId[] = [to];
  for (const item of queue) {
    if (item === from) return [...wayTo(item, cameFrom), to];
    for (const next of openSuccessors(view, item)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, item);
      queue.push(next);
    }
  }
  return undefined;
}

/** What waits for `item` now: not what is resolved, done or put aside. */
function openSuccessors(view: BoardView, item: ItemId): readonly ItemId[] {
  const predecessor = view.item(item);
  if (predecessor === undefined || predecessor.aside || predecessor.state === 'done') return [];
  const open = view.linesFrom(item).filter(({ status }) => status !== 'resolved');
  return open.map(({ to }) => to).filter((to) => view.item(to)?.aside === false);
}

function wayTo(item: ItemId, cameFrom: ReadonlyMap<ItemId, ItemId | undefined>): readonly ItemId[] {
  const way = [item];
  for (let step = cameFrom.get(item); step !== undefined; step = cameFrom.get(step)) {
    way.unshift(step);
  }
  return way;
}
