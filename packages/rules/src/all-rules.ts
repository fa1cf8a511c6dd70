import type {
  BoardRule,
  CellRule,
  GroupRule,
  ItemRule,
  KnotRule,
  LineRule,
  SprintRule,
  TeamRule,
} from './rule.ts';
import { depCycle } from './rules/dep-cycle.ts';
import { depInverted } from './rules/dep-inverted.ts';
import { depSameSprintCrossTeam } from './rules/dep-same-sprint-cross-team.ts';
import { depUnscheduledPredecessor } from './rules/dep-unscheduled-predecessor.ts';
import { mergeDangling } from './rules/merge-dangling.ts';
import { cellCollision, itemCollision, lineCollision } from './rules/merge-move-move.ts';
import { nexusSize } from './rules/nexus-size.ts';
import { overCapacity } from './rules/over-capacity.ts';

export const LINE_RULES: readonly LineRule[] = [
  depInverted,
  depSameSprintCrossTeam,
  depUnscheduledPredecessor,
  mergeDangling,
  lineCollision,
];
export const ITEM_RULES: readonly ItemRule[] = [itemCollision];
export const CELL_RULES: readonly CellRule[] = [overCapacity, cellCollision];
export const GROUP_RULES: readonly GroupRule[] = [];
export const TEAM_RULES: readonly TeamRule[] = [];
export const SPRINT_RULES: readonly SprintRule[] = [];
export const KNOT_RULE: KnotRule = depCycle;
export const BOARD_RULES: readonly BoardRule[] = [nexusSize];
