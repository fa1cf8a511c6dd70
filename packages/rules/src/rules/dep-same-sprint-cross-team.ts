import { cellOf, type BoardView, type Place, type TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { openLineOf, shownOnLine } from '../line-scope.ts';
import { HEALTHY, type LineRule, type RuleContext } from '../rule.ts';

/** An open dependency between two teams of the Nexus inside one Sprint. */
export const depSameSprintCrossTeam: LineRule = {
  id: 'dep-same-sprint-cross-team',
  reads: ['line', 'ends', 'lone-successor', 'sprints', 'teams'],
  check(scope, context) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const { timeline, view } = context;
    const sprint = open.to.place.sprint;
    const point = timeline.pointOf(sprint);
    if (sprint === null || point === undefined) return HEALTHY;
    if (point !== timeline.pointOf(open.from.place.sprint)) return HEALTHY;
    const fromTeam = nexusTeamOf(open.from.place, context);
    const toTeam = nexusTeamOf(open.to.place, context);
    if (fromTeam === undefined || toTeam === undefined || fromTeam === toTeam) return HEALTHY;
    const onlyItemOfGoal = isOnlyItemOfGoal(view, open.to.place);
    return [
      {
        key: findingKeyOf('dep-same-sprint-cross-team', open.line.id),
        rule: 'dep-same-sprint-cross-team',
        severity: onlyItemOfGoal ? 'error' : 'warning',
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id, fromTeam, toTeam, sprint, onlyItemOfGoal },
      },
    ];
  },
};

function nexusTeamOf({ team }: Place, { nexusTeams }: RuleContext): TeamId | undefined {
  return team !== null && nexusTeams.has(team) ? team : undefined;
}

/** Nobody links PBIs to team goals yet; the only PBI a team selected must be what its goal is about. */
function isOnlyItemOfGoal(view: BoardView, place: Place): boolean {
  if (place.sprint === null || view.itemsIn(cellOf(place)).length !== 1) return false;
  return view.sprintGoal(place.team, place.sprint).trim() !== '';
}
