import type { CriterionId, TeamId } from './ids.ts';
import type { Collision } from './product-backlog-item.ts';

/**
 * One criterion of a Definition of Done, as read from the board. The Nexus' criteria hold for every
 * team; a team adds its own, or restates one of the Nexus' (`restates`) more strictly. Frozen.
 */
export interface DoneCriterion {
  readonly id: CriterionId;
  /** null: of the Nexus. */
  readonly team: TeamId | null;
  /** The criterion of the Nexus that this one of a team takes the place of. */
  readonly restates: CriterionId | undefined;
  readonly text: string;
  /** The least that is asked for, where it can be counted, such as 80 (% of lines tested). */
  readonly atLeast: number | undefined;
  /** False: the team does not apply it. */
  readonly applies: boolean;
  /** Order key within its Definition of Done. */
  readonly rank: string;
  readonly aside: boolean;
  readonly collisions: readonly Collision[];
}
