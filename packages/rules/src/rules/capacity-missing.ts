import { findingKeyOf } from '../finding.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule } from '../rule.ts';

/**
 * A team selected PBIs with sizes for the current Sprint or the next, and nobody said how much it
 * can do there. Teams that use no sizes need no capacity.
 */
export const capacityMissing: CellRule = {
  id: 'capacity-missing',
  reads: ['items', 'sprints'],
  check({ cell, team, sprint }, context) {
    const { view, timeline } = context;
    if (!isOfNexus(team, context) || sprint === null) return HEALTHY;
    const point = timeline.pointOf(sprint);
    if (point === undefined || !timeline.isNear(point)) return HEALTHY;
    if (view.sprint(sprint)?.state === 'closed') return HEALTHY;
    if (view.capacity(team, sprint) !== undefined) return HEALTHY;
    const { count, withoutSize } = context.sumIn({ team, sprint });
    if (withoutSize === count) return HEALTHY;
    return [
      {
        key: findingKeyOf('capacity-missing', cell),
        rule: 'capacity-missing',
        severity: 'info',
        items: [],
        lines: [],
        teams: [team],
        cells: [cell],
        facts: { team, sprint },
      },
    ];
  },
};
