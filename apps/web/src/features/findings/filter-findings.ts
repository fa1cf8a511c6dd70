import type { TeamId } from '@weft/domain';
import type { Finding, Severity } from '@weft/rules';

/** What the panel shows; undefined lets everything through. */
export interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly team: TeamId | undefined;
}

export const NO_FILTER: FindingFilter = { severity: undefined, team: undefined };

/** The findings of that level that touch that team, in the order given. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (filter.severity === undefined || finding.severity === filter.severity) &&
      (filter.team === undefined || finding.teams.includes(filter.team)),
  );
}
