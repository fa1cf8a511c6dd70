import { OUTSIDE } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/**
 * A PBI was called Done here and is not integrated. Work outside the Nexus is not ours to integrate,
 * and what came Done from another tool says nothing about it.
 */
export const doneNotIntegrated: ItemRule = {
  id: 'done-not-integrated',
  reads: ['item'],
  check(item) {
    if (item.state !== 'done' || item.integrated || item.place.team === OUTSIDE) return HEALTHY;
    if (item.progressOn === undefined) return HEALTHY;
    return [
      {
        key: findingKeyOf('done-not-integrated', item.id),
        rule: 'done-not-integrated',
        severity: 'error',
        items: [item.id],
        lines: [],
        teams: teamsOf([item]),
        cells: [],
        facts: { item: item.id },
      },
    ];
  },
};
