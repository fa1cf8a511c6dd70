import type { SprintId } from './ids.ts';

export const SPRINT_STATES = ['planned', 'running', 'closed'] as const;
export type SprintState = (typeof SPRINT_STATES)[number];

/** A Sprint of the Nexus as read from the board. Frozen. */
export interface NexusSprint {
  readonly id: SprintId;
  readonly name: string;
  /** Position in time; Sprints are ordered by number, then id. */
  readonly number: number;
  /** First day, ISO 8601 date (`2026-11-23`). */
  readonly start: string | undefined;
  /** Last day, ISO 8601 date. */
  readonly end: string | undefined;
  /** The last day as it was when the Sprint was started; undefined: not started yet. */
  readonly endAtStart: string | undefined;
  readonly state: SprintState;
  readonly aside: boolean;
}

/** Orders Sprints by number, then id. */
export function compareSprints(a: NexusSprint, b: NexusSprint): number {
  if (a.number !== b.number) return a.number - b.number;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
