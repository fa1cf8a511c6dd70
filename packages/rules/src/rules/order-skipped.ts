import { compareRank } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/**
 * A ready PBI that nobody took stands above one in the Product Backlog that was selected for a near
 * Sprint.
 */
export const orderSkipped: ItemRule = {
  id: 'order-skipped',
  reads: ['selection', 'sprints'],
  check(item, context) {
    const { id, ready, state, place } = item;
    if (!ready || state === 'done' || place.team !== null) return HEALTHY;
    if (context.timeline.pointOf(place.sprint) !== undefined) return HEALTHY;
    const selected = context.lowestSelected();
    if (selected === undefined || compareRank(item, selected) >= 0) return HEALTHY;
    return [findingOnItem('order-skipped', 'info', item, { item: id, selected: selected.id })];
  },
};
