import type { SprintId, TeamId } from '@weft/domain';
import { openLineOf, type LineScope } from './line-scope.ts';
import { isOfNexus } from './nexus-team.ts';
import type { RuleContext } from './rule.ts';

/** Both ends of an open line stand with teams of the Nexus, at one point in time. */
export interface SameSprint {
  readonly fromTeam: TeamId;
  readonly toTeam: TeamId;
  /** The Sprint of the successor. */
  readonly sprint: SprintId;
}

/** Who hands over to whom inside one Sprint; undefined: the line is not open, or none of that kind. */
export function sameSprintOf(scope: LineScope, context: RuleContext): SameSprint | undefined {
  const open = openLineOf(scope);
  if (open === undefined) return undefined;
  const { from, to } = open;
  const { sprint, team: toTeam } = to.place;
  const { timeline } = context;
  const point = timeline.pointOf(sprint);
  if (sprint === null || point === undefined) return undefined;
  if (point !== timeline.pointOf(from.place.sprint)) return undefined;
  const fromTeam = from.place.team;
  if (!isOfNexus(fromTeam, context) || !isOfNexus(toTeam, context)) return undefined;
  return { fromTeam, toTeam, sprint };
}
