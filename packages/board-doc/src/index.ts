export { BoardDocument, type ChangeInfo, type ChangeListener } from './board-document.ts';
export { BoardEditor, type BoardEditorOptions, type OpenStep } from './board-editor.ts';
export { applyEdits } from './commands/apply-edits.ts';
export { acceptDependency } from './commands/accept-dependency.ts';
export { addDependency, type NewDependency } from './commands/add-dependency.ts';
export {
  renameBoard,
  setCapacity,
  setCapacityReason,
  setProductGoal,
  setSprintGoal,
} from './commands/board-goals.ts';
export {
  addCriterion,
  bringCriterionBack,
  editCriterion,
  putCriterionAside,
  type CriterionChange,
  type NewCriterion,
} from './commands/criteria.ts';
export { CommentBook, type CommentListener } from './comments/comment-book.ts';
export { reactToComment, resolveComment } from './comments/answer-comment.ts';
export {
  addComment,
  editComment,
  takeCommentBack,
  type NewComment,
} from './comments/write-comment.ts';
export { closeSprint, outcomeOfSprint, type SprintOutcome } from './commands/close-sprint.ts';
export { createItem, type NewItem } from './commands/create-item.ts';
export { decideItem } from './commands/decide-item.ts';
export { setDependencyCause, setDependencyNote, setNeededBy } from './commands/edit-dependency.ts';
export { setItemTags, setParent, setSupportsGoal } from './commands/edit-item.ts';
export {
  addEvent,
  bringEventBack,
  editEvent,
  putEventAside,
  type EventChange,
  type NewEvent,
} from './commands/events.ts';
export {
  addImprovement,
  bringImprovementBack,
  editImprovement,
  putImprovementAside,
  type ImprovementChange,
  type NewImprovement,
} from './commands/improvements.ts';
export {
  addIntegrationIssue,
  bringIntegrationBack,
  editIntegrationIssue,
  putIntegrationAside,
  recordIntegration,
  type IntegrationIssueChange,
  type NewIntegration,
  type NewIntegrationIssue,
} from './commands/integration.ts';
export {
  setCarriedFrom,
  setDebt,
  setDependenciesReviewed,
  setLayer,
  setPlannedFinish,
  setSharedWith,
  setValue,
  setWorkers,
} from './commands/item-details.ts';
export { judgeFinding, withdrawJudgement, type NewJudgement } from './commands/judgements.ts';
export { setExternalPromise, setFollowUp, setStandIn } from './commands/line-agreements.ts';
export { moveItems } from './commands/move-items.ts';
export { settleCollision } from './commands/settle-collision.ts';
export {
  addPerson,
  bringPersonBack,
  editPerson,
  putPersonAside,
  setPersonCapacity,
  type NewPerson,
  type PersonChange,
} from './commands/people.ts';
export { finishPlan, linkGoal, setTeamSprintEnd } from './commands/plans.ts';
export { purgeItems } from './commands/purge-items.ts';
export { bringBack, putAside } from './commands/put-aside.ts';
export { bringDependencyBack, removeDependency } from './commands/remove-dependency.ts';
export { renameItem } from './commands/rename-item.ts';
export { reorderItem } from './commands/reorder-item.ts';
export { resolveDependency } from './commands/resolve-dependency.ts';
export { setGuideEdition, setRule, setSizeUnit, setThreshold } from './commands/settings.ts';
export { SLICE_COUNT, sliceItem, type Slice, type SlicedLine } from './commands/slice-item.ts';
export {
  addSprint,
  bringSprintBack,
  editSprint,
  putSprintAside,
  type SprintChange,
} from './commands/sprints.ts';
export { swapDependency } from './commands/swap-dependency.ts';
export {
  addTeam,
  bringTeamBack,
  editTeam,
  moveTeam,
  putTeamAside,
  type NewTeam,
  type TeamChange,
} from './commands/teams.ts';
export { addMapObjects, type NewMapObject } from './map/add-map-objects.ts';
export {
  layerMapObjects,
  putMapObjectsAside,
  resizeOnMap,
  setMapText,
  styleMapObjects,
  type MapStyle,
} from './map/change-map-objects.ts';
export { groupOnMap, lockOnMap, ungroupOnMap, type OnMapTogether } from './map/hold-on-map.ts';
export { MapBook, type MapListener } from './map/map-book.ts';
export { moveOnMap, takeOffMap, type MapMoves } from './map/move-on-map.ts';
export { pasteOnMap, type MapPaste, type Pasted } from './map/paste-on-map.ts';
export type { EditRefusal } from './edit-refusal.ts';
export type { Edit } from './edit.ts';
export { copyOver, knowsOf, type CopiedOver } from './history/copy-over.ts';
export { HappeningReader, type Happening } from './history/happenings.ts';
export { observeMapHappenings } from './history/map-happenings.ts';
export { Replay, type ReplayOptions } from './history/replay.ts';
export type { Restored } from './history/restore-entity.ts';
export { restoreVersion, type RestoreScope } from './history/restore-version.ts';
export { takeChangeBack } from './history/take-change-back.ts';
export {
  planImport,
  type ImportChunk,
  type ImportPlan,
  type OnExisting,
} from './import/plan-import.ts';
export { writeSnapshot } from './import/write-snapshot.ts';
export { canonicalBoard, snapshotOf } from './read/read-snapshot.ts';
export { changesSince, checkState, mergeState, type MergeRefusal } from './board-merge.ts';
export { openState, openStates, stateOf } from './board-state.ts';
export { createYDoc } from './schema/create-y-doc.ts';
export { SCHEMA_VERSION } from './schema/roots.ts';
export { isTransactionOrigin, type TransactionOrigin } from './transaction-origin.ts';
export { STEP_KINDS, type StepLabel, type StepSubject } from './undo/step-label.ts';
export { smallestReplacement } from './undo/smallest-replacement.ts';
export { TEXT_EDIT } from './undo/text-steps.ts';
export type { UndoOutcome, UndoStack } from './undo/undo-stack.ts';
