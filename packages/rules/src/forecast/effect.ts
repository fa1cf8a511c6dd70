import type { CellId } from '@weft/domain';
import type { Finding } from '../finding.ts';
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
