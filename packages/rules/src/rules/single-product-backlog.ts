import { OUTSIDE } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type GroupRule } from '../rule.ts';

/** Open PBIs of the Nexus come from several systems, each of which orders them by itself. */
export const singleProductBacklog: GroupRule = {
  id: 'single-product-backlog',
  reads: ['items'],
  groupsOf({ external, state, place }) {
    const counts = external !== undefined && state !== 'done' && place.team !== OUTSIDE;
    return counts ? ['board'] : [];
  },
  summaryOf: ({ external }) => external?.system ?? '',
  check(group, items) {
    const systems = new Set<string>();
    for (const { external } of items) if (external !== undefined) systems.add(external.system);
    if (systems.size < 2) return HEALTHY;
    return [
      {
        key: findingKeyOf('single-product-backlog', group),
        rule: 'single-product-backlog',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { systems: [...systems].sort() },
      },
    ];
  },
};
