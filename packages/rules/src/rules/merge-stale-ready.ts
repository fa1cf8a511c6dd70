import { readinessDigest } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/** Whoever called the PBI ready had another size, or other dependencies, in front of them. */
export const mergeStaleReady: ItemRule = {
  id: 'merge-stale-ready',
  reads: ['item', 'lines'],
  check(item, { view }) {
    if (!item.ready || item.readySaw === undefined || item.state === 'done') return HEALTHY;
    if (item.readySaw === readinessDigest(view, item.id)) return HEALTHY;
    return [
      {
        key: findingKeyOf('merge-stale-ready', item.id),
        rule: 'merge-stale-ready',
        severity: 'warning',
        items: [item.id],
        lines: [],
        teams: teamsOf([item]),
        cells: [],
        facts: { item: item.id },
      },
    ];
  },
};
