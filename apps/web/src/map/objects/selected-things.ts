import type { BoardView, ItemId, MapGroupId, MapObject, MapObjectId } from '@weft/domain';
import { boundsOf, type CardArrangement, type Rectangle } from '@weft/layout';
import type { MapObjects } from './map-objects.ts';

/** What is selected on the Map, as its tools ask. */
export interface SelectedThings {
  readonly objects: readonly MapObject[];
  /** PBIs that stand on the Map; one in the tray cannot be aligned. */
  readonly items: readonly ItemId[];
  readonly lockedItems: readonly ItemId[];
  /** Upper left corners and sizes, by id. */
  readonly places: ReadonlyMap<ItemId | MapObjectId, Rectangle>;
  readonly bounds: Rectangle | undefined;
  /** Every one of them is locked. */
  readonly locked: boolean;
  /** They are one group and nothing else. */
  readonly grouped: boolean;
}

/** Looks up the selected objects and PBIs. */
export function selectedThings(
  selected: { readonly objects: Iterable<MapObjectId>; readonly items: Iterable<ItemId> },
  { book, measure }: Pick<MapObjects, 'book' | 'measure'>,
  { cards, view }: { readonly cards: CardArrangement; readonly view: BoardView },
): SelectedThings {
  const objects = [...selected.objects].flatMap((id) => {
    const object = book.object(id);
    return object === undefined || object.aside ? [] : [object];
  });
  const places = new Map<ItemId | MapObjectId, Rectangle>();
  const groups = new Set<MapGroupId | undefined>();
  let unlocked = 0;
  const items: ItemId[] = [];
  const lockedItems: ItemId[] = [];
  for (const object of objects) {
    places.set(object.id, measure.rectangleOf(object));
    groups.add(object.group);
    if (!object.locked) unlocked += 1;
  }
  for (const id of selected.items) {
    const rectangle = cards.rectangleOf(id);
    const onMap = view.item(id)?.onMap;
    if (rectangle === undefined || onMap?.at === undefined) continue;
    items.push(id);
    places.set(id, rectangle);
    groups.add(onMap.group);
    if (onMap.locked) lockedItems.push(id);
    else unlocked += 1;
  }
  return {
    objects,
    items,
    lockedItems,
    places,
    bounds: boundsOf(places.values()),
    locked: places.size > 0 && unlocked === 0,
    grouped: groups.size === 1 && !groups.has(undefined) && places.size > 1,
  };
}

/** The one value all have; undefined: they differ, or there are none. */
export function sameOf<Thing, Value>(
  things: readonly Thing[],
  valueOf: (thing: Thing) => Value,
): Value | undefined {
  const values = new Set(things.map(valueOf));
  return values.size === 1 ? values.values().next().value : undefined;
}
