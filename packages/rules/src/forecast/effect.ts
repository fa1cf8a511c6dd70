import type { CellId } from '@weft/domain';
import type { Finding, Severity } from '../finding.ts';
import type { Load } from '../load.ts';

/** A finding that stays but says something else. */
export interface ChangedFinding {
  readonly before: Finding;
  readonly after: Finding;
}

/** What edits do to one cell. */
export interface LoadEffect {
  readonly cell: CellId;
  readonly before: Load;
  readonly after: Load;
  /** Capacity after the edits, in the board's unit; undefined: unknown, or none is needed there. */
  readonly capacity: number | undefined;
  readonly capacityBefore: number | undefined;
}

/**
 * What edits would do to a board: exactly what becomes different, by key of the finding and by
 * cell. Plain data.
 */
export interface Effect {
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
  readonly changed: readonly ChangedFinding[];
  /** Cells whose load or capacity becomes different. */
  readonly loads: readonly LoadEffect[];
}

/**
 * True when two predictions say the same, findings and loads alike. When the board changes between
 * the look at a prediction and the click, the person is asked again if it does not hold any more.
 */
export function samePrediction(a: Effect, b: Effect): boolean {
  // Effects are in a fixed order and made in one place.
  return JSON.stringify(a) === JSON.stringify(b);
}

const WORST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** True when the finding is more severe than before. */
export function isWorse({ before, after }: ChangedFinding): boolean {
  return WORST_FIRST[after.severity] < WORST_FIRST[before.severity];
}

/** How many findings of each severity there are more, or (negative) fewer. */
export function severityChange(effect: Effect): Record<Severity, number> {
  const change = { error: 0, warning: 0, info: 0 };
  for (const { severity } of effect.added) change[severity] += 1;
  for (const { severity } of effect.removed) change[severity] -= 1;
  for (const { before, after } of effect.changed) {
    change[before.severity] -= 1;
    change[after.severity] += 1;
  }
  return change;
}

/** Points over capacity in all cells together, more or (negative) fewer, in the board's unit. */
export function overloadChange(effect: Effect): number {
  let change = 0;
  for (const { before, after, capacity, capacityBefore } of effect.loads) {
    change += over(after.points, capacity) - over(before.points, capacityBefore);
  }
  return change;
}

/**
 * Orders effects best first: by what stops us, then risks, then points over capacity, then hints.
 * Equally good ones compare as 0.
 */
export function compareEffects(a: Effect, b: Effect): number {
  const left = severityChange(a);
  const right = severityChange(b);
  return (
    left.error - right.error ||
    left.warning - right.warning ||
    overloadChange(a) - overloadChange(b) ||
    left.info - right.info
  );
}

function over(points: number, capacity: number | undefined): number {
  return capacity === undefined ? 0 : Math.max(0, points - capacity);
}
