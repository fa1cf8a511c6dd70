import type { ProductBacklogItem } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { lineScopeOf, openLineOf, type OpenLine } from '../line-scope.ts';
import { comparedTo, loadOf } from '../load.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule, type RuleContext } from '../rule.ts';
import { itemsOf } from '../sprint-plan.ts';
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
    const { points } = loadOf(view, cell);
    const tightPercent = thresholdOf(view.settings, 'tightPercent');
    if (comparedTo(points, capacity, tightPercent) <= 0) return HEALTHY;
    const waitsFor = itemsOf(view, cell).flatMap((item) => handoversTo(item, context)).length;
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

/** Open lines that bring the PBI something of another team of the Nexus in the same Sprint. */
function handoversTo(item: ProductBacklogItem, context: RuleContext): readonly OpenLine[] {
  const { view, timeline } = context;
  const point = timeline.pointOf(item.place.sprint);
  return view
    .linesInto(item.id)
    .map((line) => openLineOf(lineScopeOf(view, line)))
    .filter((line) => line !== undefined)
    .filter(({ from }) => {
      const { team, sprint } = from.place;
      if (team === item.place.team || !isOfNexus(team, context)) return false;
      return timeline.pointOf(sprint) === point;
    });
}
