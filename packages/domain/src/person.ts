import type { PersonId, SprintId, TeamId } from './ids.ts';

/** What the Nexus Guide holds a person accountable for; nobody needs one. */
export const ACCOUNTABILITIES = ['product-owner', 'scrum-master'] as const;
export type Accountability = (typeof ACCOUNTABILITIES)[number];

/** How much of a person's time a team has. */
export interface TeamShare {
  readonly team: TeamId;
  /** Part of the person's working time, 0–100. */
  readonly percent: number;
}

/** What one person can do for a team in a Sprint; a remark beside the team's capacity. */
export interface PersonCapacity {
  readonly team: TeamId;
  readonly sprint: SprintId;
  /** In the board's size unit, ≥ 0. */
  readonly points: number;
}

/** Membership in the Nexus Integration Team (NIT); its composition may change over time. */
export interface IntegrationTeamMembership {
  /** First day, ISO 8601 date; undefined: from the beginning. */
  readonly from: string | undefined;
  /** Last day, ISO 8601 date; undefined: until further notice. */
  readonly until: string | undefined;
  /** Part of the person's working time, 0–100. */
  readonly percent: number;
}

/** Somebody who works in the Nexus, as read from the board. Not an account. Frozen. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly teams: readonly TeamShare[];
  /** Skills and domain knowledge the person holds. */
  readonly skills: readonly string[];
  readonly accountabilities: readonly Accountability[];
  readonly integrationTeam: IntegrationTeamMembership | undefined;
  /** By team, then Sprint; at most one for each of both. */
  readonly capacities: readonly PersonCapacity[];
  readonly aside: boolean;
}

/** True when the person is a member of the Nexus Integration Team on that day (ISO 8601 date). */
export function isInIntegrationTeam(person: Person, day: string): boolean {
  const { integrationTeam: membership } = person;
  if (membership === undefined || person.aside) return false;
  return (membership.from ?? day) <= day && day <= (membership.until ?? day);
}
