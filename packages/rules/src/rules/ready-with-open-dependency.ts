import { findingKeyOf } from '../finding.ts';
import { linesInTheWay } from '../lines-in-the-way.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/**
 * A PBI that is not Done is called ready though it waits, over an open line, for a PBI of another
 * team of the Nexus that is not planned before it.
 */
export const readyWithOpenDependency: ItemRule = {
  id: 'ready-with-open-dependency',
  reads: ['lines', 'sprints', 'teams'],
  check(item, context) {
    const { team } = item.place;
    if (!item.ready || item.state === 'done' || !isOfNexus(team, context)) return HEALTHY;
    const lines = linesInTheWay(item, context);
    if (lines.length === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('ready-with-open-dependency', item.id),
        rule: 'ready-with-open-dependency',
        severity: 'warning',
        items: [item.id],
        lines: lines.map((line) => line.id).sort(),
        teams: [team],
        cells: [],
        facts: { item: item.id, waitsFor: lines.map((line) => line.from).sort() },
      },
    ];
  },
};
