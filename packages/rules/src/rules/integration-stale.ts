import type { BoardView } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { lastIntegrationOf } from '../last-integration.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule } from '../rule.ts';
import { laterDay } from '../later-day.ts';
import { runningWithDates } from '../sprint-plan.ts';
import { workingDaysBetween } from '../working-days.ts';

/**
 * A team works on PBIs of the running Sprint, and a whole working day passed without a successful
 * integration. Silent until the Nexus writes successes down at all.
 */
export const integrationStale: CellRule = {
  id: 'integration-stale',
  reads: ['items', 'integration'],
  check({ cell, team, sprint }, context) {
    const { view, today } = context;
    if (!isOfNexus(team, context) || sprint === null) return HEALTHY;
    const dates = runningWithDates(view.sprint(sprint));
    if (dates === undefined || !isWrittenDown(view)) return HEALTHY;
    if (!context.sumIn({ team, sprint }).isAnyInProgress) return HEALTHY;
    const last = lastIntegrationOf(team, view);
    if (workingDaysBetween(laterDay(dates.start, last), today) === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('integration-stale', cell),
        rule: 'integration-stale',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [team],
        cells: [cell],
        facts: { team, sprint, last },
      },
    ];
  },
};

function isWrittenDown(view: BoardView): boolean {
  return view.integration().some((record) => record.kind === 'success');
}
