import type { IntegrationId, PersonId, SprintId, TeamId } from './ids.ts';

interface IntegrationBase {
  readonly id: IntegrationId;
  readonly team: TeamId | undefined;
  readonly sprint: SprintId | undefined;
  readonly aside: boolean;
}

/** The work of a team was integrated with that of the others, and it worked. */
export interface IntegrationSuccess extends IntegrationBase {
  readonly kind: 'success';
  /** The day, ISO 8601 date. */
  readonly on: string;
}

/** Something that keeps the work of the teams from being integrated. */
export interface IntegrationIssue extends IntegrationBase {
  readonly kind: 'issue';
  readonly title: string;
  readonly owner: PersonId | undefined;
  /** Skills needed to resolve it. */
  readonly needs: readonly string[];
  /** The days it was raised and last written about, ISO 8601 dates. */
  readonly raisedOn: string;
  readonly updatedOn: string;
  readonly resolved: boolean;
}

/** What the Nexus writes down about integration. Frozen. */
export type IntegrationRecord = IntegrationSuccess | IntegrationIssue;
