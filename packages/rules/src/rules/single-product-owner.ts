import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type BoardRule } from '../rule.ts';

/** Not exactly one Product Owner, on a board on which people were entered. */
export const singleProductOwner: BoardRule = {
  id: 'single-product-owner',
  reads: ['people'],
  check({ view }) {
    const people = view.people();
    const productOwners = people
      .filter((person) => person.accountabilities.includes('product-owner'))
      .map((person) => person.id)
      .sort();
    if (people.length === 0 || productOwners.length === 1) return HEALTHY;
    return [
      {
        key: findingKeyOf('single-product-owner', 'board'),
        rule: 'single-product-owner',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { productOwners },
      },
    ];
  },
};
