import { brandId, type MapObjectId, type MapPoint, type MapSize } from '@weft/domain';
import { assetHashOf } from '@weft/domain/testing';
import { addMapObjects, type NewMapObject } from '../map/add-map-objects.ts';
import { act } from './act.ts';
import type { TestBoard } from './new-board.ts';

/** One object of each kind, for tests of the Map. */

export const SIZE: MapSize = { width: 192, height: 192 };
/** Of no object. */
export const NO_OBJECT: MapObjectId = brandId('0'.repeat(26));

type New<Kind> = Extract<NewMapObject, { readonly kind: Kind }>;

export function note(text: string, at: MapPoint = { x: 0, y: 0 }): New<'note'> {
  return { kind: 'note', at, size: SIZE, hue: 2, text };
}

export const SECTION: New<'section'> = {
  kind: 'section',
  at: { x: 0, y: 0 },
  size: SIZE,
  hue: 0,
  text: '',
};
export const TEXT: New<'text'> = { ...SECTION, kind: 'text', text: 'T', hue: null, scale: 'large' };
export const STROKE: New<'stroke'> = {
  kind: 'stroke',
  at: { x: 5, y: 5 },
  size: { width: 10, height: 4 },
  hue: null,
  points: [0, 0, 10, 4],
  pen: 'thin',
};

export const IMAGE: New<'image'> = {
  ...SECTION,
  kind: 'image',
  hue: null,
  text: 'Login',
  asset: assetHashOf('f'),
};

/** Adds one object and gives its id. */
export function put(person: TestBoard, object: NewMapObject): MapObjectId {
  const [id] = act(person, (edit) => addMapObjects(edit, [object]));
  if (id === undefined) throw new Error('Nothing was added.');
  return id;
}
