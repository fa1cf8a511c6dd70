import { OUTSIDE, type NexusSprint } from '@weft/domain';
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
    if (sprint === undefined || sprint.aside || team === OUTSIDE) return HEALTHY;
    if (!hasEnded(sprint, context.today)) return HEALTHY;
    const isUndone = item.state !== 'done';
    if (!isUndone && (item.debt.trim() === '' || !isRecent(sprint, context))) return HEALTHY;
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

/** True while no later Sprint has ended. */
function isRecent(sprint: NexusSprint, { view, today }: RuleContext): boolean {
  return !view.sprints().some((one) => one.number > sprint.number && hasEnded(one, today));
}
