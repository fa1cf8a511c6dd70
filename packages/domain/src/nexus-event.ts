import type { EventId, PersonId, SprintId, TeamId } from './ids.ts';

/** The five events of a Nexus. */
export const EVENT_KINDS = ['refinement', 'planning', 'daily', 'review', 'retrospective'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATES = ['planned', 'running', 'ended'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/**
 * Subjects that every Nexus Sprint Retrospective addresses, by the Nexus Guide of January 2018,
 * section *Nexus Sprint Retrospective*.
 */
export const RETROSPECTIVE_SUBJECTS = ['undone-work', 'daily-integration', 'delivery'] as const;
export type RetrospectiveSubject = (typeof RETROSPECTIVE_SUBJECTS)[number];

/** One event as it was, or is to be, held. Frozen. */
export interface NexusEvent {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly state: EventState;
  /** The day, ISO 8601 date. */
  readonly on: string;
  readonly sprint: SprintId | undefined;
  /** A single team's event; undefined: the Nexus'. */
  readonly team: TeamId | undefined;
  /** Who is or was there. */
  readonly present: readonly PersonId[];
  /** Subjects of a Retrospective about which something was written down. */
  readonly discussed: readonly RetrospectiveSubject[];
  readonly aside: boolean;
}
