import type { DependencyCause, NeededBy } from './dependency.ts';
import type { ExternalReference, ItemState } from './product-backlog-item.ts';
import type { SprintState } from './nexus-sprint.ts';

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
  readonly state?: SprintState;
}

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
}

export interface SnapshotCapacity {
  readonly team: string;
  readonly sprint: string;
  readonly points: number;
}

/** Without `team` it is the Nexus Sprint Goal. */
export interface SnapshotGoal {
  readonly team?: string;
  readonly sprint: string;
  readonly text: string;
}
