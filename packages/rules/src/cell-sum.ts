import type { ProductBacklogItem } from '@weft/domain';
import { comparedTo, pointsOf, thousandthsOf } from './load.ts';
import { laterDay } from './later-day.ts';

/**
 * What the PBIs in a cell add up to. Worked out once for each cell and list of PBIs, so that rules
 * about rows and columns put a few sums together instead of a thousand PBIs.
 */
export interface CellSum {
  readonly count: number;
  /** Sum of the known sizes, in the board's unit; and of how many PBIs none is known. */
  readonly points: number;
  readonly withoutSize: number;
  /** The largest known size; 0 when none is known. */
  readonly biggest: number;
  /** The same of PBIs that are ready and not Done. */
  readonly readyPoints: number;
  readonly readyWithoutSize: number;
  /** Any is called ready, Done or not. */
  readonly hasReady: boolean;
  /** Any has acceptance notes; of any somebody confirmed that its dependencies were looked for. */
  readonly hasAcceptance: boolean;
  readonly hasReview: boolean;
  /** PBIs that support the Nexus Sprint Goal. */
  readonly supporting: number;
  /** For any that is not Done somebody said when it will be. */
  readonly hasPlannedFinish: boolean;
  readonly isAnyInProgress: boolean;
  readonly isAllDone: boolean;
  /** The last day on which one of them moved, ISO 8601; undefined: nobody knows of any. */
  readonly lastProgressOn: string | undefined;
}

/** One walk along the PBIs of a cell. */
export function cellSumOf(items: readonly ProductBacklogItem[]): CellSum {
  let thousandths = 0;
  let withoutSize = 0;
  let biggest = 0;
  let readyThousandths = 0;
  let readyWithoutSize = 0;
  let hasReady = false;
  let hasAcceptance = false;
  let hasReview = false;
  let supporting = 0;
  let hasPlannedFinish = false;
  let isAnyInProgress = false;
  let isAllDone = true;
  let lastProgressOn: string | undefined;
  for (const item of items) {
    const { size, state, progressOn } = item;
    const isDone = state === 'done';
    const own = thousandthsOf(size);
    thousandths += own;
    if (size === null) withoutSize += 1;
    else if (size > biggest) biggest = size;
    if (item.ready) {
      hasReady = true;
      if (!isDone) readyThousandths += own;
      if (!isDone && size === null) readyWithoutSize += 1;
    }
    if (item.hasAcceptance) hasAcceptance = true;
    if (item.dependenciesReviewed) hasReview = true;
    if (item.supportsGoal) supporting += 1;
    if (!isDone) isAllDone = false;
    if (!isDone && item.plannedFinish !== undefined) hasPlannedFinish = true;
    if (state === 'doing') isAnyInProgress = true;
    if (progressOn !== undefined) lastProgressOn = laterDay(progressOn, lastProgressOn);
  }
  return {
    count: items.length,
    points: pointsOf(thousandths),
    withoutSize,
    biggest,
    readyPoints: pointsOf(readyThousandths),
    readyWithoutSize,
    hasReady,
    hasAcceptance,
    hasReview,
    supporting,
    hasPlannedFinish,
    isAnyInProgress,
    isAllDone,
    lastProgressOn,
  };
}

/** True when the PBIs are more than what can be done there; without a known capacity nothing is. */
export function isOverloaded({ points }: CellSum, capacity: number | undefined): boolean {
  return capacity !== undefined && comparedTo(points, capacity, 100) > 0;
}
