import {
  HUE_ORDER,
  LIMITS,
  MAP_OBJECT_KINDS,
  PENS,
  TEXT_SCALES,
  parseAssetHash,
  type MapGroupId,
  type MapObject,
  type MapObjectId,
  type MapObjectKind,
  type MapSize,
  type UserId,
} from '@weft/domain';
import { deepFreeze } from '../read/plain-data.ts';
import { readMapPoint, withinExtent, type Readable } from '../read/read-on-map.ts';
import { readFlag, readId, readOneOf, readPart, readRank, readText } from '../read/read-values.ts';

/** How large something is that does not say it, in pixels at zoom 1; a stroke spans its points. */
const USUAL_SIZE: Readonly<Record<Exclude<MapObjectKind, 'stroke'>, MapSize>> = {
  note: { width: 192, height: 192 },
  section: { width: 640, height: 400 },
  text: { width: 240, height: 48 },
  image: { width: 480, height: 320 },
};

/** Most characters of what an object says. */
export function mostCharsOf(kind: MapObjectKind): number {
  return kind === 'section' ? LIMITS.nameChars : LIMITS.mapTextChars;
}

/** The kind of what stands under an id; undefined: nothing that the Map shows. */
export function readKind(map: Readable | undefined): MapObjectKind | undefined {
  return readOneOf(map?.get('kind'), MAP_OBJECT_KINDS);
}

/** Reads what stands on the Map; undefined when it does not say what it is or where, or a stroke has no line or an image no bytes. */
export function readMapObject(id: MapObjectId, map: Readable): MapObject | undefined {
  const kind = readKind(map);
  const at = readMapPoint(map.get('at'));
  if (kind === undefined || at === undefined) return undefined;
  const common = {
    id,
    at,
    hue: readHue(map.get('hue')),
    layer: readRank(map.get('layer')),
    group: readId<MapGroupId>(map.get('group')),
    locked: readFlag(map.get('locked')),
    by: readId<UserId>(map.get('by')),
    byName: readText(map.get('byName'), LIMITS.nameChars) ?? '',
    aside: readFlag(map.get('aside')),
  };
  const said = readMapSize(map.get('size'));
  if (kind === 'stroke') {
    const points = readStrokePoints(map.get('points'));
    if (points.length === 0) return undefined;
    const pen = readOneOf(map.get('pen'), PENS) ?? 'medium';
    return deepFreeze({ ...common, kind, size: said ?? spanOf(points), points, pen });
  }
  const size = said ?? USUAL_SIZE[kind];
  const text = readText(map.get('text'), mostCharsOf(kind)) ?? '';
  if (kind === 'image') {
    const asset = parseAssetHash(map.get('asset'));
    return asset && deepFreeze({ ...common, kind, size, text, asset });
  }
  if (kind !== 'text') return deepFreeze({ ...common, kind, size, text });
  const scale = readOneOf(map.get('scale'), TEXT_SCALES) ?? 'medium';
  return deepFreeze({ ...common, kind, size, text, scale });
}

function readMapSize(value: unknown): MapSize | undefined {
  const [width, height] = [readPart(value, 'width'), readPart(value, 'height')];
  return isLength(width) && isLength(height) ? { width, height } : undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= LIMITS.mapExtentPx;
}

/** Index of a hue of teams; null: ink. */
function readHue(value: unknown): number | null {
  return isHue(value) ? value : null;
}

/** True for the index of one of the hues of teams. */
export function isHue(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < HUE_ORDER.length
  );
}

/** x and y in turn, cut after the last whole point that fits; empty where any of them is no number. */
function readStrokePoints(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return [];
  const most = Math.min(value.length - (value.length % 2), LIMITS.strokePoints * 2);
  const points: number[] = [];
  for (const part of value.slice(0, most)) {
    if (typeof part !== 'number' || !Number.isFinite(part)) return [];
    points.push(withinExtent(part));
  }
  return points;
}

/** How far points reach from where the stroke begins, at least one pixel. */
function spanOf(points: readonly number[]): MapSize {
  let [width, height] = [1, 1];
  for (const [index, part] of points.entries()) {
    if (index % 2 === 0) width = Math.max(width, part);
    else height = Math.max(height, part);
  }
  return { width, height };
}
