import type { CellId, ItemId, LineId, SprintId, TeamId } from '@weft/domain';

interface Ends {
  /** The predecessor. */
  readonly from: ItemId;
  /** The successor. */
  readonly to: ItemId;
}

/** What the rules about dependencies say, by rule. */
export interface DependencyFacts {
  /** The successor is planned before what it waits for. */
  readonly 'dep-inverted': Ends & { readonly fromSprint: SprintId; readonly toSprint: SprintId };

  /** PBIs wait for each other in a circle. */
  readonly 'dep-cycle': {
    /** One shortest circle through the smallest id: each waits for the one before, the first for the last. */
    readonly path: readonly ItemId[];
    /** Number of PBIs that are on any circle of this knot. */
    readonly size: number;
  };

  /** Two teams have to hand over within one Sprint. */
  readonly 'dep-same-sprint-cross-team': Ends & {
    readonly fromTeam: TeamId;
    readonly toTeam: TeamId;
    /** The Sprint of the successor. */
    readonly sprint: SprintId;
    /** The successor's team has a Sprint Goal there and selected nothing but the successor. */
    readonly onlyItemOfGoal: boolean;
  };

  /** A planned PBI waits for one that is in no Sprint. */
  readonly 'dep-unscheduled-predecessor': Ends & {
    readonly toSprint: SprintId;
    /** The successor is due no later than in the Sprint after the current one. */
    readonly near: boolean;
  };

  /** A PBI waits for work outside the Nexus. */
  readonly 'dep-external': Ends & {
    /** Whom to ask there; empty: nobody is named. */
    readonly contact: string;
    /** The day it was promised for, ISO 8601 date. */
    readonly date: string | undefined;
    /** The promised day lies after the first day of the successor's Sprint. */
    readonly tooLate: boolean;
  };

  /** One PBI is tied to other teams by many open dependencies. */
  readonly 'hub-item': { readonly item: ItemId; readonly lines: number; readonly teams: number };

  /** A long chain of PBIs over several teams. */
  readonly 'dep-chain-long': {
    /** The chain, first to last. */
    readonly path: readonly ItemId[];
    readonly teams: number;
    /** Steps of the chain that lead from one team to another. */
    readonly handovers: number;
    /** Sprints from the current one to the last. */
    readonly sprintsLeft: number;
  };

  /** Two PBIs of one team in one Sprint have an order. */
  readonly 'dep-same-sprint-in-team': Ends & { readonly team: TeamId; readonly sprint: SprintId };

  /** Nobody has taken on what a PBI waits for. */
  readonly 'dep-unowned': Ends & {
    /** `no-team`: the predecessor has none; `not-accepted`: its team has not accepted the dependency. */
    readonly problem: 'no-team' | 'not-accepted';
    readonly fromTeam: TeamId | null;
  };

  /** In the Product Backlog the successor stands above what it waits for. */
  readonly 'backlog-order-inverted': Ends;

  /** Work on the longest chain of the current Sprint is late. */
  readonly 'critical-path-late': {
    readonly item: ItemId;
    readonly sprint: SprintId;
    /** `not-started`: half of the Sprint is over; `nearly-over`: something still waits for it. */
    readonly problem: 'not-started' | 'nearly-over';
    /** Working days that are left, today included. */
    readonly workingDaysLeft: number;
  };

  /** Ready says that little stands in the way, but an open dependency does. */
  readonly 'ready-with-open-dependency': {
    readonly item: ItemId;
    /** PBIs of other teams it waits for that are not planned before it. */
    readonly waitsFor: readonly ItemId[];
  };

  /** Two teams work on overlapping requirements in one Sprint. */
  readonly 'overlap-same-sprint': Ends & {
    readonly fromTeam: TeamId;
    readonly toTeam: TeamId;
    readonly sprint: SprintId;
  };

  /** Much of what crosses teams crosses between these two. */
  readonly 'team-pair-coupling': {
    readonly teams: readonly [TeamId, TeamId];
    readonly lines: number;
    /** Open lines between any two teams of the Nexus. */
    readonly allLines: number;
  };

  /** A line says what longer paths say already. */
  readonly 'dep-redundant': Ends & {
    /** The other way round, from first to last, both ends included. */
    readonly path: readonly ItemId[];
  };

  /** Several people decided the same thing differently without knowing of each other. */
  readonly 'merge-move-move': {
    readonly on:
      | { readonly kind: 'item'; readonly item: ItemId }
      | { readonly kind: 'line'; readonly line: LineId }
      | { readonly kind: 'cell'; readonly cell: CellId };
    /** Name of the guarded field, as in `Collision.field`. */
    readonly field: string;
    /** Number of different decisions to choose from. */
    readonly decisions: number;
  };

  /** A dependency leads to a PBI that is not on the board. */
  readonly 'merge-dangling': Ends & {
    readonly missing: 'from' | 'to';
    readonly reason: 'aside' | 'unknown';
    /** What the missing end was called where the line came from. */
    readonly name: string | undefined;
  };

  /** Ready was said of something else: its size or what it waits for is different now. */
  readonly 'merge-stale-ready': { readonly item: ItemId };

  /** A PBI was changed by somebody who did not know that it was sliced. */
  readonly 'merge-split-edit': { readonly item: ItemId; readonly slices: readonly ItemId[] };

  /** Two imports brought the same PBI. */
  readonly 'merge-duplicate-import': {
    readonly system: string;
    readonly key: string;
    readonly items: readonly ItemId[];
  };

  /** A goal or a criterion was worded differently by several people at once. */
  readonly 'merge-goal-text': {
    readonly on:
      | { readonly kind: 'product-goal' }
      | { readonly kind: 'sprint-goal'; readonly team: TeamId | null; readonly sprint: SprintId }
      | { readonly kind: 'criterion'; readonly team: TeamId | null; readonly text: string };
    readonly decisions: number;
  };
}
