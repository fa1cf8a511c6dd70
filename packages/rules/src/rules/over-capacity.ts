import { findingKeyOf } from '../finding.ts';
import { loadLevel, loadThresholdsOf } from '../load.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule } from '../rule.ts';

/** A team of the Nexus took more points into a Sprint than its capacity there. */
export const overCapacity: CellRule = {
  id: 'over-capacity',
  reads: ['items'],
  check({ cell, team, sprint }, context) {
    const { view } = context;
    if (!isOfNexus(team, context) || sprint === null) return HEALTHY;
    const capacity = view.capacity(team, sprint);
    if (capacity === undefined) return HEALTHY;
    const { points, withoutSize } = context.sumIn({ team, sprint });
    const level = loadLevel(points, capacity, loadThresholdsOf(view.settings));
    if (level !== 'over' && level !== 'far-over') return HEALTHY;
    return [
      {
        key: findingKeyOf('over-capacity', cell),
        rule: 'over-capacity',
        severity: level === 'far-over' ? 'error' : 'warning',
        items: [],
        lines: [],
        teams: [team],
        cells: [cell],
        facts: { team, sprint, points, capacity, withoutSize },
      },
    ];
  },
};
