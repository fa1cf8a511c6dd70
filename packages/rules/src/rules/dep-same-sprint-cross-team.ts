import { cellOf, type BoardView } from '@weft/domain';
import { findingOnLine } from '../finding-on-line.ts';
import { easedByStandIn } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';
import { sameSprintOf, type SameSprint } from '../same-sprint.ts';

/** An open dependency between two teams of the Nexus inside one Sprint. */
export const depSameSprintCrossTeam: LineRule = {
  id: 'dep-same-sprint-cross-team',
  reads: ['ends', 'lone-successor', 'sprints', 'teams'],
  check(scope, context) {
    const { line } = scope;
    const same = sameSprintOf(scope.open);
    if (same === undefined || same.fromTeam === same.toTeam) return HEALTHY;
    const onlyItemOfGoal = isOnlyItemOfGoal(context.view, same);
    const severity = onlyItemOfGoal ? 'error' : 'warning';
    return [
      findingOnLine(
        'dep-same-sprint-cross-team',
        easedByStandIn(severity, line, context.today),
        scope,
        { from: line.from, to: line.to, ...same, onlyItemOfGoal },
      ),
    ];
  },
};

/** Nobody links PBIs to team goals yet; the only PBI a team selected must be what its goal is about. */
function isOnlyItemOfGoal(view: BoardView, { toTeam, sprint }: SameSprint): boolean {
  if (view.itemsIn(cellOf({ team: toTeam, sprint })).length !== 1) return false;
  return view.sprintGoal(toTeam, sprint).trim() !== '';
}
