import type { NexusSprint, ProductBacklogItem } from '@weft/domain';
import { itemsAlong } from '../chains/waiting-chain.ts';
import { findingOnItem } from '../finding-on-item.ts';
import type { Finding } from '../finding.ts';
import { HEALTHY, type ChainRule, type RuleContext } from '../rule.ts';
import { runningWithDates } from '../sprint-plan.ts';
import { thresholdOf } from '../thresholds.ts';
import { shareOver, workingDaysIn } from '../working-days.ts';

/**
 * Work on the longest chain inside the current Sprint has not begun when half of the Sprint is
 * over, or is not Done when the Sprint is nearly over and something still waits for it.
 */
export const criticalPathLate: ChainRule = {
  id: 'critical-path-late',
  reads: ['sprints'],
  readsOnlyPlaces: false,
  onlyLongest: true,
  isStep: ({ from, to, fromStand, toStand }, context) => {
    // Most lines are of other Sprints: two numbers tell.
    const { current } = context.timeline;
    if (current === undefined || fromStand.point !== current || toStand.point !== current) {
      return false;
    }
    return isRunning(from, context) && isRunning(to, context);
  },
  check(chain, context) {
    const items = itemsAlong(chain);
    return items.flatMap((item, at) => checkItem(item, items[at + 1], context));
  },
};

function checkItem(
  item: ProductBacklogItem,
  next: ProductBacklogItem | undefined,
  context: RuleContext,
): readonly Finding[] {
  const { view, today } = context;
  const { id } = item;
  const sprint = sprintOf(item, context);
  const dates = runningWithDates(sprint);
  if (sprint === undefined || dates === undefined) return HEALTHY;
  const workingDaysLeft = workingDaysIn(today, dates.end);
  const isNearlyOver = workingDaysLeft <= thresholdOf(view.settings, 'lateWorkingDays');
  const isAwaited = next !== undefined && next.state !== 'done';
  const isHalfOver = (shareOver(dates.start, dates.end, today) ?? 0) >= 0.5;
  if (item.state === 'done') return HEALTHY;
  const problem =
    isNearlyOver && isAwaited
      ? 'nearly-over'
      : isHalfOver && item.state === 'todo'
        ? 'not-started'
        : undefined;
  if (problem === undefined) return HEALTHY;
  const severity = problem === 'nearly-over' ? 'error' : 'warning';
  const facts = { item: id, sprint: sprint.id, problem, workingDaysLeft } as const;
  return [findingOnItem('critical-path-late', severity, item, facts)];
}

/** True when the Sprint in which it stands is running and has dates. */
function isRunning(item: ProductBacklogItem, context: RuleContext): boolean {
  return runningWithDates(sprintOf(item, context)) !== undefined;
}

function sprintOf({ place }: ProductBacklogItem, { view }: RuleContext): NexusSprint | undefined {
  return place.sprint === null ? undefined : view.sprint(place.sprint);
}
