import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type GroupRule } from '../rule.ts';

/** Several PBIs on the board stand for the same one of another tool. */
export const mergeDuplicateImport: GroupRule = {
  id: 'merge-duplicate-import',
  reads: ['items'],
  fewest: 2,
  groupsOf({ external }) {
    if (external === undefined) return [];
    // Both may hold any character that could stand between them: so how long the first is.
    const { system, key } = external;
    return [`${system.length} ${system}${key}`];
  },
  check(_, members) {
    const external = members[0]?.external;
    if (members.length < 2 || external === undefined) return HEALTHY;
    const items = members.map((item) => item.id);
    const { system, key } = external;
    return [
      {
        key: findingKeyOf('merge-duplicate-import', JSON.stringify([system, key])),
        rule: 'merge-duplicate-import',
        severity: 'warning',
        items,
        lines: [],
        teams: teamsOf(members),
        cells: [],
        facts: { system, key, items },
      },
    ];
  },
};
