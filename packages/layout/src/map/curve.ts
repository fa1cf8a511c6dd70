import type { Point } from '../geometry.ts';

/** The four points of a cubic Bézier curve: it begins at the first and ends at the last. */
export type Curve = readonly [Point, Point, Point, Point];

/** A curve is replaced by straight pieces that keep within this many pixels of it. */
const FLATNESS_PX = 0.25;
const MOST_PIECES = 128;

/** The point of the curve at `t`, from 0 to 1. */
export function pointOnCurve([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const [ka, kb, kc, kd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: ka * a.x + kb * b.x + kc * c.x + kd * d.x,
    y: ka * a.y + kb * b.y + kc * c.y + kd * d.y,
  };
}

/** Shortest distance from a point to the curve, in the same unit, to a quarter of a pixel. */
export function distanceToCurve(curve: Curve, point: Point): number {
  const pieces = piecesOf(curve);
  let least = Infinity;
  let [from] = curve;
  for (let piece = 1; piece <= pieces; piece += 1) {
    const to = pointOnCurve(curve, piece / pieces);
    least = Math.min(least, distanceToStretch(from, to, point));
    from = to;
  }
  return least;
}

/**
 * How many straight pieces are enough. A curve keeps within |second derivative| / 8n² of its n equal
 * pieces, and the second derivative of a cubic is largest at one of its ends.
 */
function piecesOf([a, b, c, d]: Curve): number {
  const bend = Math.max(
    Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y),
    Math.hypot(b.x - 2 * c.x + d.x, b.y - 2 * c.y + d.y),
  );
  const pieces = Math.ceil(Math.sqrt((6 * bend) / (8 * FLATNESS_PX)));
  return Math.min(MOST_PIECES, Math.max(1, pieces));
}

function distanceToStretch(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}
