import type { ProductBacklogItem } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { comparedTo, sumOfSizes } from '../load.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule, type RuleContext } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** A team waits for others inside a Sprint that it has filled nearly to the brim. */
export const noSlackForDependency: CellRule = {
  id: 'no-slack-for-dependency',
  reads: ['cell', 'items', 'lines', 'sprints', 'teams'],
  check({ cell, team, sprint }, context) {
    const { view } = context;
    if (!isOfNexus(team, context) || sprint === null) return HEALTHY;
    if (view.sprint(sprint)?.state === 'closed') return HEALTHY;
    const capacity = view.capacity(team, sprint);
    if (capacity === undefined) return HEALTHY;
    const items = context.itemsIn(cell);
    const points = sumOfSizes(items);
    const tightPercent = thresholdOf(view.settings, 'tightPercent');
    if (comparedTo(points, capacity, tightPercent) <= 0) return HEALTHY;
    let waitsFor = 0;
    for (const item of items) waitsFor += handoversTo(item, context);
    if (waitsFor === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('no-slack-for-dependency', cell),
        rule: 'no-slack-for-dependency',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [team],
        cells: [cell],
        facts: { team, sprint, points, capacity, waitsFor },
      },
    ];
  },
};

/** How many open lines bring the PBI something of another team of the Nexus in the same Sprint. */
function handoversTo(item: ProductBacklogItem, context: RuleContext): number {
  const { view, timeline } = context;
  const { team, sprint } = item.place;
  const point = timeline.pointOf(sprint);
  let count = 0;
  for (const line of view.linesInto(item.id)) {
    const from = line.status === 'resolved' ? undefined : view.item(line.from);
    if (from === undefined || from.aside || from.state === 'done') continue;
    if (from.place.team === team || !isOfNexus(from.place.team, context)) continue;
    // Another Sprint may be the same point in time.
    if (from.place.sprint === sprint || timeline.pointOf(from.place.sprint) === point) count += 1;
  }
  return count;
}
