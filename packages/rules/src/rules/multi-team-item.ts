import { findingKeyOf } from '../finding.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/** Several teams of the Nexus share one PBI that is not Done. */
export const multiTeamItem: ItemRule = {
  id: 'multi-team-item',
  reads: ['teams'],
  check(item, context) {
    const { id, place, sharedWith, state } = item;
    if (sharedWith.length === 0 || state === 'done') return HEALTHY;
    const all = new Set([place.team, ...sharedWith]);
    const teams = [...all].filter((team) => isOfNexus(team, context)).sort();
    if (teams.length < 2) return HEALTHY;
    return [
      {
        key: findingKeyOf('multi-team-item', id),
        rule: 'multi-team-item',
        severity: 'error',
        items: [id],
        lines: [],
        teams,
        cells: [],
        facts: { item: id, teams },
      },
    ];
  },
};
