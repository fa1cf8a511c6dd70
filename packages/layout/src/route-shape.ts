import { overlaps, type Point, type Rectangle } from './geometry.ts';

/** The part of a 2D path that drawing a route needs; `Path2D` and a canvas context have it. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
}

/** The same for curves. */
export interface CurveSink extends PathSink {
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
}

/** Radius of a corner, in pixels at zoom 1. */
export const CORNER_RADIUS = 6;

/** Adds the route to a path, with rounded corners; stretches outside the area are left out. */
export function traceRoute(points: readonly Point[], sink: PathSink, area?: Rectangle): void {
  const isShown = (index: number): boolean => {
    const a = points[index];
    const b = points[index + 1];
    if (a === undefined || b === undefined) return false;
    return area === undefined || overlaps(stretchBetween(a, b), area);
  };
  let index = 0;
  while (index < points.length - 1) {
    if (!isShown(index)) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (isShown(end)) end += 1;
    traceStretch(points, index, end, sink);
    index = end;
  }
}

/** Draws from the point `first` to the point `last`. */
function traceStretch(points: readonly Point[], first: number, last: number, sink: PathSink): void {
  const start = points[first];
  const end = points[last];
  if (start === undefined || end === undefined) return;
  sink.moveTo(start.x, start.y);
  for (let index = first + 1; index < last; index += 1) {
    const before = points[index - 1];
    const corner = points[index];
    const after = points[index + 1];
    if (before === undefined || corner === undefined || after === undefined) return;
    const room = Math.min(distance(before, corner), distance(corner, after)) / 2;
    sink.arcTo(corner.x, corner.y, after.x, after.y, Math.min(CORNER_RADIUS, room));
  }
  sink.lineTo(end.x, end.y);
}

function stretchBetween(a: Point, b: Point): Rectangle {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Leaves out points that change nothing: doubled ones, and those on a straight stretch. */
export function withoutIdlePoints(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const beforeLast = kept.at(-2);
    if (last !== undefined && beforeLast !== undefined && onOneLine(beforeLast, last, point)) {
      kept.pop();
    }
    kept.push(point);
  }
  // A list that grew has room for many more; the copy has none.
  return kept.slice();
}

/** Shortest distance from a point to an orthogonal route, in the same unit. */
export function distanceToRoute(points: readonly Point[], point: Point): number {
  let least = Infinity;
  for (let index = 1; index < points.length; index += 1) {
    const a = points[index - 1];
    const b = points[index];
    if (a === undefined || b === undefined) continue;
    const dx = Math.max(Math.min(a.x, b.x) - point.x, point.x - Math.max(a.x, b.x), 0);
    const dy = Math.max(Math.min(a.y, b.y) - point.y, point.y - Math.max(a.y, b.y), 0);
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

/** The middle of the longest stretch of an orthogonal route. */
export function middleOfRoute(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  points.forEach((b, index) => {
    const a = points[index - 1];
    if (a === undefined || distance(a, b) <= longest) return;
    longest = distance(a, b);
    best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  });
  return best;
}

/** The smallest rectangle around the points. */
export function boundsOfPoints(points: readonly Point[]): Rectangle {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function onOneLine(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
