import type { ItemId, MapGroupId, MapObject, MapObjectId } from '@weft/domain';
import { encloses, type Rectangle } from '@weft/layout';

/** PBIs and objects on the Map that are meant together. */
export interface Things {
  readonly items: ReadonlySet<ItemId>;
  readonly objects: ReadonlySet<MapObjectId>;
}

/** A PBI that stands on the Map; those in the tray do not. */
export interface StandingItem {
  readonly id: ItemId;
  readonly rectangle: Rectangle;
  readonly group: MapGroupId | undefined;
  readonly locked: boolean;
}

/** What of the Map is asked for to tell what belongs together. */
export interface MapContents {
  readonly objects: readonly MapObject[];
  readonly items: readonly StandingItem[];
  readonly rectangleOf: (object: MapObject) => Rectangle;
}

/** These things, and whatever is grouped with one of them. */
export function withGroups(things: Things, { objects, items }: MapContents): Things {
  const groups = new Set<MapGroupId>();
  for (const { id, group } of objects) {
    if (group !== undefined && things.objects.has(id)) groups.add(group);
  }
  for (const { id, group } of items) {
    if (group !== undefined && things.items.has(id)) groups.add(group);
  }
  if (groups.size === 0) return things;
  const isIn = ({ group }: { readonly group: MapGroupId | undefined }): boolean =>
    group !== undefined && groups.has(group);
  return {
    items: new Set([...things.items, ...items.filter(isIn).map(({ id }) => id)]),
    objects: new Set([...things.objects, ...objects.filter(isIn).map(({ id }) => id)]),
  };
}

/**
 * What moves when these things are moved: with a section whatever lies wholly in it. What is locked
 * stays where it is, and so does what lies in a locked section alone.
 */
export function thatMove(things: Things, contents: MapContents): Things {
  const { objects, items, rectangleOf } = contents;
  const frames = objects.flatMap((object) =>
    object.kind === 'section' && !object.locked && things.objects.has(object.id)
      ? [{ id: object.id, rectangle: rectangleOf(object) }]
      : [],
  );
  const isInside = (rectangle: Rectangle, id?: MapObjectId): boolean =>
    frames.some((frame) => frame.id !== id && encloses(frame.rectangle, rectangle));
  return {
    items: new Set(
      items.flatMap(({ id, locked, rectangle }) =>
        !locked && (things.items.has(id) || isInside(rectangle)) ? [id] : [],
      ),
    ),
    objects: new Set(
      objects.flatMap((object) =>
        !object.locked &&
        (things.objects.has(object.id) || isInside(rectangleOf(object), object.id))
          ? [object.id]
          : [],
      ),
    ),
  };
}
