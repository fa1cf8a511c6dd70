import { isInIntegrationTeam } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { openIssuesOf, teamOfRecord } from '../open-issues.ts';
import { HEALTHY, type BoardRule } from '../rule.ts';
import { missingSkills, skillKey } from '../skills.ts';

/** An open integration issue needs a skill that nobody in the Nexus Integration Team holds. */
export const nitSkillCover: BoardRule = {
  id: 'nit-skill-cover',
  reads: ['integration', 'people', 'teams'],
  check(context) {
    const { view, today } = context;
    const members = view.people().filter((person) => isInIntegrationTeam(person, today));
    const held = new Set(members.flatMap((person) => person.skills.map(skillKey)));
    // Without members that is what nit-composition says; without skills nobody has entered any.
    if (held.size === 0) return HEALTHY;
    return openIssuesOf(view).flatMap((issue) => {
      const skills = missingSkills(issue.needs, held);
      if (skills.length === 0) return [];
      return [
        {
          key: findingKeyOf('nit-skill-cover', issue.id),
          rule: 'nit-skill-cover',
          severity: 'warning',
          items: [],
          lines: [],
          teams: teamOfRecord(issue, context),
          cells: [],
          facts: { issue: issue.id, title: issue.title, skills },
        },
      ];
    });
  },
};
