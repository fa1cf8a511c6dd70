import {
  LIMITS,
  done,
  refused,
  type ItemId,
  type MapGroupId,
  type MapObjectId,
  type MapPoint,
  type Place,
  type Result,
} from '@weft/domain';
import { addDependency, type NewDependency } from '../commands/add-dependency.ts';
import { atMost, knownPlace, points, required, tags } from '../commands/checks.ts';
import { ranksAfter } from '../commands/create-item.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit, NewItemEntity } from '../edit.ts';
import { addMapObjects, type NewMapObject } from './add-map-objects.ts';
import { mapPoint } from './map-checks.ts';

/** A PBI made after another one. It is a new PBI: nothing of its progress, and no address elsewhere. */
export interface PastedItem {
  readonly title: string;
  readonly description: string;
  readonly acceptance: string;
  readonly size: number | null;
  readonly needs: readonly string[];
  readonly touches: readonly string[];
  readonly place: Place;
  /** Where it stands on the Map. */
  readonly at: MapPoint;
  /** Things with the same number become one new group. */
  readonly group?: number | undefined;
}

/** A dependency between two of the pasted PBIs, named by their indexes. */
export type PastedLine = Omit<NewDependency, 'from' | 'to'> & {
  readonly from: number;
  readonly to: number;
};

/** An object, in the group with this number. */
export interface PastedObject {
  readonly object: NewMapObject;
  readonly group?: number | undefined;
}

/** What is put on the Map at once. */
export interface MapPaste {
  readonly items: readonly PastedItem[];
  readonly lines: readonly PastedLine[];
  readonly objects: readonly PastedObject[];
}

/** What came to stand on the Map, in the order given. */
export interface Pasted {
  readonly items: readonly ItemId[];
  readonly objects: readonly MapObjectId[];
}

/**
 * Puts copies on the Map: PBIs at the end of the Product Backlog, dependencies among them, and objects
 * above all others. All or none: refuses what the single commands would refuse.
 */
export function pasteOnMap(
  edit: Edit,
  { items, lines, objects }: MapPaste,
): Result<Pasted, EditRefusal> {
  const groups = new Map<number, MapGroupId>();
  const groupOf = (number: number | undefined): MapGroupId | undefined => {
    if (number === undefined) return undefined;
    const group = groups.get(number) ?? edit.newId<MapGroupId>();
    groups.set(number, group);
    return group;
  };
  const made = makeItems(edit, items, groupOf);
  if (!made.ok) return made;
  for (const { from, to, ...line } of lines) {
    const [first, second] = [made.value[from], made.value[to]];
    if (first === undefined || second === undefined) {
      return refused({ code: 'bad-value', field: 'lines' });
    }
    const drawn = addDependency(edit, { ...line, from: first, to: second });
    if (!drawn.ok) return drawn;
  }
  const added = addMapObjects(
    edit,
    objects.map(({ object, group }) => ({ ...object, group: groupOf(group) })),
  );
  return added.ok ? done({ items: made.value, objects: added.value }) : added;
}

function makeItems(
  edit: Edit,
  items: readonly PastedItem[],
  groupOf: (number: number | undefined) => MapGroupId | undefined,
): Result<readonly ItemId[], EditRefusal> {
  if (edit.tables.items.count + items.length > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  const entities: NewItemEntity[] = [];
  for (const item of items) {
    const entity = itemEntity(edit, item, groupOf(item.group));
    if (!entity.ok) return entity;
    entities.push(entity.value);
  }
  const ranks = ranksAfter(edit, undefined, entities.length);
  const ids = entities.map((entity, index) => {
    const id = edit.newId<ItemId>();
    edit.createItem(id, { ...entity, fields: { ...entity.fields, rank: ranks[index] } });
    return id;
  });
  return done(ids);
}

function itemEntity(
  edit: Edit,
  item: PastedItem,
  group: MapGroupId | undefined,
): Result<NewItemEntity, EditRefusal> {
  const title = required('title', item.title, LIMITS.titleChars);
  if (!title.ok) return title;
  const description = atMost('description', item.description, LIMITS.longTextChars);
  if (!description.ok) return description;
  const acceptance = atMost('acceptance', item.acceptance, LIMITS.longTextChars);
  if (!acceptance.ok) return acceptance;
  const size = points('size', item.size);
  if (!size.ok) return size;
  const needs = tags('needs', item.needs);
  if (!needs.ok) return needs;
  const touches = tags('touches', item.touches);
  if (!touches.ok) return touches;
  const place = knownPlace(edit, item.place);
  if (!place.ok) return place;
  const at = mapPoint(item.at);
  if (!at.ok) return at;
  return done({
    title: title.value,
    description: description.value,
    acceptance: acceptance.value,
    fields: {
      needs: needs.value.length === 0 ? undefined : needs.value,
      touches: touches.value.length === 0 ? undefined : touches.value,
      at: at.value,
      mapGroup: group,
    },
    decisions: { place: place.value, size: size.value ?? undefined },
  });
}
