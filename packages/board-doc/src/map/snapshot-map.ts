import {
  brandId,
  isId,
  type BoardSnapshot,
  type MapObject,
  type MapObjectId,
  type ProductBacklogItem,
  type SnapshotMapObject,
  type SnapshotMapPlace,
} from '@weft/domain';
import { entityOf, type Roots } from '../schema/roots.ts';
import { byLayer } from './layers.ts';
import { readMapObject } from './read-map-object.ts';

/** What of a board's Map is no PBI, the lowest first, without what was taken off it. */
export function shownMapObjects({ canvas }: Pick<Roots, 'canvas'>): readonly MapObject[] {
  const objects: MapObject[] = [];
  for (const key of canvas.keys()) {
    const id = isId(key) ? brandId<MapObjectId>(key) : undefined;
    const map = id === undefined ? undefined : entityOf(canvas, id);
    const object = id === undefined || map === undefined ? undefined : readMapObject(id, map);
    if (object?.aside === false) objects.push(object);
  }
  return objects.sort(byLayer);
}

/** The Map as plain data; what is empty is left out. */
export function snapshotMap(
  items: readonly ProductBacklogItem[],
  objects: readonly MapObject[],
): Pick<BoardSnapshot, 'mapPlaces' | 'mapObjects'> {
  const places = items.flatMap(placeOf);
  return {
    ...(places.length > 0 && { mapPlaces: places }),
    ...(objects.length > 0 && { mapObjects: objects.map(plainObject) }),
  };
}

function placeOf({ id, onMap }: ProductBacklogItem): readonly SnapshotMapPlace[] {
  if (onMap === undefined) return [];
  const { at, group, locked } = onMap;
  return [
    {
      ref: id,
      ...(at !== undefined && { at }),
      ...(group !== undefined && { group }),
      ...(locked && { locked }),
    },
  ];
}

function plainObject(object: MapObject): SnapshotMapObject {
  const { id, hue, layer: _layer, group, locked, by: _by, byName, aside: _aside, ...rest } = object;
  return {
    ref: id,
    ...rest,
    ...(hue !== null && { hue }),
    ...(group !== undefined && { group }),
    ...(locked && { locked }),
    ...(byName !== '' && { byName }),
  };
}
