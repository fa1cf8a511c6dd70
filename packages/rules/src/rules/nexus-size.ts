import { NEXUS_SIZE } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type BoardRule } from '../rule.ts';

/** The Nexus has fewer than three or more than nine Scrum Teams. */
export const nexusSize: BoardRule = {
  id: 'nexus-size',
  reads: ['teams'],
  check({ nexusTeams }) {
    const teams = nexusTeams.size;
    if (teams >= NEXUS_SIZE.fewest && teams <= NEXUS_SIZE.most) return HEALTHY;
    return [
      {
        key: findingKeyOf('nexus-size', 'board'),
        rule: 'nexus-size',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { teams, problem: teams < NEXUS_SIZE.fewest ? 'too-few' : 'too-many' },
      },
    ];
  },
};
