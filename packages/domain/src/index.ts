export { unreachable } from './assert.ts';
export {
  ASSET_SIZE_MAX_BYTES,
  ASSET_TYPES,
  parseAssetHash,
  sniffAssetType,
  type AssetHash,
  type AssetType,
} from './asset.ts';
export {
  REMOVAL_REASONS,
  type BoardEdit,
  type RemovalReason,
  type SlicePart,
} from './board-edit.ts';
export type {
  BoardSnapshot,
  SnapshotCapacity,
  SnapshotDependency,
  SnapshotDigest,
  SnapshotGoal,
  SnapshotItem,
  SnapshotSprint,
  SnapshotTeam,
} from './board-snapshot.ts';
export {
  REACTION_KINDS,
  parseSubject,
  type BoardComment,
  type CommentSubject,
  type CommentThread,
  type Reaction,
  type ReactionKind,
  type Resolution,
} from './comment.ts';
export {
  compareBoards,
  type BoardDifference,
  type ComparedEntities,
  type ComparedKind,
  type EntityDifference,
} from './compare-boards.ts';
export {
  DEFAULT_SETTINGS,
  GUIDE_EDITIONS,
  SIZE_UNITS,
  type BoardSettings,
  type GuideEdition,
  type RuleSetting,
  type SizeUnit,
} from './board-settings.ts';
export { BOARD_PARTS, type BoardChange, type BoardPart, type BoardView } from './board-view.ts';
export {
  DEPENDENCY_CAUSES,
  NEEDED_BY,
  endsOfLine,
  lineIdOf,
  type DependencyCause,
  type DependencyLine,
  type DependencyStatus,
  type ExternalPromise,
  type LineId,
  type NeededBy,
  type StandIn,
} from './dependency.ts';
export type { DoneCriterion } from './done-criterion.ts';
export {
  ID_LENGTH_CHARS,
  brandId,
  createId,
  isId,
  type BoardId,
  type CommentId,
  type MapGroupId,
  type MapObjectId,
  type CriterionId,
  type DependencyId,
  type EntityId,
  type EventId,
  type ImprovementId,
  type IntegrationId,
  type ItemId,
  type JudgementId,
  type PersonId,
  type RandomBytes,
  type SprintId,
  type TeamId,
  type UserId,
} from './ids.ts';
export type { Improvement } from './improvement.ts';
export type { IntegrationIssue, IntegrationRecord, IntegrationSuccess } from './integration.ts';
export {
  JUDGEMENT_KINDS,
  longestJudgementOn,
  type Judgement,
  type JudgementKind,
} from './judgement.ts';
export { LIMITS } from './limits.ts';
export {
  mentionText,
  mentionedIn,
  partsOfText,
  type Mention,
  type MentionableId,
  type TextPart,
} from './mention.ts';
export {
  EVENT_KINDS,
  EVENT_STATES,
  RETROSPECTIVE_SUBJECTS,
  type EventKind,
  type EventState,
  type NexusEvent,
  type RetrospectiveSubject,
} from './nexus-event.ts';
export {
  SPRINT_STATES,
  compareSprints,
  type NexusSprint,
  type SprintState,
} from './nexus-sprint.ts';
export {
  ACCOUNTABILITIES,
  isInIntegrationTeam,
  type Accountability,
  type IntegrationTeamMembership,
  type Person,
  type PersonCapacity,
  type TeamShare,
} from './person.ts';
export { openCollisions, type DecisionSubject, type OpenCollision } from './open-collisions.ts';
export { summedCapacity } from './summed-capacity.ts';
export { planChange, type PlanChange, type PlanFinish } from './plan-finish.ts';
export { NOWHERE, OUTSIDE, cellOf, placeOf, samePlace, type CellId, type Place } from './place.ts';
export {
  GUARDED_ITEM_FIELDS,
  ITEM_STATES,
  LAYERS,
  NO_VALUES,
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  compareRank,
  type CollidingDecision,
  type Collision,
  type ExternalReference,
  type GuardedItemField,
  type GuardedItemValues,
  type ItemState,
  type ItemValues,
  type Layer,
  type ProductBacklogItem,
  type ValueDimension,
  type ValueLevel,
} from './product-backlog-item.ts';
export { readinessDigest, slicingDigest } from './readiness.ts';
export { done, refused, type Result } from './result.ts';
export type {
  SnapshotCriterion,
  SnapshotEvent,
  SnapshotImprovement,
  SnapshotIntegration,
  SnapshotIntegrationIssue,
  SnapshotIntegrationSuccess,
  SnapshotJudgement,
  SnapshotMapObject,
  SnapshotMapPlace,
  SnapshotPerson,
  SnapshotPlan,
  SnapshotPlanFinish,
  SnapshotSettings,
} from './snapshot-parts.ts';
export { HUE_ORDER, NEXUS_SIZE, type ScrumTeam } from './scrum-team.ts';
export {
  T_SHIRT_SIZES,
  pointsOfTShirtSize,
  tShirtSizeOf,
  type TShirtSize,
} from './t-shirt-size.ts';
export {
  MAP_OBJECT_KINDS,
  PENS,
  TEXT_SCALES,
  type MapImage,
  type MapNote,
  type MapObject,
  type MapObjectKind,
  type MapPoint,
  type MapSection,
  type MapSize,
  type MapStroke,
  type MapText,
  type OnMap,
  type Pen,
  type TextScale,
} from './map-object.ts';
