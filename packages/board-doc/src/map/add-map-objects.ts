import {
  LIMITS,
  MAP_OBJECT_KINDS,
  PENS,
  TEXT_SCALES,
  done,
  parseAssetHash,
  refused,
  type MapGroupId,
  type MapImage,
  type MapNote,
  type MapObject,
  type MapObjectId,
  type MapSection,
  type MapStroke,
  type MapText,
  type Result,
} from '@weft/domain';
import { oneOf } from '../commands/part-checks.ts';
import { nameOfAuthor } from '../comments/write-comment.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit, NewEntity } from '../edit.ts';
import { keysAt, layersOf } from './layers.ts';
import { mapHue, mapPoint, mapSize, mapText, strokePoints } from './map-checks.ts';

type Given = 'id' | 'layer' | 'by' | 'byName' | 'aside' | 'group' | 'locked';
type New<Kind extends MapObject> = Omit<Kind, Given> & {
  /** What whoever makes it is called; a hint for display. */
  readonly byName?: string;
  readonly group?: MapGroupId | undefined;
  readonly locked?: boolean;
};

/** Something to be put on the Map. */
export type NewMapObject =
  | New<MapNote>
  | New<MapSection>
  | New<MapText>
  | New<MapStroke>
  | New<MapImage>;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts objects on the Map, above all others, in the order given. Refuses all of them where one is over a
 * limit or no such object, or where the Map would hold too many. Places and sizes become whole pixels.
 */
export function addMapObjects(
  edit: Edit,
  objects: readonly NewMapObject[],
): Result<readonly MapObjectId[], EditRefusal> {
  const entities: NewEntity[] = [];
  for (const object of objects) {
    const entity = newEntity(edit, object);
    if (!entity.ok) return entity;
    entities.push(entity.value);
  }
  const layers = layersOf(edit);
  if (layers.length + objects.length > LIMITS.mapObjects) {
    return refused({ code: 'too-many', of: 'mapObjects', limit: LIMITS.mapObjects });
  }
  const keys = keysAt(edit, layers, 'front', entities.length);
  const ids = entities.map(({ fields, text }, index) => {
    const id = edit.newId<MapObjectId>();
    edit.create('canvas', id, { fields: { ...fields, layer: keys[index] }, text });
    return id;
  });
  return done(ids);
}

function newEntity(edit: Edit, object: NewMapObject): Result<NewEntity, EditRefusal> {
  const { kind } = object;
  if (!MAP_OBJECT_KINDS.includes(kind)) return refused({ code: 'bad-value', field: 'kind' });
  const at = mapPoint(object.at);
  if (!at.ok) return at;
  const size = mapSize(object.size);
  if (!size.ok) return size;
  const hue = mapHue(object.hue);
  if (!hue.ok) return hue;
  const byName = nameOfAuthor(object.byName);
  if (!byName.ok) return byName;
  const own = ownFields(object);
  if (!own.ok) return own;
  const fields = {
    kind,
    at: at.value,
    size: size.value,
    hue: hue.value,
    group: object.group,
    locked: object.locked === true ? true : undefined,
    by: edit.by === '' ? undefined : edit.by,
    byName: byName.value === '' ? undefined : byName.value,
    ...own.value,
  };
  if (kind === 'stroke') return done({ fields });
  const text = mapText(kind, object.text);
  return text.ok ? done({ fields, text: text.value }) : text;
}

/** What only objects of its kind have. */
function ownFields(object: NewMapObject): Result<Fields, EditRefusal> {
  if (object.kind === 'text') {
    const scale = oneOf('scale', object.scale, TEXT_SCALES);
    return scale.ok ? done({ scale: scale.value }) : scale;
  }
  if (object.kind === 'image') {
    const asset = parseAssetHash(object.asset);
    return asset === undefined ? refused({ code: 'bad-value', field: 'asset' }) : done({ asset });
  }
  if (object.kind !== 'stroke') return done({});
  const points = strokePoints(object.points);
  if (!points.ok) return points;
  const pen = oneOf('pen', object.pen, PENS);
  return pen.ok ? done({ points: points.value, pen: pen.value }) : pen;
}
