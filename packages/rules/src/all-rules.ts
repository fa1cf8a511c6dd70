import type { RuleId } from './finding.ts';
import type {
  BoardRule,
  CellRule,
  ChainRule,
  GroupRule,
  ItemRule,
  KnotRule,
  LineRule,
  SprintRule,
  TallyRule,
  TeamPairRule,
  TeamRule,
} from './rule.ts';
import { actionUntracked } from './rules/action-untracked.ts';
import { artifactCollision } from './rules/artifact-collision.ts';
import { backlogOrderInverted } from './rules/backlog-order-inverted.ts';
import { boardNotUpdated } from './rules/board-not-updated.ts';
import { capacityMissing } from './rules/capacity-missing.ts';
import { criticalPathLate } from './rules/critical-path-late.ts';
import { depChainLong } from './rules/dep-chain-long.ts';
import { depCycle } from './rules/dep-cycle.ts';
import { depExternal } from './rules/dep-external.ts';
import { depInverted } from './rules/dep-inverted.ts';
import { depRedundant } from './rules/dep-redundant.ts';
import { depSameSprintCrossTeam } from './rules/dep-same-sprint-cross-team.ts';
import { depSameSprintInTeam } from './rules/dep-same-sprint-in-team.ts';
import { depUnowned } from './rules/dep-unowned.ts';
import { depUnscheduledPredecessor } from './rules/dep-unscheduled-predecessor.ts';
import { dodMissing } from './rules/dod-missing.ts';
import { dodWeaker } from './rules/dod-weaker.ts';
import { doneNotIntegrated } from './rules/done-not-integrated.ts';
import { freeToMove } from './rules/free-to-move.ts';
import { goalMissing } from './rules/goal-missing.ts';
import { goalNotAligned } from './rules/goal-not-aligned.ts';
import { goalUnsupported } from './rules/goal-unsupported.ts';
import { readyTooFarAhead, tooLittleReady } from './rules/horizon.ts';
import { horizontalSlice } from './rules/horizontal-slice.ts';
import { hubItem } from './rules/hub-item.ts';
import { integrationIssueUnowned } from './rules/integration-issue-unowned.ts';
import { integrationStale } from './rules/integration-stale.ts';
import { lateIntegrationCluster } from './rules/late-integration-cluster.ts';
import { mergeDangling } from './rules/merge-dangling.ts';
import { mergeDuplicateImport } from './rules/merge-duplicate-import.ts';
import { criterionTextCollision, goalTextCollision } from './rules/merge-goal-text.ts';
import { cellCollision, itemCollision, lineCollision } from './rules/merge-move-move.ts';
import { mergeSplitEdit } from './rules/merge-split-edit.ts';
import { mergeStaleReady } from './rules/merge-stale-ready.ts';
import { multiTeamItem } from './rules/multi-team-item.ts';
import { nexusSize } from './rules/nexus-size.ts';
import { nitComposition } from './rules/nit-composition.ts';
import { nitPrecedence } from './rules/nit-precedence.ts';
import { nitSkillCover } from './rules/nit-skill-cover.ts';
import { noSlackForDependency } from './rules/no-slack-for-dependency.ts';
import { notReadySelected } from './rules/not-ready-selected.ts';
import { orderSkipped } from './rules/order-skipped.ts';
import { overCapacity } from './rules/over-capacity.ts';
import { overlapSameSprint } from './rules/overlap-same-sprint.ts';
import { parentChildOrder } from './rules/parent-child-order.ts';
import { personDoubleBooked } from './rules/person-double-booked.ts';
import { readyWithOpenDependency } from './rules/ready-with-open-dependency.ts';
import { retroTopicSkipped } from './rules/retro-topic-skipped.ts';
import { singlePersonKnowledge } from './rules/single-person-knowledge.ts';
import { singleProductBacklog } from './rules/single-product-backlog.ts';
import { singleProductOwner } from './rules/single-product-owner.ts';
import { skillGap } from './rules/skill-gap.ts';
import { sprintMisaligned } from './rules/sprint-misaligned.ts';
import { teamNotRepresented } from './rules/team-not-represented.ts';
import { teamReviewScheduled } from './rules/team-review-scheduled.ts';
import { teamPairCoupling } from './rules/team-pair-coupling.ts';
import { tooBigForSprint, tooBigForTeam } from './rules/too-big.ts';
import { undoneWork } from './rules/undone-work.ts';
import { unestimatedSelected } from './rules/unestimated-selected.ts';

export const LINE_RULES: readonly LineRule[] = [
  depInverted,
  depSameSprintCrossTeam,
  depUnscheduledPredecessor,
  depExternal,
  depSameSprintInTeam,
  depUnowned,
  backlogOrderInverted,
  overlapSameSprint,
  mergeDangling,
  lineCollision,
  depRedundant,
];
export const ITEM_RULES: readonly ItemRule[] = [
  hubItem,
  itemCollision,
  skillGap,
  doneNotIntegrated,
  undoneWork,
  readyTooFarAhead,
  mergeStaleReady,
  mergeSplitEdit,
  orderSkipped,
  readyWithOpenDependency,
  multiTeamItem,
  horizontalSlice,
  parentChildOrder,
  freeToMove,
  notReadySelected,
];
export const CELL_RULES: readonly CellRule[] = [
  overCapacity,
  cellCollision,
  noSlackForDependency,
  capacityMissing,
  integrationStale,
  goalTextCollision,
  tooBigForSprint,
  unestimatedSelected,
];
export const GROUP_RULES: readonly GroupRule[] = [
  singlePersonKnowledge,
  nitPrecedence,
  artifactCollision,
  mergeDuplicateImport,
];
export const TALLY_RULES: readonly TallyRule[] = [singleProductBacklog];
export const TEAM_RULES: readonly TeamRule[] = [tooLittleReady, teamNotRepresented, tooBigForTeam];
export const SPRINT_RULES: readonly SprintRule[] = [
  goalMissing,
  goalNotAligned,
  goalUnsupported,
  lateIntegrationCluster,
  sprintMisaligned,
  boardNotUpdated,
];
export const KNOT_RULE: KnotRule = depCycle;
export const CHAIN_RULES: readonly ChainRule[] = [depChainLong, criticalPathLate];
export const TEAM_PAIR_RULES: readonly TeamPairRule[] = [teamPairCoupling];
export const BOARD_RULES: readonly BoardRule[] = [
  nexusSize,
  personDoubleBooked,
  singleProductOwner,
  nitComposition,
  nitSkillCover,
  dodMissing,
  dodWeaker,
  integrationIssueUnowned,
  retroTopicSkipped,
  actionUntracked,
  teamReviewScheduled,
  criterionTextCollision,
];

/** Every rule, whatever it is about. */
export const ALL_RULES: readonly { readonly id: RuleId }[] = [
  ...LINE_RULES,
  ...ITEM_RULES,
  ...CELL_RULES,
  ...GROUP_RULES,
  ...TALLY_RULES,
  ...TEAM_RULES,
  ...SPRINT_RULES,
  KNOT_RULE,
  ...CHAIN_RULES,
  ...TEAM_PAIR_RULES,
  ...BOARD_RULES,
];
