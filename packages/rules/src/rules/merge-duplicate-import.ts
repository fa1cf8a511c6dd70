import type { ProductBacklogItem } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, NO_GROUPS, type GroupRule } from '../rule.ts';

/** Several PBIs on the board stand for the same one of another tool. */
export const mergeDuplicateImport: GroupRule = {
  id: 'merge-duplicate-import',
  reads: [],
  fewest: 2,
  groupsOf({ external }) {
    return external === undefined ? NO_GROUPS : [external.key];
  },
  check(key, members) {
    if (members.length < 2) return HEALTHY;
    // Two systems may well use the same key, each for something else.
    const systems = new Set(members.map(({ external }) => external?.system));
    return [...systems].flatMap((system) => {
      const same = members.filter(({ external }) => external?.system === system);
      return system === undefined || same.length < 2 ? HEALTHY : [duplicated(system, key, same)];
    });
  },
};

function duplicated(system: string, key: string, same: readonly ProductBacklogItem[]): Finding {
  const items = same.map((item) => item.id);
  return {
    key: findingKeyOf('merge-duplicate-import', JSON.stringify([system, key])),
    rule: 'merge-duplicate-import',
    severity: 'warning',
    items,
    lines: [],
    teams: teamsOf(same),
    cells: [],
    facts: { system, key, items },
  };
}
