import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type BoardRule } from '../rule.ts';

/** The Nexus has begun its first Sprint without a Definition of Done. */
export const dodMissing: BoardRule = {
  id: 'dod-missing',
  reads: ['criteria', 'sprints'],
  check({ view }) {
    const begun = view.sprints().find((sprint) => sprint.state !== 'planned');
    if (begun === undefined) return HEALTHY;
    if (view.criteria().some((criterion) => criterion.team === null)) return HEALTHY;
    return [
      {
        key: findingKeyOf('dod-missing', 'board'),
        rule: 'dod-missing',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { sprint: begun.id },
      },
    ];
  },
};
