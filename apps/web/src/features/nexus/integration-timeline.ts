import { isInIntegrationTeam, type NexusSprint, type Person } from '@weft/domain';

/** Who is in the Nexus Integration Team during a Sprint, or today. */
export interface IntegrationTeamPeriod {
  /** undefined: today. */
  readonly sprint: NexusSprint | undefined;
  readonly members: readonly {
    readonly person: Person;
    /** True for somebody who joins after its first day or leaves before its last one. */
    readonly partly: boolean;
  }[];
}

/**
 * The composition of the Nexus Integration Team today and in every Sprint with days, in their order;
 * each member in the order of `people`. Empty when nobody ever was in it. Days are ISO 8601 dates.
 */
export function integrationTimeline(
  people: readonly Person[],
  sprints: readonly NexusSprint[],
  today: string,
): readonly IntegrationTeamPeriod[] {
  const ever = people.filter(
    ({ integrationTeam, aside }) => integrationTeam !== undefined && !aside,
  );
  if (ever.length === 0) return [];
  const now = ever.filter((person) => isInIntegrationTeam(person, today));
  return [
    { sprint: undefined, members: now.map((person) => ({ person, partly: false })) },
    ...sprints.flatMap((sprint): readonly IntegrationTeamPeriod[] => {
      const { start, end } = sprint;
      if (start === undefined || end === undefined) return [];
      const during = ever.filter((person) => isInBetween(person, start, end));
      const members = during.map((person) => ({
        person,
        partly: !isInIntegrationTeam(person, start) || !isInIntegrationTeam(person, end),
      }));
      return [{ sprint, members }];
    }),
  ];
}

/** True when the membership holds on one of the days at least. */
function isInBetween({ integrationTeam }: Person, start: string, end: string): boolean {
  const { from = start, until = end } = integrationTeam ?? {};
  return from <= end && start <= until && from <= until;
}
