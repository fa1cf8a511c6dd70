import type { TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';

/** The two teams of the Nexus that an open line ties together, the smaller id first. */
export function teamPairOf(
  open: OpenLine,
  nexusTeams: ReadonlySet<TeamId>,
): readonly [TeamId, TeamId] | undefined {
  const from = open.from.place.team;
  const to = open.to.place.team;
  if (from === null || to === null || from === to) return undefined;
  if (!nexusTeams.has(from) || !nexusTeams.has(to)) return undefined;
  return from < to ? [from, to] : [to, from];
}
