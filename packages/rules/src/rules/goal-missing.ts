import { cellOf, type NexusSprint, type SprintId, type TeamId } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { HEALTHY, type RuleContext, type SprintRule } from '../rule.ts';
import { teamPlansOf, type TeamPlan } from '../sprint-plan.ts';

/**
 * The current Sprint runs, or all teams with PBIs in it have finished their plans, and there is no
 * Nexus Sprint Goal; once there is one, that one of these teams has no Sprint Goal.
 */
export const goalMissing: SprintRule = {
  id: 'goal-missing',
  reads: ['cells', 'sprints', 'teams'],
  check(sprint, context) {
    const { view, timeline } = context;
    if (timeline.pointOf(sprint.id) !== timeline.current || sprint.state === 'closed') {
      return HEALTHY;
    }
    const plans = teamPlansOf(sprint.id, context);
    if (plans.length === 0 || !isPlanned(sprint, plans, context)) return HEALTHY;
    const lacksGoal = (team: TeamId | null): boolean =>
      view.sprintGoal(team, sprint.id).trim() === '';
    // The goals of teams are made from it: without it there is one thing to say, not one for each.
    if (lacksGoal(null)) return [missingGoal(sprint.id, null)];
    return plans
      .map((plan) => plan.team)
      .filter(lacksGoal)
      .map((team) => missingGoal(sprint.id, team));
  },
};

function isPlanned(
  { id, state }: NexusSprint,
  plans: readonly TeamPlan[],
  { view }: RuleContext,
): boolean {
  return state === 'running' || plans.every(({ team }) => view.planIsFinished(team, id));
}

function missingGoal(sprint: SprintId, team: TeamId | null): Finding {
  return {
    key: findingKeyOf('goal-missing', cellOf({ team, sprint })),
    rule: 'goal-missing',
    severity: 'error',
    items: [],
    lines: [],
    teams: team === null ? [] : [team],
    cells: [cellOf({ team, sprint })],
    facts: { sprint, team },
  };
}
