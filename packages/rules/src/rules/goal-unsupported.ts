import { cellOf, type ProductBacklogItem, type SprintId, type TeamId } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { HEALTHY, type SprintRule } from '../rule.ts';
import { teamPlansOf } from '../sprint-plan.ts';
import { thresholdOf } from '../thresholds.ts';

/**
 * There is a Nexus Sprint Goal, and a team selected nothing that supports it, or of all that the
 * teams selected too small a part does.
 */
export const goalUnsupported: SprintRule = {
  id: 'goal-unsupported',
  reads: ['cells', 'items', 'sprints', 'teams'],
  check({ id, state }, context) {
    const { view } = context;
    if (state === 'closed' || view.sprintGoal(null, id).trim() === '') return HEALTHY;
    const plans = teamPlansOf(id, context);
    const all = plans.flatMap((plan) => plan.items);
    const percent = thresholdOf(view.settings, 'goalSupportPercent');
    const findings = plans
      .filter(({ items }) => supportersAmong(items) === 0)
      .map(({ team, items }) => unsupportedGoal(id, team, items));
    if (supportersAmong(all) * 100 < all.length * percent) {
      findings.push(unsupportedGoal(id, null, all));
    }
    return findings;
  },
};

function supportersAmong(items: readonly ProductBacklogItem[]): number {
  return items.filter((item) => item.supportsGoal).length;
}

function unsupportedGoal(
  sprint: SprintId,
  team: TeamId | null,
  items: readonly ProductBacklogItem[],
): Finding {
  return {
    key: findingKeyOf('goal-unsupported', cellOf({ team, sprint })),
    rule: 'goal-unsupported',
    severity: 'warning',
    items: [],
    lines: [],
    teams: team === null ? [] : [team],
    cells: [cellOf({ team, sprint })],
    facts: { sprint, team, selected: items.length, supporting: supportersAmong(items) },
  };
}
