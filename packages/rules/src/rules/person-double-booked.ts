import type { Person, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import type { BoardRule } from '../rule.ts';

/** The shares of a person in teams and in the Nexus Integration Team are more than all of them. */
export const personDoubleBooked: BoardRule = {
  id: 'person-double-booked',
  reads: ['people', 'teams'],
  check({ view, today, nexusTeams }) {
    return view.people().flatMap((person) => {
      const percent = bookedPercent(person, nexusTeams, today);
      if (percent <= 100) return [];
      return [
        {
          key: findingKeyOf('person-double-booked', person.id),
          rule: 'person-double-booked',
          severity: 'warning',
          items: [],
          lines: [],
          teams: teamsWith(person, nexusTeams),
          cells: [],
          facts: { person: person.id, percent },
        },
      ];
    });
  },
};

/** Shares in teams have no dates; one in the Nexus Integration Team counts until it has ended. */
function bookedPercent(
  { teams, integrationTeam }: Person,
  nexusTeams: ReadonlySet<TeamId>,
  today: string,
): number {
  let percent = 0;
  for (const share of teams) if (nexusTeams.has(share.team)) percent += share.percent;
  if (integrationTeam === undefined || (integrationTeam.until ?? today) < today) return percent;
  return percent + integrationTeam.percent;
}

function teamsWith({ teams }: Person, nexusTeams: ReadonlySet<TeamId>): readonly TeamId[] {
  const ids = teams.filter(({ team, percent }) => nexusTeams.has(team) && percent > 0);
  return [...new Set(ids.map(({ team }) => team))].sort();
}
