/**
 * How much of a card can be read. `far`: nothing, it is a block of colour; `middle`: key, one line of
 * the title, finding mark; `near`: everything.
 */
export type Detail = 'far' | 'middle' | 'near';

/** Below the first zoom a title of 14 px is under 5 px high; above the second, 12 px are over 9. */
const MIDDLE_FROM_ZOOM = 0.35;
const NEAR_FROM_ZOOM = 0.75;

/** What can be read at this zoom (1: real size). */
export function detailAt(zoom: number): Detail {
  if (zoom < MIDDLE_FROM_ZOOM) return 'far';
  return zoom < NEAR_FROM_ZOOM ? 'middle' : 'near';
}
