import type * as Y from 'yjs';
import {
  done,
  refused,
  type ItemId,
  type MapGroupId,
  type MapObjectId,
  type Result,
} from '@weft/domain';
import { itemMaps } from '../commands/checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { knownObjects } from './map-checks.ts';

/** PBIs and objects that are meant together. */
export interface OnMapTogether {
  readonly items: readonly ItemId[];
  readonly objects: readonly MapObjectId[];
}

/** Makes things one group that is chosen and moved as one; they leave the groups they were in. Refuses fewer than two. */
export function groupOnMap(edit: Edit, things: OnMapTogether): Result<MapGroupId, EditRefusal> {
  const maps = mapsOf(edit, things);
  if (!maps.ok) return maps;
  if (maps.value.items.length + maps.value.objects.length < 2) {
    return refused({ code: 'bad-value', field: 'group' });
  }
  const group = edit.newId<MapGroupId>();
  write(edit, maps.value, { ofItem: 'mapGroup', ofObject: 'group' }, group);
  return done(group);
}

/** Takes things out of their groups. */
export function ungroupOnMap(edit: Edit, things: OnMapTogether): Result<void, EditRefusal> {
  const maps = mapsOf(edit, things);
  if (!maps.ok) return maps;
  write(edit, maps.value, { ofItem: 'mapGroup', ofObject: 'group' }, undefined);
  return done(undefined);
}

/** Holds things where they are, or lets them go: against accidents, not against people. */
export function lockOnMap(
  edit: Edit,
  things: OnMapTogether,
  locked: boolean,
): Result<void, EditRefusal> {
  const maps = mapsOf(edit, things);
  if (!maps.ok) return maps;
  write(edit, maps.value, { ofItem: 'mapLocked', ofObject: 'locked' }, locked ? true : undefined);
  return done(undefined);
}

interface Maps {
  readonly items: readonly Y.Map<unknown>[];
  readonly objects: readonly Y.Map<unknown>[];
}

function mapsOf(edit: Edit, things: OnMapTogether): Result<Maps, EditRefusal> {
  const items = itemMaps(edit, things.items);
  if (!items.ok) return items;
  const objects = knownObjects(edit, things.objects);
  if (!objects.ok) return objects;
  return done({ items: items.value, objects: objects.value.map(({ map }) => map) });
}

function write(
  edit: Edit,
  { items, objects }: Maps,
  { ofItem, ofObject }: { readonly ofItem: string; readonly ofObject: string },
  value: unknown,
): void {
  for (const map of items) edit.setKey(map, ofItem, value);
  for (const map of objects) edit.setKey(map, ofObject, value);
}
