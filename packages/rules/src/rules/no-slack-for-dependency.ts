import { findingKeyOf } from '../finding.ts';
import { comparedTo } from '../load.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** A team waits for others inside a Sprint that it has filled nearly to the brim. */
export const noSlackForDependency: CellRule = {
  id: 'no-slack-for-dependency',
  reads: ['lines', 'sprints', 'teams'],
  check({ cell, team, sprint }, context) {
    const { view } = context;
    if (!isOfNexus(team, context) || sprint === null) return HEALTHY;
    if (view.sprint(sprint)?.state === 'closed') return HEALTHY;
    const capacity = view.capacity(team, sprint);
    if (capacity === undefined) return HEALTHY;
    const waitsFor = context.handoversInto(cell);
    if (waitsFor === 0) return HEALTHY;
    const { points } = context.sumIn({ team, sprint });
    const tightPercent = thresholdOf(view.settings, 'tightPercent');
    if (comparedTo(points, capacity, tightPercent) <= 0) return HEALTHY;
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
