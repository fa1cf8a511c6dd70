import type { ItemId } from '@weft/domain';
import { stepByKey } from '../../interface/row-keys.ts';

/**
 * Where a key leads in a list of rows: up, down, a page, to the ends. Undefined: the key does not
 * walk. `page` is how many rows are seen at once.
 */
export function rowAfterKey(
  key: string,
  rows: readonly ItemId[],
  from: ItemId,
  page: number,
): ItemId | undefined {
  const at = rows.indexOf(from);
  const last = rows.length - 1;
  const to = stepByKey(key, at, last, Math.max(1, page - 1));
  return to === undefined ? undefined : rows[Math.min(last, Math.max(0, to))];
}

/** Everything from one row to another, both included, in their order. */
export function rowsBetween(
  rows: readonly ItemId[],
  from: ItemId | undefined,
  to: ItemId,
): readonly ItemId[] {
  const b = rows.indexOf(to);
  const a = from === undefined ? b : rows.indexOf(from);
  if (a === -1) return [to];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}
