import {
  LIMITS,
  type CriterionId,
  type ItemId,
  type MapGroupId,
  type PersonId,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** Ids that the refs of a snapshot came to mean. */
export interface Refs {
  readonly teams: Map<string, TeamId>;
  readonly sprints: Map<string, SprintId>;
  readonly items: Map<string, ItemId>;
  readonly people: Map<string, PersonId>;
  readonly criteria: Map<string, CriterionId>;
  /** What was on the board before, by plain name: it is reused. */
  readonly known: {
    readonly teams: Map<string, TeamId>;
    readonly sprints: Map<string, SprintId>;
    readonly people: Map<string, PersonId>;
    /** What stands on the Map, each by what it is and where. */
    readonly mapObjects: Set<string>;
  };
  /** Groups on the Map. */
  readonly mapGroups: Map<string, MapGroupId>;
  /** Entities of small collections that this import added: equal rows are still two. */
  readonly added: Set<string>;
  /** Refs that no row has: ends of dependencies that are somewhere else. */
  readonly missing: Map<string, ItemId>;
}

/** Names are the same whatever their case and the blanks around them. */
export function plainName(name: string): string {
  return name.trim().slice(0, LIMITS.nameChars).trim().toLowerCase();
}

/** A text without blanks around it, cut to so many characters. */
export function cutText(text: string, mostChars: number): string {
  return text.trim().slice(0, mostChars).trim();
}
