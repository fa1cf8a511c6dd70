import type { DoneCriterion } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import type { BoardRule } from '../rule.ts';

/** A team leaves out a criterion of the Nexus, or asks for less than it. */
export const dodWeaker: BoardRule = {
  id: 'dod-weaker',
  reads: ['criteria', 'teams'],
  check({ view, nexusTeams }) {
    const criteria = view.criteria();
    const ofNexus = criteria.filter((criterion) => criterion.team === null && criterion.applies);
    return ofNexus.flatMap((nexus) =>
      [...nexusTeams].sort().flatMap((team) => {
        const own = criteria.filter((one) => one.team === team && one.restates === nexus.id);
        // Two people may have restated it offline: the stricter wording is what the team goes by.
        if (own.length === 0 || own.some((one) => isAsStrict(one, nexus))) return [];
        const applied = own.filter((one) => one.applies);
        return [
          {
            key: findingKeyOf('dod-weaker', `${team}/${nexus.id}`),
            rule: 'dod-weaker',
            severity: 'error',
            items: [],
            lines: [],
            teams: [team],
            cells: [],
            facts: {
              team,
              criterion: nexus.id,
              text: nexus.text,
              problem: applied.length === 0 ? 'left-out' : 'lower',
              atLeast: mostAskedFor(applied),
              nexusAtLeast: nexus.atLeast,
            },
          },
        ];
      }),
    );
  },
};

/** A criterion that cannot be counted may be put in other words; nobody but people can compare them. */
function isAsStrict(own: DoneCriterion, nexus: DoneCriterion): boolean {
  if (!own.applies) return false;
  if (nexus.atLeast === undefined) return true;
  return own.atLeast !== undefined && own.atLeast >= nexus.atLeast;
}

function mostAskedFor(criteria: readonly DoneCriterion[]): number | undefined {
  const asked = criteria.map((one) => one.atLeast).filter((atLeast) => atLeast !== undefined);
  return asked.length === 0 ? undefined : Math.max(...asked);
}
