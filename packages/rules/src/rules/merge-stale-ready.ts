import { readinessDigest } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/** Whoever called the PBI ready had another size, or other dependencies, in front of them. */
export const mergeStaleReady: ItemRule = {
  id: 'merge-stale-ready',
  reads: ['lines'],
  check(item, { view }) {
    if (!item.ready || item.readySaw === undefined || item.state === 'done') return HEALTHY;
    if (item.readySaw === readinessDigest(view, item.id)) return HEALTHY;
    return [findingOnItem('merge-stale-ready', 'warning', item, { item: item.id })];
  },
};
