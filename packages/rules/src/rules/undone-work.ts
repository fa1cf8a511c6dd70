import { OUTSIDE } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';
import { hasEnded } from '../sprint-plan.ts';

/**
 * A Sprint ended and a PBI in it is not Done, or was Done with technical debt. Debt is told until
 * the Sprint after has ended too: that is how long a Retrospective can take it up.
 */
export const undoneWork: ItemRule = {
  id: 'undone-work',
  reads: ['item', 'sprints'],
  check(item, context) {
    const { team, sprint: id } = item.place;
    const sprint = id === null ? undefined : context.view.sprint(id);
    const point = context.timeline.pointOf(id);
    if (sprint === undefined || point === undefined || team === OUTSIDE) return HEALTHY;
    if (!hasEnded(sprint, context.today)) return HEALTHY;
    const isUndone = item.state !== 'done';
    if (!isUndone && (item.debt.trim() === '' || !isRecent(point, context))) return HEALTHY;
    return [
      {
        key: findingKeyOf('undone-work', item.id),
        rule: 'undone-work',
        severity: 'warning',
        items: [item.id],
        lines: [],
        teams: teamsOf([item]),
        cells: [],
        facts: {
          item: item.id,
          sprint: sprint.id,
          problem: isUndone ? 'undone' : 'debt',
          debt: item.debt,
        },
      },
    ];
  },
};

function isRecent(point: number, { view, timeline }: RuleContext): boolean {
  const last = timeline.pointOf(view.sprints().at(-1)?.id ?? null) ?? point;
  return point >= (timeline.current ?? last + 1) - 1;
}
