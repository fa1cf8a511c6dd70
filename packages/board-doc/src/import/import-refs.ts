import { LIMITS, type ItemId, type SprintId, type TeamId } from '@weft/domain';

/** Ids that the refs of a snapshot came to mean. */
export interface Refs {
  readonly teams: Map<string, TeamId>;
  readonly sprints: Map<string, SprintId>;
  readonly items: Map<string, ItemId>;
  /** Teams and Sprints that were on the board before, by plain name: these are reused. */
  readonly known: { readonly teams: Map<string, TeamId>; readonly sprints: Map<string, SprintId> };
  /** Refs that no row has: ends of dependencies that are somewhere else. */
  readonly missing: Map<string, ItemId>;
}

/** Names are the same whatever their case and the blanks around them. */
export function plainName(name: string): string {
  return name.trim().slice(0, LIMITS.nameChars).trim().toLowerCase();
}
