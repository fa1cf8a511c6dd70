import type * as Y from 'yjs';
import { done, type ItemId, type MapObjectId, type MapPoint, type Result } from '@weft/domain';
import { itemMap, itemMaps } from '../commands/checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { ON_MAP_KEYS } from '../read/read-on-map.ts';
import { knownObject, mapPoint } from './map-checks.ts';

/** What comes to stand where: upper left corners, in pixels at zoom 1. */
export interface MapMoves {
  readonly items: ReadonlyMap<ItemId, MapPoint>;
  readonly objects: ReadonlyMap<MapObjectId, MapPoint>;
}

/**
 * Moves PBIs and objects on the Map, in whole pixels; a PBI from the tray comes to stand there. All or
 * none: an unknown one, or a place too far out, refuses the rest. Of two people who move the same thing
 * the last write counts.
 */
export function moveOnMap(edit: Edit, { items, objects }: MapMoves): Result<void, EditRefusal> {
  const moves: (readonly [Y.Map<unknown>, MapPoint])[] = [];
  for (const [id, wanted] of items) {
    const map = itemMap(edit, id);
    if (!map.ok) return map;
    const at = mapPoint(wanted);
    if (!at.ok) return at;
    moves.push([map.value, at.value]);
  }
  for (const [id, wanted] of objects) {
    const object = knownObject(edit, id);
    if (!object.ok) return object;
    const at = mapPoint(wanted);
    if (!at.ok) return at;
    moves.push([object.value.map, at.value]);
  }
  for (const [map, at] of moves) edit.setKey(map, 'at', at);
  return done(undefined);
}

/** Takes PBIs off the Map: they stand in the tray again, in no group and not locked. */
export function takeOffMap(edit: Edit, items: readonly ItemId[]): Result<void, EditRefusal> {
  const maps = itemMaps(edit, items);
  if (!maps.ok) return maps;
  for (const map of maps.value) {
    for (const key of ON_MAP_KEYS) edit.setKey(map, key, undefined);
  }
  return done(undefined);
}
