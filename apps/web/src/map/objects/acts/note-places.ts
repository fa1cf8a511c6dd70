import type { MapPoint, MapSize } from '@weft/domain';
import { overlaps, padded, type Point, type Rectangle } from '@weft/layout';

/** Between two notes that were made one after the other. */
const GAP_PX = 24;
/** How many places are tried before one is taken that is not free. */
const MOST_TRIES = 200;

/** Where something of this size stands when its middle is at a point; in whole pixels. */
export function centredAt(point: Point, size: MapSize): MapPoint {
  return { x: Math.round(point.x - size.width / 2), y: Math.round(point.y - size.height / 2) };
}

/** The next free place to the right of something, in its row. */
export function placeBeside(
  beside: Rectangle,
  size: MapSize,
  taken: readonly Rectangle[],
): MapPoint {
  let at = { x: Math.round(beside.x + beside.width + GAP_PX), y: Math.round(beside.y) };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const inTheWay = taken.find((other) => overlaps(padded({ ...at, ...size }, -1), other));
    if (inTheWay === undefined) break;
    at = { x: Math.round(Math.max(at.x + 1, inTheWay.x + inTheWay.width + GAP_PX)), y: at.y };
  }
  return at;
}

/** The place itself, or, where something starts there already, a little below and to the right. */
export function placeNotCovering(wanted: MapPoint, taken: readonly MapPoint[]): MapPoint {
  let at = wanted;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { x, y } = at;
    const covers = taken.some(
      (other) => Math.abs(other.x - x) < GAP_PX && Math.abs(other.y - y) < GAP_PX,
    );
    if (!covers) break;
    at = { x: x + GAP_PX, y: y + GAP_PX };
  }
  return at;
}
