import type { BoardView, ItemId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { lineScopeOf, openLineOf } from '../line-scope.ts';
import { comparedTo, sumOfSizes } from '../load.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule } from '../rule.ts';

/**
 * A team of the Nexus has more than it can do in a Sprint that is not closed, and no open line ties
 * this PBI, which is not Done, to any other. One finding for each such PBI, but asked of the cell:
 * its load is the same for all of them.
 */
export const freeToMove: CellRule = {
  id: 'free-to-move',
  reads: ['cell', 'items', 'lines', 'sprints', 'teams'],
  check({ cell, team, sprint }, context) {
    const { view } = context;
    if (!isOfNexus(team, context) || sprint === null) return HEALTHY;
    if (view.sprint(sprint)?.state === 'closed') return HEALTHY;
    const capacity = view.capacity(team, sprint);
    if (capacity === undefined) return HEALTHY;
    const items = context.itemsIn(cell);
    if (comparedTo(sumOfSizes(items), capacity, 100) <= 0) return HEALTHY;
    return items
      .filter(({ id, state }) => state !== 'done' && !isTied(id, view))
      .map(({ id }) => ({
        key: findingKeyOf('free-to-move', id),
        rule: 'free-to-move',
        severity: 'info',
        items: [id],
        lines: [],
        teams: [team],
        cells: [],
        facts: { item: id, team, sprint },
      }));
  },
};

function isTied(item: ItemId, view: BoardView): boolean {
  const isOpen = (line: Parameters<typeof lineScopeOf>[1]): boolean =>
    openLineOf(lineScopeOf(view, line)) !== undefined;
  return view.linesInto(item).some(isOpen) || view.linesFrom(item).some(isOpen);
}
