import { OUTSIDE } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/**
 * A PBI was called Done here and is not integrated. Work outside the Nexus is not ours to integrate,
 * and what came Done from another tool says nothing about it.
 */
export const doneNotIntegrated: ItemRule = {
  id: 'done-not-integrated',
  reads: [],
  check(item) {
    if (item.state !== 'done' || item.integrated || item.place.team === OUTSIDE) return HEALTHY;
    if (item.progressOn === undefined) return HEALTHY;
    return [findingOnItem('done-not-integrated', 'error', item, { item: item.id })];
  },
};
