import { cellOf, type NexusSprint, type TeamId } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { HEALTHY, type SprintRule } from '../rule.ts';

/** A team's Sprint ends after the Nexus Sprint, or that was lengthened after it had begun. */
export const sprintMisaligned: SprintRule = {
  id: 'sprint-misaligned',
  reads: ['cells', 'teams'],
  check(sprint, { view, nexusTeams }) {
    const { id, state, end, endAtStart } = sprint;
    if (state === 'closed' || end === undefined) return HEALTHY;
    const findings: Finding[] = [];
    if (endAtStart !== undefined && end > endAtStart) {
      findings.push(misaligned(sprint, null, end, endAtStart));
    }
    for (const team of nexusTeams) {
      const teamEnd = view.teamSprintEnd(team, id);
      if (teamEnd !== undefined && teamEnd > end) {
        findings.push(misaligned(sprint, team, teamEnd, end));
      }
    }
    return findings;
  },
};

function misaligned(
  { id: sprint }: NexusSprint,
  team: TeamId | null,
  end: string,
  latest: string,
): Finding {
  return {
    key: findingKeyOf('sprint-misaligned', cellOf({ team, sprint })),
    rule: 'sprint-misaligned',
    severity: 'warning',
    items: [],
    lines: [],
    teams: team === null ? [] : [team],
    cells: [cellOf({ team, sprint })],
    facts: { sprint, team, end, latest },
  };
}
