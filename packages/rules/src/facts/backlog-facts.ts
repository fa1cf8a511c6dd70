import type { ItemId, PersonId, SprintId, TeamId } from '@weft/domain';

/** What the rules about PBIs and the plans of teams say, by rule. */
export interface BacklogFacts {
  /** Selected for a near Sprint without being ready. */
  readonly 'not-ready-selected': {
    readonly item: ItemId;
    readonly sprint: SprintId;
    /** What is missing, in this order. */
    readonly missing: readonly ('team' | 'size' | 'acceptance' | 'dependency-review')[];
  };

  /** Too much for one team in one Sprint. */
  readonly 'too-big': {
    readonly item: ItemId;
    readonly team: TeamId;
    readonly size: number;
    /** What the team can do in the Sprint. */
    readonly capacity: number;
  };

  /** One PBI, several teams. */
  readonly 'multi-team-item': { readonly item: ItemId; readonly teams: readonly TeamId[] };

  /** The slices of one PBI are layers, each in another team. */
  readonly 'horizontal-slice': { readonly parent: ItemId; readonly children: readonly ItemId[] };

  /** A PBI and the PBIs it is made of are planned in the wrong order. */
  readonly 'parent-child-order': {
    readonly parent: ItemId;
    readonly child: ItemId;
    /** `parent-first`: planned or Done before its child; `after-successor`: the child comes after
     * what waits for its parent. */
    readonly problem: 'parent-first' | 'after-successor';
    /** What waits for the parent. */
    readonly successor: ItemId | undefined;
  };

  /** Selected for a near Sprint without a size. */
  readonly 'unestimated-selected': { readonly item: ItemId; readonly sprint: SprintId };

  /** A team took more into a Sprint than it can do. Points in the board's size unit. */
  readonly 'over-capacity': {
    readonly team: TeamId;
    readonly sprint: SprintId;
    readonly points: number;
    readonly capacity: number;
    /** PBIs in the cell that have no size and so are not in `points`. */
    readonly withoutSize: number;
  };

  /** A nearly full team waits for another inside the Sprint. */
  readonly 'no-slack-for-dependency': {
    readonly team: TeamId;
    readonly sprint: SprintId;
    readonly points: number;
    readonly capacity: number;
    /** Open dependencies on other teams inside the Sprint. */
    readonly waitsFor: number;
  };

  /** Nobody said how much a team can do in a near Sprint. */
  readonly 'capacity-missing': { readonly team: TeamId; readonly sprint: SprintId };

  /** A PBI needs what its team does not have. */
  readonly 'skill-gap': {
    readonly item: ItemId;
    readonly team: TeamId;
    readonly skills: readonly string[];
  };

  /** Several teams need what a single person knows. */
  readonly 'single-person-knowledge': {
    readonly person: PersonId;
    readonly skill: string;
    readonly sprint: SprintId;
    readonly items: readonly ItemId[];
  };

  /** Several teams touch the same component in one Sprint without saying in which order. */
  readonly 'artifact-collision': {
    readonly component: string;
    readonly sprint: SprintId;
    readonly items: readonly ItemId[];
    readonly teams: readonly TeamId[];
  };

  /** Work that crosses teams is to be finished when the Sprint is nearly over. */
  readonly 'late-integration-cluster': {
    readonly sprint: SprintId;
    readonly items: readonly ItemId[];
    /** The first of the last days, ISO 8601 date. */
    readonly from: string;
  };

  /** Ready work stands further ahead than plans reach, or a team has too little of it. */
  readonly horizon:
    | {
        readonly problem: 'too-far';
        readonly item: ItemId;
        readonly sprint: SprintId;
        readonly sprintsAhead: number;
      }
    | {
        readonly problem: 'too-little';
        readonly team: TeamId;
        /** Ready work of the team for the Sprints to come, in the board's unit. */
        readonly readyPoints: number;
        /** What it can do in the next Sprint. */
        readonly capacity: number;
      };

  /** A ready PBI was passed over. */
  readonly 'order-skipped': {
    readonly item: ItemId;
    /** The lowest PBI in the Product Backlog that was selected for a near Sprint. */
    readonly selected: ItemId;
  };

  /** Nothing ties the PBI to its team, which has too much. */
  readonly 'free-to-move': {
    readonly item: ItemId;
    readonly team: TeamId;
    readonly sprint: SprintId;
  };
}
