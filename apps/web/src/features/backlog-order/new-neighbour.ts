import type { ItemId } from '@weft/domain';

/**
 * After which PBI of the whole Product Backlog one must stand to come to place `to` among those shown.
 * `order` is the whole Product Backlog, `shown` a part of it in the same order. Null: at the very top.
 * Undefined: it stands there already, or is not among those shown.
 */
export function newNeighbour(
  order: readonly ItemId[],
  shown: readonly ItemId[],
  item: ItemId,
  to: number,
): ItemId | null | undefined {
  const from = shown.indexOf(item);
  const place = Math.min(shown.length - 1, Math.max(0, to));
  if (from === -1 || from === place) return undefined;
  const others = shown.filter((id) => id !== item);
  const above = others[place - 1];
  if (above !== undefined) return above;
  // To the top of those shown: right before the first of them, wherever that stands in the whole.
  const [first] = others;
  const whole = order.filter((id) => id !== item);
  const at = first === undefined ? 0 : whole.indexOf(first);
  return whole[at - 1] ?? null;
}
