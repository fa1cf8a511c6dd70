import { findingOnLine } from '../finding-on-line.ts';
import { HEALTHY, type LineRule } from '../rule.ts';
import { sameSprintOf } from '../same-sprint.ts';

/** An open dependency between two PBIs that one team of the Nexus has in one Sprint. */
export const depSameSprintInTeam: LineRule = {
  id: 'dep-same-sprint-in-team',
  reads: ['ends', 'sprints', 'teams'],
  check(scope) {
    const { from, to } = scope.line;
    const same = sameSprintOf(scope.open);
    if (same === undefined || same.fromTeam !== same.toTeam) return HEALTHY;
    // A PBI that waits for itself has no order; that is `dep-cycle`.
    if (from === to) return HEALTHY;
    const { toTeam: team, sprint } = same;
    return [findingOnLine('dep-same-sprint-in-team', 'info', scope, { from, to, team, sprint })];
  },
};
