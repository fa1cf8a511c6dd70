import type { TeamId } from './ids.ts';

/** Team hues (index 0–8) in the order in which new teams receive them: neighbours differ most. */
export const HUE_ORDER = [0, 5, 3, 7, 6, 8, 2, 4, 1] as const;

/** Fewest and most Scrum Teams in a Nexus, by the Nexus Guide ("approximately three to nine"). */
export const NEXUS_SIZE = { fewest: 3, most: 9 } as const;

/** A Scrum Team of the Nexus as read from the board. Frozen. */
export interface ScrumTeam {
  readonly id: TeamId;
  readonly name: string;
  /** 0–8: index of hue and pattern; never a colour string. */
  readonly hue: number;
  /** Skills and domain knowledge it holds. */
  readonly skills: readonly string[];
  /** Components it owns. */
  readonly components: readonly string[];
  /** Order key of its row. */
  readonly rank: string;
  readonly aside: boolean;
}
