import { OUTSIDE } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type TallyRule } from '../rule.ts';

/** Open PBIs of the Nexus come from several systems, each of which orders them by itself. */
export const singleProductBacklog: TallyRule = {
  id: 'single-product-backlog',
  valueOf({ external, state, place }) {
    const counts = state !== 'done' && place.team !== OUTSIDE;
    return counts ? external?.system : undefined;
  },
  check(systems) {
    if (systems.length < 2) return HEALTHY;
    return [
      {
        key: findingKeyOf('single-product-backlog', 'board'),
        rule: 'single-product-backlog',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { systems },
      },
    ];
  },
};
