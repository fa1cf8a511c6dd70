export { unreachable } from './assert.ts';
export type {
  BoardSnapshot,
  SnapshotCapacity,
  SnapshotDependency,
  SnapshotGoal,
  SnapshotItem,
  SnapshotSprint,
  SnapshotTeam,
} from './board-snapshot.ts';
export type { BoardChange, BoardView } from './board-view.ts';
export {
  DEPENDENCY_CAUSES,
  NEEDED_BY,
  endsOfLine,
  lineIdOf,
  type DependencyCause,
  type DependencyLine,
  type DependencyStatus,
  type LineId,
  type NeededBy,
} from './dependency.ts';
export {
  ID_LENGTH_CHARS,
  brandId,
  createId,
  isId,
  type BoardId,
  type DependencyId,
  type EntityId,
  type ItemId,
  type PersonId,
  type RandomBytes,
  type SprintId,
  type TeamId,
  type UserId,
} from './ids.ts';
export { LIMITS } from './limits.ts';
export {
  SPRINT_STATES,
  compareSprints,
  type NexusSprint,
  type SprintState,
} from './nexus-sprint.ts';
export { NOWHERE, OUTSIDE, cellOf, placeOf, samePlace, type CellId, type Place } from './place.ts';
export {
  GUARDED_ITEM_FIELDS,
  ITEM_STATES,
  compareRank,
  type CollidingDecision,
  type Collision,
  type ExternalReference,
  type GuardedItemField,
  type GuardedItemValues,
  type ItemState,
  type ProductBacklogItem,
} from './product-backlog-item.ts';
export { done, refused, type Result } from './result.ts';
export { HUE_ORDER, NEXUS_SIZE, type ScrumTeam } from './scrum-team.ts';
