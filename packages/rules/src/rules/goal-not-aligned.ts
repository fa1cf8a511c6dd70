import { cellOf, type SprintId, type TeamId } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { HEALTHY, type RuleContext, type SprintRule } from '../rule.ts';
import { teamPlansOf } from '../sprint-plan.ts';

/**
 * A goal that was written down is not linked to the larger one that was: a team's to the Nexus
 * Sprint Goal, and, in the edition that knows a Product Goal, that one to it.
 */
export const goalNotAligned: SprintRule = {
  id: 'goal-not-aligned',
  reads: ['cells', 'teams', 'board'],
  check({ id, state }, context) {
    const { view } = context;
    if (state === 'closed' || view.sprintGoal(null, id).trim() === '') return HEALTHY;
    const teams = teamPlansOf(id, context)
      .map((plan) => plan.team)
      .filter((team) => view.sprintGoal(team, id).trim() !== '');
    const goals = hasProductGoal(context) ? [null, ...teams] : teams;
    return goals.filter((team) => !view.goalIsLinked(team, id)).map((team) => looseGoal(id, team));
  },
};

function hasProductGoal({ view }: RuleContext): boolean {
  return view.settings.guideEdition === 2021 && view.productGoal.trim() !== '';
}

function looseGoal(sprint: SprintId, team: TeamId | null): Finding {
  return {
    key: findingKeyOf('goal-not-aligned', cellOf({ team, sprint })),
    rule: 'goal-not-aligned',
    severity: 'warning',
    items: [],
    lines: [],
    teams: team === null ? [] : [team],
    cells: [cellOf({ team, sprint })],
    facts: { sprint, team },
  };
}
