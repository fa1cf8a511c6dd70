import type * as Y from 'yjs';
import {
  HUE_ORDER,
  LIMITS,
  done,
  refused,
  type MapObjectId,
  type MapObjectKind,
  type MapPoint,
  type MapSize,
  type Result,
} from '@weft/domain';
import { atMost } from '../commands/checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { isHue, mostCharsOf, readKind } from './read-map-object.ts';

/** Checks that commands on the Map share. Each gives what is to be written, or the refusal. */

type Checked<Value> = Result<Value, EditRefusal>;

/** An object on this board, also one that was taken off the Map, with its kind. */
export interface KnownObject {
  readonly map: Y.Map<unknown>;
  readonly kind: MapObjectKind;
}

export function knownObject(edit: Edit, id: MapObjectId): Checked<KnownObject> {
  const map = entityOf(edit.board.roots.canvas, id);
  const kind = readKind(map);
  return map === undefined || kind === undefined
    ? refused({ code: 'unknown', id })
    : done({ map, kind });
}

/** Every one of them once. */
export function knownObjects(
  edit: Edit,
  ids: Iterable<MapObjectId>,
): Checked<readonly KnownObject[]> {
  const objects: KnownObject[] = [];
  for (const id of new Set(ids)) {
    const object = knownObject(edit, id);
    if (!object.ok) return object;
    objects.push(object.value);
  }
  return done(objects);
}

/** A place in whole pixels. */
export function mapPoint({ x, y }: MapPoint): Checked<MapPoint> {
  const most = LIMITS.mapExtentPx;
  return Math.abs(x) <= most && Math.abs(y) <= most
    ? done({ x: whole(x), y: whole(y) })
    : refused({ code: 'out-of-range', field: 'at', least: -most, most });
}

/** A size in whole pixels. */
export function mapSize({ width, height }: MapSize): Checked<MapSize> {
  const most = LIMITS.mapExtentPx;
  return width >= 1 && width <= most && height >= 1 && height <= most
    ? done({ width: whole(width), height: whole(height) })
    : refused({ code: 'out-of-range', field: 'size', least: 1, most });
}

/** A hue as it is stored: ink is the absence of one. */
export function mapHue(hue: number | null): Checked<number | undefined> {
  if (hue === null) return done(undefined);
  return isHue(hue)
    ? done(hue)
    : refused({ code: 'out-of-range', field: 'hue', least: 0, most: HUE_ORDER.length - 1 });
}

/** What an object of this kind may say; may be empty. A stroke says nothing. */
export function mapText(kind: MapObjectKind, text: string): Checked<string> {
  return kind === 'stroke'
    ? refused({ code: 'bad-value', field: 'text' })
    : atMost('text', text, mostCharsOf(kind));
}

/** The line of a stroke: x and y in turn, in whole pixels. */
export function strokePoints(points: readonly number[]): Checked<readonly number[]> {
  if (points.length === 0) return refused({ code: 'empty', field: 'points' });
  if (points.length > LIMITS.strokePoints * 2) {
    return refused({ code: 'too-many', of: 'points', limit: LIMITS.strokePoints });
  }
  const isLine = points.length % 2 === 0 && points.every((part) => Number.isFinite(part));
  if (!isLine) return refused({ code: 'bad-value', field: 'points' });
  const most = LIMITS.mapExtentPx;
  return points.some((part) => Math.abs(part) > most)
    ? refused({ code: 'out-of-range', field: 'points', least: -most, most })
    : done(points.map((part) => whole(part)));
}

/** Nearest whole number; never the negative zero, which is another value to a document. */
function whole(value: number): number {
  return Math.round(value) + 0;
}
