import {
  LIMITS,
  NOWHERE,
  compareRank,
  done,
  refused,
  type ItemId,
  type Place,
  type ProductBacklogItem,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { keysAfter } from '../ordering/key-between.ts';
import { entityOf } from '../schema/roots.ts';
import { itemMap, knownPlace, points, required } from './checks.ts';

export interface NewItem {
  readonly title: string;
  readonly place?: Place;
  readonly size?: number | null;
  /** Stands right after this PBI in the Product Backlog; null: at the top; missing: at the end. */
  readonly after?: ItemId | null;
  readonly parent?: ItemId;
}

/** Creates a PBI. Refuses an empty or too long title, an unknown place, and a full board. */
export function createItem(edit: Edit, item: NewItem): Result<ItemId, EditRefusal> {
  const title = required('title', item.title, LIMITS.titleChars);
  if (!title.ok) return title;
  const place = knownPlace(edit, item.place ?? NOWHERE);
  if (!place.ok) return place;
  const size = points('size', item.size ?? null);
  if (!size.ok) return size;
  if (edit.board.roots.items.size >= LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  if (item.parent !== undefined) {
    const parent = itemMap(edit, item.parent);
    if (!parent.ok) return parent;
  }
  const [rank] = ranksAfter(edit, item.after, 1);
  const id = edit.newId<ItemId>();
  edit.createItem(id, {
    title: title.value,
    fields: { rank, parent: item.parent },
    decisions: {
      place: place.value,
      size: size.value ?? undefined,
    },
  });
  return done(id);
}

/**
 * Keys for `count` new PBIs after one of the Product Backlog, giving neighbours new keys where two
 * of them are equal. `undefined`: at the end.
 */
export function ranksAfter(
  edit: Edit,
  after: ItemId | null | undefined,
  count: number,
): readonly string[] {
  const list = productBacklog(edit);
  const index = after === null ? -1 : list.findIndex((item) => item.id === after);
  const { inserted, moved } = keysAfter(
    list,
    after !== null && index === -1 ? list.length - 1 : index,
    count,
  );
  for (const [id, rank] of moved) {
    const map = entityOf(edit.board.roots.items, id as ItemId);
    if (map !== undefined) edit.setKey(map, 'rank', rank);
  }
  return inserted;
}

/** All PBIs in Product Backlog order, those put aside included: they keep their place in it. */
export function productBacklog(edit: Edit): ProductBacklogItem[] {
  const { view } = edit.board;
  return [...view.items(), ...edit.board.asideItems()].sort(compareRank);
}
