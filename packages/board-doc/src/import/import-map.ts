import {
  LIMITS,
  brandId,
  done,
  refused,
  type MapGroupId,
  type MapObject,
  type MapObjectId,
  type Result,
  type SnapshotMapObject,
  type SnapshotMapPlace,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { addMapObjects, type NewMapObject } from '../map/add-map-objects.ts';
import { layersOf } from '../map/layers.ts';
import { readMapObject } from '../map/read-map-object.ts';
import { shownMapObjects } from '../map/snapshot-map.ts';
import { readMapPoint } from '../read/read-on-map.ts';
import { entityOf } from '../schema/roots.ts';
import { cutText, type Refs } from './import-refs.ts';

/** Refuses more objects than the Map has room for. */
export function roomOnMap(edit: Edit, count: number): Result<void, EditRefusal> {
  if (count === 0 || layersOf(edit).length + count <= LIMITS.mapObjects) return done(undefined);
  return refused({ code: 'too-many', of: 'mapObjects', limit: LIMITS.mapObjects });
}

/** Puts PBIs of this import where the rows say; what the rows do not say stays. */
export function writeMapPlaces(
  edit: Edit,
  rows: readonly SnapshotMapPlace[],
  refs: Refs,
): Result<void, EditRefusal> {
  for (const { ref, at, group, locked } of rows) {
    const id = refs.items.get(ref);
    const map = id === undefined ? undefined : entityOf(edit.board.roots.items, id);
    if (map === undefined) continue;
    const said = {
      at: readMapPoint(at),
      mapGroup: groupOf(edit, group, refs),
      mapLocked: locked === true ? true : undefined,
    };
    for (const [key, value] of Object.entries(said)) {
      if (value !== undefined) edit.setKey(map, key, value);
    }
  }
  return done(undefined);
}

/** Takes down what stands on the Map before anything is added. */
export function keepMapObjects(edit: Edit, refs: Refs): void {
  for (const object of shownMapObjects(edit.board.roots)) refs.known.mapObjects.add(nameOf(object));
}

/** Puts objects on the Map, above what is there; what is no object, or stands there already, is left out. */
export function writeMapObjects(
  edit: Edit,
  rows: readonly SnapshotMapObject[],
  refs: Refs,
): Result<void, EditRefusal> {
  const objects = rows.flatMap((row) => {
    const object = objectOf(row);
    return object === undefined || refs.known.mapObjects.has(nameOf(object))
      ? []
      : [newObject(object, groupOf(edit, row.group, refs))];
  });
  const added = addMapObjects(edit, objects);
  return added.ok ? done(undefined) : added;
}

/** A row as readers would take it, cut where it is too much. */
function objectOf(row: SnapshotMapObject): MapObject | undefined {
  const said = new Map<string, unknown>(Object.entries(row));
  return readMapObject(brandId<MapObjectId>(row.ref), said);
}

function newObject(object: MapObject, group: MapGroupId | undefined): NewMapObject {
  const given = { ...object, group, byName: cutText(object.byName, LIMITS.nameChars) };
  // Cut within a character of two code units, of which Yjs cannot keep a half.
  return 'text' in given ? { ...given, text: given.text.replace(/[\ud800-\udbff]$/, '') } : given;
}

/** The same for two rows that put the same at the same place. */
function nameOf(object: MapObject): string {
  const { kind, at } = object;
  return JSON.stringify([kind, Math.round(at.x), Math.round(at.y), saidBy(object)]);
}

function saidBy(object: MapObject): string | readonly number[] {
  if (object.kind === 'stroke') return object.points;
  return object.kind === 'image' ? object.asset : object.text;
}

/** Things that share a group in the rows share a new one here. */
function groupOf(edit: Edit, group: string | undefined, refs: Refs): MapGroupId | undefined {
  if (group === undefined) return undefined;
  const known = refs.mapGroups.get(group);
  if (known !== undefined) return known;
  const made = edit.newId<MapGroupId>();
  refs.mapGroups.set(group, made);
  return made;
}
