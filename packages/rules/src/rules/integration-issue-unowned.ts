import { findingKeyOf } from '../finding.ts';
import { isUntouched, openIssuesOf, teamOfRecord } from '../open-issues.ts';
import type { BoardRule } from '../rule.ts';

/** An open integration issue without an owner, or left alone for longer than a Nexus Daily Scrum. */
export const integrationIssueUnowned: BoardRule = {
  id: 'integration-issue-unowned',
  reads: ['integration', 'people', 'teams'],
  check(context) {
    const { view, today } = context;
    const people = new Set(view.people().map((person) => person.id));
    return openIssuesOf(view).flatMap((issue) => {
      const isOwned = issue.owner !== undefined && people.has(issue.owner);
      if (isOwned && !isUntouched(issue, today)) return [];
      return [
        {
          key: findingKeyOf('integration-issue-unowned', issue.id),
          rule: 'integration-issue-unowned',
          severity: 'warning',
          items: [],
          lines: [],
          teams: teamOfRecord(issue, context),
          cells: [],
          facts: {
            issue: issue.id,
            title: issue.title,
            problem: isOwned ? 'no-update' : 'no-owner',
          },
        },
      ];
    });
  },
};
