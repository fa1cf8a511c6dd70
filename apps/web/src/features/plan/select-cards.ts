import type { ItemId } from '@weft/domain';

/** `only`: nothing else; `toggle`: it comes or goes; `add`: it comes; `reach`: all up to it. */
export type SelectionAct = 'only' | 'toggle' | 'add' | 'reach';

/**
 * The selection after an act on a PBI of a list. *Reach* goes from the nearest selected PBI of that
 * list; without one it selects that PBI alone. What is selected elsewhere stays, but for `only`.
 */
export function selectionAfter(
  list: readonly ItemId[],
  selection: ReadonlySet<ItemId>,
  act: SelectionAct,
  item: ItemId,
): ReadonlySet<ItemId> {
  if (act === 'only') return new Set([item]);
  const next = new Set(selection);
  if (act === 'toggle' && next.has(item)) next.delete(item);
  else next.add(item);
  if (act !== 'reach') return next;
  const at = list.indexOf(item);
  const chosen = list.flatMap((id, index) => (selection.has(id) ? [index] : []));
  const nearest = chosen.reduce(
    (best, index) => (Math.abs(index - at) < Math.abs(best - at) ? index : best),
    chosen[0] ?? at,
  );
  for (const id of list.slice(Math.min(at, nearest), Math.max(at, nearest) + 1)) next.add(id);
  return next;
}
