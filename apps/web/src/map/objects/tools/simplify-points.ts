import type { Point } from '@weft/layout';

/**
 * The same line with fewer points: none that is left out lies further than `tolerance` from what
 * remains. First and last point stay. The way of Ramer, Douglas and Peucker, without recursion, so
 * that a long line cannot exhaust the stack.
 */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const last = points.length - 1;
  if (last < 2) return points;
  const keeps = new Set([0, last]);
  const open: (readonly [number, number])[] = [[0, last]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [from, to] = range;
    const furthest = furthestBetween(points, from, to);
    if (furthest === undefined || furthest.distance <= tolerance) continue;
    keeps.add(furthest.index);
    open.push([from, furthest.index], [furthest.index, to]);
  }
  return points.filter((_, index) => keeps.has(index));
}

/** The same with at most `most` (≥ 2) points: as coarse as that needs, no coarser than twice. */
export function simplifiedTo(
  points: readonly Point[],
  tolerance: number,
  most: number,
): readonly Point[] {
  let coarseness = tolerance;
  let kept = simplified(points, coarseness);
  while (kept.length > most) {
    coarseness *= 2;
    kept = simplified(kept, coarseness);
  }
  return kept;
}

/** How far a point is from the straight piece between two others. */
export function distanceToPiece(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0
      ? 0
      : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

function furthestBetween(
  points: readonly Point[],
  from: number,
  to: number,
): { readonly index: number; readonly distance: number } | undefined {
  const [start, end] = [points[from], points[to]];
  if (start === undefined || end === undefined) return undefined;
  let found: { readonly index: number; readonly distance: number } | undefined;
  for (let index = from + 1; index < to; index += 1) {
    const point = points[index];
    if (point === undefined) continue;
    const distance = distanceToPiece(point, start, end);
    if (found === undefined || distance > found.distance) found = { index, distance };
  }
  return found;
}
