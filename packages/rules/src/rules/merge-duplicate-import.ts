import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type GroupRule } from '../rule.ts';

/** Several PBIs on the board stand for the same one of another tool. */
export const mergeDuplicateImport: GroupRule = {
  id: 'merge-duplicate-import',
  reads: ['items'],
  groupsOf({ external }) {
    // As JSON, because both may hold any character that could stand between them.
    return external === undefined ? [] : [JSON.stringify([external.system, external.key])];
  },
  check(group, members) {
    const external = members[0]?.external;
    if (members.length < 2 || external === undefined) return HEALTHY;
    const items = members.map((item) => item.id);
    const { system, key } = external;
    return [
      {
        key: findingKeyOf('merge-duplicate-import', group),
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
