import { LIMITS, type MapPoint, type MapSize } from '@weft/domain';
import type { Point } from '@weft/layout';
import { simplified, simplifiedTo } from './simplify-points.ts';

/** A line drawn by hand, ready to be written. */
export interface DrawnStroke {
  /** The upper left corner of its points. */
  readonly at: MapPoint;
  readonly size: MapSize;
  /** x and y in turn, from `at`, in whole pixels. */
  readonly points: readonly number[];
}

/** Points that differ less than this from a straight line are left out, in CSS pixels of the screen. */
const TOLERANCE_PX = 0.6;
/** A pen that rests is thinned out on the way, so that an hour of scribbling costs no memory. */
const THIN_OUT_AT = 4 * LIMITS.strokePoints;

/** A pen on the Map: collects where it was; nothing is written before it is lifted. */
export class PenGesture {
  readonly #tolerance: number;
  #points: Point[] = [];

  /** `zoom`: as the Map is seen; from far away, hands draw less exactly. */
  constructor(zoom: number) {
    this.#tolerance = TOLERANCE_PX / zoom;
  }

  /** Where the pen was so far, in order. */
  get points(): readonly Point[] {
    return this.#points;
  }

  /** Says where the pen is. */
  to(point: Point): void {
    const last = this.#points.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) return;
    this.#points.push({ x: point.x, y: point.y });
    if (this.#points.length > THIN_OUT_AT) {
      this.#points = [...simplifiedTo(this.#points, this.#tolerance, LIMITS.strokePoints)];
    }
  }

  /** What was drawn; undefined when the pen never touched the Map. A touch alone is a dot. */
  drawn(): DrawnStroke | undefined {
    return strokeOf(simplifiedTo(this.#points, this.#tolerance, LIMITS.strokePoints));
  }
}

/** Points of the Map as a stroke with a corner and a size. */
function strokeOf(points: readonly Point[]): DrawnStroke | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  // A dot is a line of one pixel: a line has a beginning and an end.
  const whole = (points.length === 1 ? [first, { x: first.x + 1, y: first.y }] : points).map(
    (point) => ({ x: Math.round(point.x), y: Math.round(point.y) }),
  );
  const kept = simplified(whole, 0);
  const xs = kept.map((point) => point.x);
  const ys = kept.map((point) => point.y);
  const at = { x: least(xs), y: least(ys) };
  return {
    at,
    size: { width: Math.max(1, most(xs) - at.x), height: Math.max(1, most(ys) - at.y) },
    points: kept.flatMap((point) => [point.x - at.x, point.y - at.y]),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.max(found, number), -Infinity);
}
