import type { BoardSettings, BoardView, CellId } from '@weft/domain';
import { THRESHOLDS, thresholdOf } from './thresholds.ts';

/** What stands in a cell. */
export interface Load {
  /** Sum of the known sizes, in the board's unit. */
  readonly points: number;
  /** PBIs whose size is unknown; they add nothing to `points`. */
  readonly withoutSize: number;
  readonly count: number;
}

/** How full a cell is: under 85 % (a board may say otherwise) of its capacity, up to 100 %, up to
 * 120 % (likewise), beyond. */
export type LoadLevel = 'calm' | 'tight' | 'over' | 'far-over';

/** A sum of thousandths is exact, so it does not depend on the order of the PBIs. */
const THOUSANDTHS = 1000;

/** The load of a cell, by the shown value of collided sizes. */
export function loadOf(view: BoardView, cell: CellId): Load {
  return loadOfItems(view.itemsIn(cell).map((id) => ({ size: view.item(id)?.size ?? null })));
}

/** The load that these PBIs are. */
function loadOfItems(items: readonly { readonly size: number | null }[]): Load {
  let withoutSize = 0;
  for (const { size } of items) if (size === null) withoutSize += 1;
  return { points: sumOfSizes(items), withoutSize, count: items.length };
}

/** The sum of the known sizes, in the board's unit. */
export function sumOfSizes(items: readonly { readonly size: number | null }[]): number {
  let thousandths = 0;
  for (const { size } of items) thousandths += thousandthsOf(size);
  return pointsOf(thousandths);
}

/** A size as whole thousandths, of which sums are exact; 0 when it is unknown. */
export function thousandthsOf(size: number | null): number {
  return Math.round((size ?? 0) * THOUSANDTHS);
}

/** Whole thousandths in the board's unit. */
export function pointsOf(thousandths: number): number {
  return thousandths / THOUSANDTHS;
}

/** From which percent of the capacity a cell is tight, and beyond which it is far over. */
export interface LoadThresholds {
  readonly tightPercent: number;
  readonly farOverPercent: number;
}

/** How full a cell with this load is; without a known capacity nothing is too much. */
export function loadLevel(
  points: number,
  capacity: number | undefined,
  { tightPercent, farOverPercent }: LoadThresholds = THRESHOLDS,
): LoadLevel {
  if (capacity === undefined || points <= 0) return 'calm';
  if (comparedTo(points, capacity, 100) > 0) {
    return comparedTo(points, capacity, farOverPercent) > 0 ? 'far-over' : 'over';
  }
  return comparedTo(points, capacity, tightPercent) >= 0 ? 'tight' : 'calm';
}

/**
 * Below 0 when the points are less than that many percent of the capacity, 0 when they are just as
 * many, above 0 when they are more.
 */
export function comparedTo(points: number, capacity: number, percent: number): number {
  return Math.round(points * THOUSANDTHS) * 100 - Math.round(capacity * THOUSANDTHS) * percent;
}

/** The thresholds of this board, see {@link loadLevel}. */
export function loadThresholdsOf(settings: BoardSettings): LoadThresholds {
  return {
    tightPercent: thresholdOf(settings, 'tightPercent'),
    farOverPercent: thresholdOf(settings, 'farOverPercent'),
  };
}
