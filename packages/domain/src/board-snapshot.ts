import type { DependencyCause, NeededBy, StandIn } from './dependency.ts';
import type { ExternalReference, ItemState, ItemValues, Layer } from './product-backlog-item.ts';
import type { SprintState } from './nexus-sprint.ts';
import type {
  SnapshotCriterion,
  SnapshotEvent,
  SnapshotImprovement,
  SnapshotIntegration,
  SnapshotJudgement,
  SnapshotMapObject,
  SnapshotMapPlace,
  SnapshotPerson,
  SnapshotPlan,
  SnapshotSettings,
} from './snapshot-parts.ts';

/**
 * A board, or rows to add to one, as plain data: what importers produce, templates are written in,
 * and canonical comparison uses. Entities refer to each other by `ref`, any text that is unique
 * within its list; refs never become ids.
 */
export interface BoardSnapshot {
  readonly title?: string;
  readonly productGoal?: string;
  readonly teams: readonly SnapshotTeam[];
  readonly sprints: readonly SnapshotSprint[];
  readonly items: readonly SnapshotItem[];
  readonly dependencies: readonly SnapshotDependency[];
  readonly capacities?: readonly SnapshotCapacity[];
  readonly goals?: readonly SnapshotGoal[];
  readonly plans?: readonly SnapshotPlan[];
  readonly people?: readonly SnapshotPerson[];
  readonly criteria?: readonly SnapshotCriterion[];
  readonly events?: readonly SnapshotEvent[];
  readonly integration?: readonly SnapshotIntegration[];
  readonly improvements?: readonly SnapshotImprovement[];
  readonly judgements?: readonly SnapshotJudgement[];
  readonly settings?: SnapshotSettings;
  readonly mapPlaces?: readonly SnapshotMapPlace[];
  readonly mapObjects?: readonly SnapshotMapObject[];
}

export interface SnapshotTeam {
  readonly ref: string;
  readonly name: string;
  readonly hue?: number;
  readonly skills?: readonly string[];
  readonly components?: readonly string[];
}

export interface SnapshotSprint {
  readonly ref: string;
  readonly name: string;
  readonly number: number;
  readonly start?: string;
  readonly end?: string;
  /** The last day as it was when the Sprint was started. */
  readonly endAtStart?: string;
  readonly state?: SprintState;
}

/**
 * Whether a digest of what somebody saw (see `readinessDigest` and `slicingDigest`) is that of what
 * is true in the snapshot. Digests hold ids, and a copy has others.
 */
export type SnapshotDigest = 'current' | 'stale';

/** Items stand in Product Backlog order. */
export interface SnapshotItem {
  readonly ref: string;
  readonly title: string;
  readonly description?: string;
  readonly acceptance?: string;
  readonly team?: string;
  readonly sprint?: string;
  readonly size?: number;
  readonly ready?: boolean;
  readonly state?: ItemState;
  readonly integrated?: boolean;
  readonly parent?: string;
  readonly needs?: readonly string[];
  readonly touches?: readonly string[];
  readonly external?: ExternalReference;
  readonly supportsGoal?: boolean;
  readonly layer?: Layer;
  readonly dependenciesReviewed?: boolean;
  readonly readySaw?: SnapshotDigest;
  /** Present: it is a slice of its parent. */
  readonly slicingSaw?: SnapshotDigest;
  readonly sharedWith?: readonly string[];
  readonly workers?: readonly string[];
  /** ISO 8601 dates. */
  readonly plannedFinish?: string;
  readonly progressOn?: string;
  readonly debt?: string;
  readonly values?: ItemValues;
  /** Ref of the closed Sprint that gave it back. */
  readonly carriedFrom?: string;
}

/** `from` is the predecessor, `to` the successor. An end may name a ref that is not in
 * `items`: the line is kept and shows that name as its missing end. */
export interface SnapshotDependency {
  readonly from: string;
  readonly to: string;
  readonly cause?: DependencyCause;
  readonly neededBy?: NeededBy;
  readonly resolved?: boolean;
  readonly acceptedBy?: readonly string[];
  readonly note?: string;
  /** Ref of the person who follows it up. */
  readonly followUp?: string;
  readonly external?: { readonly contact?: string; readonly date?: string };
  readonly standIn?: StandIn;
}

export interface SnapshotCapacity {
  readonly team: string;
  readonly sprint: string;
  readonly points: number;
  readonly reason?: string;
}

/** Without `team` it is the Nexus Sprint Goal. */
export interface SnapshotGoal {
  readonly team?: string;
  readonly sprint: string;
  readonly text: string;
}
