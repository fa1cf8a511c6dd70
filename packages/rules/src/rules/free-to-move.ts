import type { ItemId } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';

/**
 * A team of the Nexus has more than it can do in a Sprint that is not closed, and no open line ties
 * this PBI, which is not Done, to any other.
 */
export const freeToMove: ItemRule = {
  id: 'free-to-move',
  reads: ['lines', 'overload', 'sprints', 'teams'],
  check(item, context) {
    const { id, state, place } = item;
    const { team, sprint } = place;
    if (state === 'done' || sprint === null || !isOfNexus(team, context)) return HEALTHY;
    const { view, timeline } = context;
    if (!context.isOverloaded(place) || isTied(id, context)) return HEALTHY;
    // What stands in a Sprint that was put aside is in no cell of the Grid.
    if (timeline.pointOf(sprint) === undefined) return HEALTHY;
    if (view.sprint(sprint)?.state === 'closed') return HEALTHY;
    return [findingOnItem('free-to-move', 'info', item, { item: id, team, sprint })];
  },
};

function isTied(item: ItemId, { openLines }: RuleContext): boolean {
  return openLines.into(item).length > 0 || openLines.from(item).length > 0;
}
