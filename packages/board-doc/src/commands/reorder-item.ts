import { brandId, done, type ItemId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { keysAfter } from '../ordering/key-between.ts';
import { entityOf } from '../schema/roots.ts';
import { itemMap } from './checks.ts';
import { productBacklog } from './create-item.ts';

/**
 * Moves a PBI right after another in the Product Backlog (null: to the top). Writes one order key,
 * and those of neighbours only where equal keys leave no gap.
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
  const list = productBacklog(edit).filter((item) => item.id !== id);
  const index = to.after === null ? -1 : list.findIndex((item) => item.id === to.after);
  const { inserted, moved } = keysAfter(list, index, 1);
  for (const [neighbour, rank] of moved) {
    const neighbourMap = entityOf(edit.board.roots.items, brandId<ItemId>(neighbour));
    if (neighbourMap !== undefined) edit.setKey(neighbourMap, 'rank', rank);
  }
  edit.setKey(map.value, 'rank', inserted[0]);
  return done(undefined);
}
