import type { BoardView, IntegrationIssue, IntegrationRecord, TeamId } from '@weft/domain';
import { isOfNexus } from './nexus-team.ts';
import type { RuleContext } from './rule.ts';
import { workingDaysBetween } from './working-days.ts';

/** Integration issues that are not resolved, by id. */
export function openIssuesOf(view: BoardView): readonly IntegrationIssue[] {
  return view
    .integration()
    .filter((record) => record.kind === 'issue')
    .filter((issue) => !issue.resolved);
}

/** True when a whole working day passed since anybody wrote about the issue. */
export function isUntouched(issue: IntegrationIssue, today: string): boolean {
  return workingDaysBetween(issue.updatedOn, today) > 0;
}

/** The team of the Nexus that the record is about, as a list. */
export function teamOfRecord({ team }: IntegrationRecord, context: RuleContext): readonly TeamId[] {
  return isOfNexus(team, context) ? [team] : [];
}
