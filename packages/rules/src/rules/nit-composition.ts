import { isInIntegrationTeam, type Person } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type BoardRule } from '../rule.ts';

/** The Nexus Integration Team of today lacks somebody, on a board on which people were entered. */
export const nitComposition: BoardRule = {
  id: 'nit-composition',
  reads: ['people'],
  check({ view, today }) {
    const people = view.people();
    if (people.length === 0) return HEALTHY;
    const missing = missingIn(people.filter((person) => isInIntegrationTeam(person, today)));
    if (missing.length === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('nit-composition', 'board'),
        rule: 'nit-composition',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { missing },
      },
    ];
  },
};

/** Members are those who are there beside one Product Owner and one Scrum Master. */
function missingIn(
  team: readonly Person[],
): readonly ('product-owner' | 'scrum-master' | 'members')[] {
  const isProductOwner = ({ accountabilities }: Person) =>
    accountabilities.includes('product-owner');
  const isScrumMaster = ({ accountabilities }: Person) => accountabilities.includes('scrum-master');
  const others = team.filter((person) => !isProductOwner(person));
  const members = others.length - (others.some(isScrumMaster) ? 1 : 0);
  return [
    ...(team.some(isProductOwner) ? [] : (['product-owner'] as const)),
    ...(team.some(isScrumMaster) ? [] : (['scrum-master'] as const)),
    ...(members > 0 ? [] : (['members'] as const)),
  ];
}
