import type { SprintId, TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';

/** Both ends of an open line stand with teams of the Nexus, at one point in time. */
export interface SameSprint {
  readonly fromTeam: TeamId;
  readonly toTeam: TeamId;
  /** The Sprint of the successor. */
  readonly sprint: SprintId;
}

/** Who hands over to whom inside one Sprint; undefined: the line is not open, or none of that kind. */
export function sameSprintOf(open: OpenLine | undefined): SameSprint | undefined {
  if (open === undefined) return undefined;
  const { fromStand, toStand } = open;
  const { sprint } = toStand.place;
  if (sprint === null || toStand.point === undefined) return undefined;
  if (toStand.point !== fromStand.point) return undefined;
  if (fromStand.team === undefined || toStand.team === undefined) return undefined;
  return { fromTeam: fromStand.team, toTeam: toStand.team, sprint };
}
