import { cellOf } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type SprintRule } from '../rule.ts';
import { laterDay } from '../later-day.ts';
import { runningWithDates, teamPlansOf } from '../sprint-plan.ts';
import { workingDaysBetween } from '../working-days.ts';

/** A whole working day of the Sprint passed on which nothing moved in the Nexus Sprint Backlog. */
export const boardNotUpdated: SprintRule = {
  id: 'board-not-updated',
  reads: ['items', 'teams'],
  check(sprint, context) {
    const dates = runningWithDates(sprint);
    if (dates === undefined) return HEALTHY;
    let isAllDone = true;
    let last: string | undefined;
    for (const { sum } of teamPlansOf(sprint.id, context)) {
      if (!sum.isAllDone) isAllDone = false;
      if (sum.lastProgressOn !== undefined) last = laterDay(sum.lastProgressOn, last);
    }
    if (isAllDone) return HEALTHY;
    if (workingDaysBetween(laterDay(dates.start, last), context.today) === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('board-not-updated', sprint.id),
        rule: 'board-not-updated',
        severity: 'info',
        items: [],
        lines: [],
        teams: [],
        cells: [cellOf({ team: null, sprint: sprint.id })],
        facts: { sprint: sprint.id, last },
      },
    ];
  },
};
