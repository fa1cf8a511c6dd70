import { LIMITS, done, refused, type ItemId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMap, points, required } from './checks.ts';
import { ranksAfter } from './create-item.ts';
import { itemHome } from './decide-item.ts';

/** One slice: the first stays the PBI that is sliced, the others are new. */
export interface Slice {
  readonly title: string;
  /** Undefined leaves the first slice as it is and makes others without size. */
  readonly size?: number | null;
}

/** Fewest and most parts of one slicing. */
export const SLICE_COUNT = { fewest: 2, most: 6 } as const;

/**
 * Slices a PBI in place: it keeps its id, its lines and its texts as the first part; the other
 * parts stand right after it, in the same cell, with it as their parent. Gives the new ids.
 */
export function sliceItem(
  edit: Edit,
  id: ItemId,
  parts: readonly Slice[],
): Result<readonly ItemId[], EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  const item = edit.view.item(id);
  const text = edit.board.title(id);
  const home = itemHome(map.value);
  if (item === undefined || text === undefined || home === undefined)
    return refused({ code: 'unknown', id });
  const { fewest, most } = SLICE_COUNT;
  if (parts.length < fewest || parts.length > most) {
    return refused({ code: 'out-of-range', field: 'parts', least: fewest, most });
  }
  if (edit.tables.items.count + parts.length - 1 > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  const checked: { readonly title: string; readonly size: number | null | undefined }[] = [];
  for (const part of parts) {
    const title = required('title', part.title, LIMITS.titleChars);
    if (!title.ok) return title;
    const size = points('size', part.size ?? null);
    if (!size.ok) return size;
    checked.push({ title: title.value, size: part.size === undefined ? undefined : size.value });
  }
  const [first, ...rest] = checked;
  const ranks = ranksAfter(edit, id, rest.length);
  if (first !== undefined) {
    edit.replaceText(text, first.title);
    if (first.size !== undefined) edit.decide(home, 'size', '', first.size);
  }
  const ids = rest.map((part, index) => {
    const slice = edit.newId<ItemId>();
    edit.createItem(slice, {
      title: part.title,
      fields: {
        rank: ranks[index],
        parent: id,
        needs: item.needs.length > 0 ? item.needs : undefined,
        touches: item.touches.length > 0 ? item.touches : undefined,
      },
      decisions: {
        place: item.place,
        size: part.size ?? undefined,
      },
    });
    return slice;
  });
  return done(ids);
}
