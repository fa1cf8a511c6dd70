import {
  LIMITS,
  NOWHERE,
  brandId,
  done,
  refused,
  type ItemId,
  type MapPoint,
  type Place,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { mapPoint } from '../map/map-checks.ts';
import { keysAfter } from '../ordering/key-between.ts';
import type { Ranked } from '../ordering/ranked-list.ts';
import { entityOf } from '../schema/roots.ts';
import { itemMap, knownPlace, points, required } from './checks.ts';

export interface NewItem {
  readonly title: string;
  readonly place?: Place;
  readonly size?: number | null;
  /** Stands right after this PBI in the Product Backlog; null: at the top; missing: at the end. */
  readonly after?: ItemId | null;
  readonly parent?: ItemId;
  /** Where it stands on the Map; missing: in the tray. */
  readonly at?: MapPoint;
}

/**
 * Creates a PBI. Refuses an empty or too long title, an unknown place, a place on the Map that is too
 * far out, and a full board.
 */
export function createItem(edit: Edit, item: NewItem): Result<ItemId, EditRefusal> {
  const title = required('title', item.title, LIMITS.titleChars);
  if (!title.ok) return title;
  const place = knownPlace(edit, item.place ?? NOWHERE);
  if (!place.ok) return place;
  const size = points('size', item.size ?? null);
  if (!size.ok) return size;
  const at = item.at === undefined ? done(undefined) : mapPoint(item.at);
  if (!at.ok) return at;
  if (edit.tables.items.count >= LIMITS.items) {
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
    fields: { rank, parent: item.parent, at: at.value },
    decisions: {
      place: place.value,
      size: size.value ?? undefined,
    },
  });
  return done(id);
}

/**
 * Keys for `count` PBIs that come to stand right after one of the Product Backlog (null: at the
 * top; undefined or unknown: at the end). Neighbours get new keys where equal ones leave no gap.
 * PBIs that are put aside keep their place in the order.
 */
export function ranksAfter(
  edit: Edit,
  after: ItemId | null | undefined,
  count: number,
): readonly string[] {
  const { items } = edit.tables;
  const index = after === null || after === undefined ? -1 : items.indexOf(after);
  const isAtEnd = after !== null && index === -1;
  return writeRanks(edit, items.backlog, isAtEnd ? items.count - 1 : index, count);
}

/** Finds keys after the `index`-th of the list and writes those that neighbours must change to. */
export function writeRanks(
  edit: Edit,
  list: readonly Ranked<ItemId>[],
  index: number,
  count: number,
): readonly string[] {
  const { inserted, moved } = keysAfter(list, index, count);
  for (const [id, rank] of moved) {
    const map = entityOf(edit.board.roots.items, brandId<ItemId>(id));
    if (map !== undefined) edit.setKey(map, 'rank', rank);
  }
  return inserted;
}
