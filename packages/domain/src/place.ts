import type { SprintId, TeamId } from './ids.ts';

/**
 * Where a PBI stands. Team and Sprint are one value because they are one decision: as two values,
 * two concurrent moves could put a card into a cell that nobody chose.
 *
 * - `{team, sprint: null}`: the *likely team*; not planned yet.
 * - `{team: null, sprint}`: planned without a team; allowed, and a finding.
 */
export interface Place {
  readonly team: TeamId | null;
  readonly sprint: SprintId | null;
}

/**
 * Stands in `Place.team` for work outside the Nexus: somebody else's PBI that this Nexus waits for
 * or serves. It is no team: it has no capacity, no hue and no entry in the teams of the board.
 */
export const OUTSIDE: TeamId = 'OUTSIDE' as TeamId;

/** Neither team nor Sprint: in the Product Backlog, not assigned. */
export const NOWHERE: Place = Object.freeze({ team: null, sprint: null });

/** True when both places name the same team and the same Sprint. */
export function samePlace(a: Place, b: Place): boolean {
  return a.team === b.team && a.sprint === b.sprint;
}

declare const cellBrand: unique symbol;

/** A team × Sprint crossing of the Grid, as a string that can be a map key. */
export type CellId = string & { readonly [cellBrand]: 'cell' };

/** The cell in which a PBI with this place is shown; `-` stands for no team or no Sprint. */
export function cellOf(place: Place): CellId {
  return `${place.team ?? '-'}/${place.sprint ?? '-'}` as CellId;
}

/** The place a cell id stands for: the inverse of {@link cellOf}. */
export function placeOf(cell: CellId): Place {
  const [team = '-', sprint = '-'] = cell.split('/');
  return {
    team: team === '-' ? null : (team as TeamId),
    sprint: sprint === '-' ? null : (sprint as SprintId),
  };
}
