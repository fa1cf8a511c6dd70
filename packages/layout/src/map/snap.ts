import { CARD } from '../card-rectangles.ts';
import type { Point, Rectangle } from '../geometry.ts';

/** A straight line that shows why something snapped: what stands on it, or the gap that was kept. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

/** What snapping adds to a move, and why; no guides when it adds nothing. */
export interface Snap {
  readonly delta: Point;
  readonly guides: readonly Guide[];
}

/**
 * Where something that is being moved wants to go: its edges and middles onto those of what stands
 * around, or beside it with the gap that cards have. `thresholdPx` is the largest step, in pixels of
 * the board. What is nearer wins; of several equally near steps that to the nearest neighbour.
 */
export function snap(
  rectangles: Iterable<Rectangle>,
  moving: Rectangle,
  thresholdPx: number,
): Snap {
  const others = [...rectangles];
  const x = bestStep(others, moving, thresholdPx, ACROSS) ?? 0;
  const y = bestStep(others, moving, thresholdPx, DOWN) ?? 0;
  const there = { ...moving, x: moving.x + x, y: moving.y + y };
  return {
    delta: { x, y },
    guides: [...guidesAt(others, there, ACROSS), ...guidesAt(others, there, DOWN)],
  };
}

/** One direction of the plane, so that both are snapped by the same code. */
interface Axis {
  readonly start: (rectangle: Rectangle) => number;
  readonly length: (rectangle: Rectangle) => number;
  /** The point at `along` on this axis and `aside` on the other. */
  readonly point: (along: number, aside: number) => Point;
  readonly other: () => Axis;
}

const ACROSS: Axis = {
  start: ({ x }) => x,
  length: ({ width }) => width,
  point: (x, y) => ({ x, y }),
  other: () => DOWN,
};

const DOWN: Axis = {
  start: ({ y }) => y,
  length: ({ height }) => height,
  point: (y, x) => ({ x, y }),
  other: () => ACROSS,
};

/** The smallest step onto anything; undefined when all are larger than the threshold. */
function bestStep(
  others: readonly Rectangle[],
  moving: Rectangle,
  thresholdPx: number,
  axis: Axis,
): number | undefined {
  let best: number | undefined;
  let least = thresholdPx;
  let leastAway = Infinity;
  for (const other of others) {
    const away = distanceAlong(axis.other(), moving, other);
    for (const step of stepsTo(other, moving, axis)) {
      const size = Math.abs(step);
      if (size > least || (size === least && away >= leastAway)) continue;
      best = step;
      least = size;
      leastAway = away;
    }
  }
  return best;
}

function stepsTo(other: Rectangle, moving: Rectangle, axis: Axis): readonly number[] {
  const [start, end] = edges(other, axis);
  const [first, last] = edges(moving, axis);
  const steps = [
    start - first,
    end - last,
    end - first,
    start - last,
    (start + end - first - last) / 2,
  ];
  // A gap is kept between neighbours only: what stands elsewhere is aligned with.
  if (distanceAlong(axis.other(), moving, other) > 0) return steps;
  return [...steps, end + CARD.gap - first, start - CARD.gap - last];
}

/** A line for each edge or middle that something else shares, and one for each gap kept. */
function guidesAt(others: readonly Rectangle[], there: Rectangle, axis: Axis): readonly Guide[] {
  const aside = axis.other();
  const [first, last] = edges(there, axis);
  const guides: Guide[] = [];
  for (const at of [first, (first + last) / 2, last]) {
    const sharing = others.filter((other) => shares(other, at, axis, at !== first && at !== last));
    if (sharing.length === 0) continue;
    const ends = [...sharing, there].flatMap((each) => edges(each, aside));
    guides.push({
      from: axis.point(at, Math.min(...ends)),
      to: axis.point(at, Math.max(...ends)),
    });
  }
  for (const other of others) {
    if (distanceAlong(aside, there, other) > 0) continue;
    const [start, end] = edges(other, axis);
    const middle = middleOfShared(aside, there, other);
    const gap = isSame(end + CARD.gap, first)
      ? [end, first]
      : isSame(start - CARD.gap, last)
        ? [last, start]
        : undefined;
    if (gap === undefined) continue;
    const [from = 0, to = 0] = gap;
    guides.push({ from: axis.point(from, middle), to: axis.point(to, middle) });
  }
  return guides;
}

function shares(other: Rectangle, at: number, axis: Axis, isMiddle: boolean): boolean {
  const [start, end] = edges(other, axis);
  return isMiddle ? isSame((start + end) / 2, at) : isSame(start, at) || isSame(end, at);
}

function edges(rectangle: Rectangle, axis: Axis): readonly [number, number] {
  const start = axis.start(rectangle);
  return [start, start + axis.length(rectangle)];
}

/** How far apart two stand along the axis; 0 or below when they are beside each other. */
function distanceAlong(axis: Axis, a: Rectangle, b: Rectangle): number {
  const [aStart, aEnd] = edges(a, axis);
  const [bStart, bEnd] = edges(b, axis);
  return Math.max(aStart - bEnd, bStart - aEnd);
}

function middleOfShared(axis: Axis, a: Rectangle, b: Rectangle): number {
  const [aStart, aEnd] = edges(a, axis);
  const [bStart, bEnd] = edges(b, axis);
  return (Math.max(aStart, bStart) + Math.min(aEnd, bEnd)) / 2;
}

/** Places may be fractions, whose sums differ in the last digit. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}
