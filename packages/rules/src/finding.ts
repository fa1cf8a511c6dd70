import type { CellId, ItemId, LineId, SprintId, TeamId } from '@weft/domain';

/** Shown as *Stops us*, *Risk* and *Hint*. */
export type Severity = 'error' | 'warning' | 'info';

/** Rules are known by these ids in code, tests, help and settings; never renamed. */
export const RULE_IDS = [
  'dep-inverted',
  'dep-cycle',
  'dep-same-sprint-cross-team',
  'dep-unscheduled-predecessor',
  'over-capacity',
  'nexus-size',
  'merge-move-move',
  'merge-dangling',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

declare const keyBrand: unique symbol;

/** Names a finding: equal on every replica, and stable while the finding stays. */
export type FindingKey = string & { readonly [keyBrand]: 'finding' };

/** The key of what `rule` says about the scope with this name. */
export function findingKeyOf(rule: RuleId, scope: string): FindingKey {
  return `${rule}:${scope}` as FindingKey;
}

/** What every finding says, whatever its rule. Lists are in a fixed order and hold no id twice. */
interface FindingOf<Rule extends RuleId, Facts> {
  readonly key: FindingKey;
  readonly rule: Rule;
  readonly severity: Severity;
  /** PBIs the finding is shown on. */
  readonly items: readonly ItemId[];
  /** Dependency lines it is shown on. */
  readonly lines: readonly LineId[];
  /** Teams it touches; work outside the Nexus is no team. */
  readonly teams: readonly TeamId[];
  /** Cells whose header shows it. */
  readonly cells: readonly CellId[];
  /** What the screen makes its sentences from. */
  readonly facts: Facts;
}

interface Ends {
  /** The predecessor. */
  readonly from: ItemId;
  /** The successor. */
  readonly to: ItemId;
}

/** The successor is planned before what it waits for. */
export type InvertedFinding = FindingOf<
  'dep-inverted',
  Ends & { readonly fromSprint: SprintId; readonly toSprint: SprintId }
>;

/** PBIs wait for each other in a circle. */
export type CycleFinding = FindingOf<
  'dep-cycle',
  {
    /** One shortest circle through the smallest id: each waits for the one before, the first for the last. */
    readonly path: readonly ItemId[];
    /** Number of PBIs that are on any circle of this knot. */
    readonly size: number;
  }
>;

/** Two teams have to hand over within one Sprint. */
export type SameSprintFinding = FindingOf<
  'dep-same-sprint-cross-team',
  Ends & {
    readonly fromTeam: TeamId;
    readonly toTeam: TeamId;
    /** The Sprint of the successor. */
    readonly sprint: SprintId;
    /** The successor's team has a Sprint Goal there and selected nothing but the successor. */
    readonly onlyItemOfGoal: boolean;
  }
>;

/** A planned PBI waits for one that is in no Sprint. */
export type UnscheduledFinding = FindingOf<
  'dep-unscheduled-predecessor',
  Ends & {
    readonly toSprint: SprintId;
    /** The successor is due no later than in the Sprint after the current one. */
    readonly near: boolean;
  }
>;

/** A team took more into a Sprint than it can do. Points in the board's size unit. */
export type OverCapacityFinding = FindingOf<
  'over-capacity',
  {
    readonly team: TeamId;
    readonly sprint: SprintId;
    readonly points: number;
    readonly capacity: number;
    /** PBIs in the cell that have no size and so are not in `points`. */
    readonly withoutSize: number;
  }
>;

/** Fewer or more Scrum Teams than a Nexus has. */
export type NexusSizeFinding = FindingOf<
  'nexus-size',
  { readonly teams: number; readonly problem: 'too-few' | 'too-many' }
>;

/** Several people decided the same thing differently without knowing of each other. */
export type CollisionFinding = FindingOf<
  'merge-move-move',
  {
    readonly on:
      | { readonly kind: 'item'; readonly item: ItemId }
      | { readonly kind: 'line'; readonly line: LineId }
      | { readonly kind: 'cell'; readonly cell: CellId };
    /** Name of the guarded field, as in `Collision.field`. */
    readonly field: string;
    /** Number of different decisions to choose from. */
    readonly decisions: number;
  }
>;

/** A dependency leads to a PBI that is not on the board. */
export type DanglingFinding = FindingOf<
  'merge-dangling',
  Ends & {
    readonly missing: 'from' | 'to';
    readonly reason: 'aside' | 'unknown';
    /** What the missing end was called where the line came from. */
    readonly name: string | undefined;
  }
>;

/** What a rule says about a board. Plain data, without words; never stored in the document. */
export type Finding =
  | InvertedFinding
  | CycleFinding
  | SameSprintFinding
  | UnscheduledFinding
  | OverCapacityFinding
  | NexusSizeFinding
  | CollisionFinding
  | DanglingFinding;

/** True when both findings say exactly the same. */
export function sameFinding(a: Finding, b: Finding): boolean {
  return a === b || sameData(a, b);
}

/** Findings are built field by field in one place per rule, so equal ones have equal field order. */
function sameData(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
