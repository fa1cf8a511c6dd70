import { done, type ItemId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMap } from './checks.ts';
import { writeRanks } from './create-item.ts';

/**
 * Moves a PBI right after another in the Product Backlog (null: to the top). Writes one order key,
 * and those of neighbours only where equal keys leave no gap; none when it stands there already.
 */
export function reorderItem(
  edit: Edit,
  id: ItemId,
  to: { readonly after: ItemId | null },
): Result<void, EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  if (to.after !== null) {
    const neighbour = itemMap(edit, to.after);
    if (!neighbour.ok) return neighbour;
    if (to.after === id) return done(undefined);
  }
  const { items } = edit.tables;
  const from = items.indexOf(id);
  const after = to.after === null ? -1 : items.indexOf(to.after);
  if (from === after + 1) return done(undefined);
  const others = items.backlog.toSpliced(from, 1);
  const [rank] = writeRanks(edit, others, after > from ? after - 1 : after, 1);
  edit.setKey(map.value, 'rank', rank);
  return done(undefined);
}
