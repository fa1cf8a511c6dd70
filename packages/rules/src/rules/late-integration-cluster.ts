import type { NexusSprint, ProductBacklogItem } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type RuleContext, type SprintRule } from '../rule.ts';
import { teamPlansOf } from '../sprint-plan.ts';
import { thresholdOf } from '../thresholds.ts';
import { firstOfLastWorkingDays, workingDaysIn } from '../working-days.ts';

/** Several PBIs that are tied to other teams are to be finished when the Sprint is nearly over. */
export const lateIntegrationCluster: SprintRule = {
  id: 'late-integration-cluster',
  reads: ['lines', 'teams'],
  check(sprint, context) {
    if (sprint.state === 'closed') return HEALTHY;
    const planned = teamPlansOf(sprint.id, context)
      .filter((plan) => plan.sum.hasPlannedFinish)
      .flatMap((plan) => context.itemsIn(plan))
      .filter(({ state, plannedFinish }) => plannedFinish !== undefined && state !== 'done');
    const from = planned.length < 2 ? undefined : firstLateDayOf(sprint, context);
    if (from === undefined) return HEALTHY;
    const items = planned.filter(
      (item) => (item.plannedFinish ?? '') >= from && isTiedToOthers(item, context),
    );
    if (items.length < 2) return HEALTHY;
    const ids = items.map((item) => item.id).sort();
    return [
      {
        key: findingKeyOf('late-integration-cluster', sprint.id),
        rule: 'late-integration-cluster',
        severity: 'warning',
        items: ids,
        lines: [],
        teams: teamsOf(items),
        cells: [],
        facts: { sprint: sprint.id, items: ids, from },
      },
    ];
  },
};

/** Part of a working day is none, so that a short Sprint has no last days. */
function firstLateDayOf({ start, end }: NexusSprint, { view }: RuleContext): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  const percent = thresholdOf(view.settings, 'lateSprintPercent');
  const days = Math.floor((workingDaysIn(start, end) * percent) / 100);
  return firstOfLastWorkingDays(start, end, days);
}

/** True when an open line ties the PBI to one of another team of the Nexus. */
function isTiedToOthers(item: ProductBacklogItem, context: RuleContext): boolean {
  const { openLines } = context;
  return [...openLines.into(item.id), ...openLines.from(item.id)].some(({ from, to }) => {
    const { team } = from.id === item.id ? to.place : from.place;
    return team !== item.place.team && isOfNexus(team, context);
  });
}
