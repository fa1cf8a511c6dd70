import { findingKeyOf } from '../finding.ts';
import { nearSprint } from '../near-sprint.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule } from '../rule.ts';

/**
 * A team of the Nexus selected a PBI without size for a near Sprint, and another one there has a
 * size. One finding for each such PBI that is not Done, but asked of the cell.
 */
export const unestimatedSelected: CellRule = {
  id: 'unestimated-selected',
  reads: ['items', 'sprints'],
  check({ team, sprint: id }, context) {
    const sprint = nearSprint(id, context);
    if (sprint === undefined || !isOfNexus(team, context)) return HEALTHY;
    const { count, withoutSize } = context.sumIn({ team, sprint: sprint.id });
    if (withoutSize === 0 || withoutSize === count) return HEALTHY;
    return context
      .itemsIn({ team, sprint: sprint.id })
      .filter(({ size, state }) => size === null && state !== 'done')
      .map((item) => ({
        key: findingKeyOf('unestimated-selected', item.id),
        rule: 'unestimated-selected',
        severity: sprint.state === 'running' ? 'warning' : 'info',
        items: [item.id],
        lines: [],
        teams: [team],
        cells: [],
        facts: { item: item.id, sprint: sprint.id },
      }));
  },
};
