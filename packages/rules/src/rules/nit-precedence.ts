import { brandId, isInIntegrationTeam, type PersonId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { isUntouched, openIssuesOf } from '../open-issues.ts';
import { HEALTHY, NO_GROUPS, type GroupRule } from '../rule.ts';

/**
 * Somebody of the Nexus Integration Team works on PBIs of a team, while an integration issue of
 * theirs was left alone for a whole working day.
 */
export const nitPrecedence: GroupRule = {
  id: 'nit-precedence',
  reads: ['people', 'integration', 'teams'],
  fewest: 1,
  groupsOf: ({ state, workers }) => (state === 'doing' ? workers : NO_GROUPS),
  check(group, members, context) {
    const { view, today } = context;
    const person = view.person(brandId<PersonId>(group));
    if (person === undefined || !isInIntegrationTeam(person, today)) return HEALTHY;
    const items = members.filter(({ place }) => isOfNexus(place.team, context));
    if (items.length === 0) return HEALTHY;
    const ids = items.map((item) => item.id);
    return openIssuesOf(view)
      .filter((issue) => issue.owner === person.id && isUntouched(issue, today))
      .map((issue) => ({
        key: findingKeyOf('nit-precedence', `${person.id}/${issue.id}`),
        rule: 'nit-precedence',
        severity: 'warning',
        items: ids,
        lines: [],
        teams: teamsOf(items),
        cells: [],
        facts: { person: person.id, issue: issue.id, title: issue.title, items: ids },
      }));
  },
};
