import type { BoardView, ItemId } from '@weft/domain';

/**
 * How a PBI hangs together with what is in the hand: it waits for that, or that waits for it. What
 * is in the hand itself is not told, nor are lines that are resolved.
 */
export function linkToHand(
  view: BoardView,
  held: readonly ItemId[] | undefined,
  item: ItemId,
): 'waits' | 'enables' | undefined {
  if (held === undefined || held.includes(item)) return undefined;
  const isHeld = (id: ItemId): boolean => held.includes(id);
  const waits = view
    .linesInto(item)
    .some((line) => line.status !== 'resolved' && isHeld(line.from));
  if (waits) return 'waits';
  const enables = view
    .linesFrom(item)
    .some((line) => line.status !== 'resolved' && isHeld(line.to));
  return enables ? 'enables' : undefined;
}
