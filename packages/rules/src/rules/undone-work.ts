import { OUTSIDE, type NexusSprint, type SprintId } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';
import { hasEnded } from '../sprint-plan.ts';

/**
 * A Sprint ended and a PBI in it is not Done, was given back by it, or was Done with technical debt.
 * Debt and what was given back are told until the Sprint after has ended too: that is how long a
 * Retrospective can take it up.
 */
export const undoneWork: ItemRule = {
  id: 'undone-work',
  reads: ['sprints'],
  check(item, context) {
    if (item.place.team === OUTSIDE) return HEALTHY;
    const isUndone = item.state !== 'done';
    const stands = endedSprint(item.place.sprint, context);
    const gaveBack = isUndone ? endedSprint(item.carriedFrom ?? null, context) : undefined;
    const sprint = stands ?? gaveBack;
    if (sprint === undefined) return HEALTHY;
    const standsUndone = stands !== undefined && isUndone;
    if (!standsUndone && !isRecent(sprint, context)) return HEALTHY;
    if (!isUndone && item.debt.trim() === '') return HEALTHY;
    return [
      findingOnItem('undone-work', 'warning', item, {
        item: item.id,
        sprint: sprint.id,
        problem: isUndone ? 'undone' : 'debt',
        debt: item.debt,
      }),
    ];
  },
};

/** The Sprint, where it is on the board and has ended. */
function endedSprint(id: SprintId | null, context: RuleContext): NexusSprint | undefined {
  const sprint = id === null ? undefined : context.view.sprint(id);
  if (sprint === undefined || sprint.aside) return undefined;
  return hasEnded(sprint, context.today) ? sprint : undefined;
}

/** True while no later Sprint has ended. */
function isRecent(sprint: NexusSprint, { view, today }: RuleContext): boolean {
  return !view.sprints().some((one) => one.number > sprint.number && hasEnded(one, today));
}
