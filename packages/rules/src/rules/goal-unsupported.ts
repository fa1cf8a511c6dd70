import { cellOf, type SprintId, type TeamId } from '@weft/domain';
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
  reads: ['items', 'teams'],
  check({ id, state }, context) {
    const { view } = context;
    if (state === 'closed' || view.sprintGoal(null, id).trim() === '') return HEALTHY;
    const plans = teamPlansOf(id, context);
    const percent = thresholdOf(view.settings, 'goalSupportPercent');
    const findings: Finding[] = [];
    const all = { selected: 0, supporting: 0 };
    for (const { team, sum } of plans) {
      const { count: selected, supporting } = sum;
      all.selected += selected;
      all.supporting += supporting;
      if (supporting === 0) {
        findings.push(unsupportedGoal(id, team, { selected, supporting }));
      }
    }
    if (all.supporting * 100 < all.selected * percent) {
      findings.push(unsupportedGoal(id, null, all));
    }
    return findings;
  },
};

function unsupportedGoal(
  sprint: SprintId,
  team: TeamId | null,
  counts: { readonly selected: number; readonly supporting: number },
): Finding {
  return {
    key: findingKeyOf('goal-unsupported', cellOf({ team, sprint })),
    rule: 'goal-unsupported',
    severity: 'warning',
    items: [],
    lines: [],
    teams: team === null ? [] : [team],
    cells: [cellOf({ team, sprint })],
    facts: { sprint, team, ...counts },
  };
}
