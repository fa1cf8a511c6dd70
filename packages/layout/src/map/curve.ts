import type { Point } from '../geometry.ts';

/** The four points of a cubic Bézier curve: it begins at the first and ends at the last. */
export type Curve = readonly [Point, Point, Point, Point];

/** A curve counts as straight where it keeps within this many pixels of its chord. */
const FLATNESS_PX = 0.25;
/** Halved so often, no curve of the Map is bent any more; keeps senseless numbers from going on. */
const MOST_HALVINGS = 12;

/** The point of the curve at `t`, from 0 to 1. */
export function pointOnCurve([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const [ka, kb, kc, kd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: ka * a.x + kb * b.x + kc * c.x + kd * d.x,
    y: ka * a.y + kb * b.y + kc * c.y + kd * d.y,
  };
}

/**
 * Shortest distance from a point to the curve, in the same unit, to a quarter of a pixel; `least` when
 * it is no shorter than that. The curve is halved (de Casteljau) and halves are left out that cannot
 * come nearer, because a curve lies within the box around its points.
 */
export function distanceToCurve(
  curve: Curve,
  point: Point,
  least: number,
  halvings: number = MOST_HALVINGS,
): number {
  if (distanceToBox(curve, point) >= least) return least;
  const [a, b, c, d] = curve;
  if (halvings === 0 || bendOf(curve) <= FLATNESS_PX) {
    return Math.min(least, distanceToStretch(a, d, point));
  }
  const [ab, bc, cd] = [between(a, b), between(b, c), between(c, d)];
  const [abc, bcd] = [between(ab, bc), between(bc, cd)];
  const middle = between(abc, bcd);
  const first = distanceToCurve([a, ab, abc, middle], point, least, halvings - 1);
  return distanceToCurve([middle, bcd, cd, d], point, first, halvings - 1);
}

/** How far the curve is from its chord at most: an eighth of its largest second derivative. */
function bendOf([a, b, c, d]: Curve): number {
  const bend = Math.max(
    Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y),
    Math.hypot(b.x - 2 * c.x + d.x, b.y - 2 * c.y + d.y),
  );
  return (6 * bend) / 8;
}

function distanceToBox([a, b, c, d]: Curve, { x, y }: Point): number {
  const left = Math.min(a.x, b.x, c.x, d.x);
  const right = Math.max(a.x, b.x, c.x, d.x);
  const top = Math.min(a.y, b.y, c.y, d.y);
  const bottom = Math.max(a.y, b.y, c.y, d.y);
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distanceToStretch(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}
