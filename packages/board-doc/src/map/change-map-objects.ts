import * as Y from 'yjs';
import {
  PENS,
  TEXT_SCALES,
  done,
  refused,
  type MapObjectId,
  type MapPoint,
  type MapSize,
  type Pen,
  type Result,
  type TextScale,
} from '@weft/domain';
import { oneOf } from '../commands/part-checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { keysAt, layersOf } from './layers.ts';
import { knownObject, knownObjects, mapHue, mapPoint, mapSize, mapText } from './map-checks.ts';

/** What objects look like; what is left out stays. */
export interface MapStyle {
  /** null: the colour of ink. */
  readonly hue?: number | null;
  /** Of texts; other objects have none. */
  readonly scale?: TextScale;
  /** Of strokes; other objects have none. */
  readonly pen?: Pen;
}

/** Makes an object another size, where it then stands. A stroke keeps the size it was drawn in. */
export function resizeOnMap(
  edit: Edit,
  id: MapObjectId,
  wanted: { readonly at: MapPoint; readonly size: MapSize },
): Result<void, EditRefusal> {
  const object = knownObject(edit, id);
  if (!object.ok) return object;
  const { map, kind } = object.value;
  if (kind === 'stroke') return refused({ code: 'bad-value', field: 'size' });
  const at = mapPoint(wanted.at);
  if (!at.ok) return at;
  const size = mapSize(wanted.size);
  if (!size.ok) return size;
  edit.setKey(map, 'at', at.value);
  edit.setKey(map, 'size', size.value);
  return done(undefined);
}

/** Changes how objects look, as far as each has what is named. */
export function styleMapObjects(
  edit: Edit,
  ids: readonly MapObjectId[],
  style: MapStyle,
): Result<void, EditRefusal> {
  const objects = knownObjects(edit, ids);
  if (!objects.ok) return objects;
  const hue = mapHue(style.hue ?? null);
  if (!hue.ok) return hue;
  const scale = oneOf('scale', style.scale, TEXT_SCALES);
  if (!scale.ok) return scale;
  const pen = oneOf('pen', style.pen, PENS);
  if (!pen.ok) return pen;
  for (const { map, kind } of objects.value) {
    if (style.hue !== undefined) edit.setKey(map, 'hue', hue.value);
    if (kind === 'text' && scale.value !== undefined) edit.setKey(map, 'scale', scale.value);
    if (kind === 'stroke' && pen.value !== undefined) edit.setKey(map, 'pen', pen.value);
  }
  return done(undefined);
}

/** Makes a note, section or text say something else, by the smallest replacement: it merges with who writes in it. */
export function setMapText(edit: Edit, id: MapObjectId, wanted: string): Result<void, EditRefusal> {
  const object = knownObject(edit, id);
  if (!object.ok) return object;
  const { map, kind } = object.value;
  const text = mapText(kind, wanted);
  if (!text.ok) return text;
  const live = map.get('text');
  if (live instanceof Y.Text) edit.replaceText(live, text.value);
  // Other programs may have written no text of its own: a new one could be made twice.
  else edit.setKey(map, 'text', text.value);
  return done(undefined);
}

/** Takes objects off the Map; undo brings them back, with what others wrote in them meanwhile. */
export function putMapObjectsAside(
  edit: Edit,
  ids: readonly MapObjectId[],
): Result<void, EditRefusal> {
  const objects = knownObjects(edit, ids);
  if (!objects.ok) return objects;
  for (const { map } of objects.value) edit.setKey(map, 'aside', true);
  return done(undefined);
}

/** Puts objects above or below all others; among themselves they stay in their order. */
export function layerMapObjects(
  edit: Edit,
  ids: readonly MapObjectId[],
  end: 'front' | 'back',
): Result<void, EditRefusal> {
  const objects = knownObjects(edit, ids);
  if (!objects.ok) return objects;
  const named = new Set(ids);
  const layers = layersOf(edit);
  const moving = layers.filter(({ id }) => named.has(id));
  const staying = layers.filter(({ id }) => !named.has(id));
  const keys = keysAt(edit, staying, end, moving.length);
  for (const [index, { id }] of moving.entries()) {
    const object = knownObject(edit, id);
    if (object.ok) edit.setKey(object.value.map, 'layer', keys[index]);
  }
  return done(undefined);
}
