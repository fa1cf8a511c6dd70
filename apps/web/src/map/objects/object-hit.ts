import type { MapObject, MapStroke } from '@weft/domain';
import { containsPoint, padded, type Point, type Rectangle } from '@weft/layout';
import { PEN_PX } from './looks/object-sizes.ts';
import { distanceToPiece } from './tools/simplify-points.ts';

/** Where an object stands; the height of a text follows from its words, so it is asked for. */
export type RectangleOf = (object: MapObject) => Rectangle;

/** True when the point is on the line itself, or within `slack` of it. */
export function isOnStroke(stroke: MapStroke, point: Point, slack: number): boolean {
  const reach = PEN_PX[stroke.pen] / 2 + slack;
  if (!containsPoint(padded({ ...stroke.at, ...stroke.size }, reach), point)) return false;
  const { points, at } = stroke;
  const inside = { x: point.x - at.x, y: point.y - at.y };
  for (let index = 0; index + 1 < points.length; index += 2) {
    const from = pointAt(points, index);
    const to = index + 3 < points.length ? pointAt(points, index + 2) : from;
    if (distanceToPiece(inside, from, to) <= reach) return true;
  }
  return false;
}

/** The uppermost line drawn by hand under a point. `strokes` from below to above. */
export function strokeAt(
  strokes: readonly MapStroke[],
  point: Point,
  slack: number,
): MapStroke | undefined {
  return strokes.findLast((stroke) => isOnStroke(stroke, point, slack));
}

/** Everything a rubber removes at a point: lines it touches, and sheets and texts it is on. */
export function underRubber(
  objects: readonly MapObject[],
  point: Point,
  slack: number,
  rectangleOf: RectangleOf,
): readonly MapObject[] {
  return objects.filter((object) => {
    if (object.kind === 'stroke') return isOnStroke(object, point, slack);
    // A section is a place, not a thing on it: a rubber that crosses it means what lies there.
    return object.kind !== 'section' && containsPoint(rectangleOf(object), point);
  });
}

function pointAt(points: readonly number[], index: number): Point {
  return { x: points[index] ?? 0, y: points[index + 1] ?? 0 };
}
