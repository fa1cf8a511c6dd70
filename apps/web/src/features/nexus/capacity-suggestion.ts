import { cellOf, type BoardView, type NexusSprint, type TeamId } from '@weft/domain';

/** Sprints a suggestion looks back at, as far as there are as many. */
const SPRINTS_LOOKED_AT = 3;
/** A sum of thousandths is exact, so it does not depend on the order of the PBIs. */
const THOUSANDTHS = 1000;

/** A capacity that a team's past suggests. */
export interface CapacitySuggestion {
  /** The median, in the board's size unit. */
  readonly points: number;
  /** What was Done and integrated in each Sprint looked at, the earliest first; one to three. */
  readonly past: readonly number[];
}

/**
 * What a team got Done and integrated in the last three closed Sprints before this one, and the
 * median of it; undefined where there is no such Sprint. Median instead of mean, so that one odd
 * Sprint does not set the next. PBIs without size count as nothing, as they do in loads.
 */
export function suggestedCapacity(
  view: BoardView,
  team: TeamId,
  sprint: NexusSprint,
): CapacitySuggestion | undefined {
  const past = view
    .sprints()
    .filter(({ state, number }) => state === 'closed' && number < sprint.number)
    .slice(-SPRINTS_LOOKED_AT)
    .map((closed) => pointsIntegrated(view, team, closed));
  return past.length === 0 ? undefined : { points: medianOf(past), past };
}

function pointsIntegrated(view: BoardView, team: TeamId, sprint: NexusSprint): number {
  let thousandths = 0;
  for (const id of view.itemsIn(cellOf({ team, sprint: sprint.id }))) {
    const item = view.item(id);
    if (item?.state !== 'done' || !item.integrated) continue;
    thousandths += Math.round((item.size ?? 0) * THOUSANDTHS);
  }
  return thousandths / THOUSANDTHS;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return (lower + upper) / 2;
}
