import {
  LIMITS,
  cellOf,
  done,
  refused,
  type CellId,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { BOARD_SCOPE } from '../read/goal-table.ts';
import type { DecisionHome } from '../undo/primitive.ts';
import { atMost, points, sprintMap, teamMap } from './checks.ts';

/** Names the board; empty is allowed and reads as untitled. */
export function renameBoard(edit: Edit, title: string): Result<void, EditRefusal> {
  const checked = atMost('title', title.trim(), LIMITS.nameChars);
  if (!checked.ok) return checked;
  edit.setKey(edit.board.roots.meta, 'title', checked.value);
  return done(undefined);
}

/** Sets the Product Goal; empty: none. */
export function setProductGoal(edit: Edit, text: string): Result<void, EditRefusal> {
  return decideGoal(edit, 'productGoal', BOARD_SCOPE, text);
}

/** Sets the Sprint Goal of a team, or with `team` null the Nexus Sprint Goal; empty: none. */
export function setSprintGoal(
  edit: Edit,
  team: TeamId | null,
  sprint: SprintId,
  text: string,
): Result<void, EditRefusal> {
  const known = knownCell(edit, team, sprint);
  return known.ok ? decideGoal(edit, 'sprintGoal', known.value, text) : known;
}

/** Sets what a team can do in a Sprint, in the board's size unit; null: unknown. */
export function setCapacity(
  edit: Edit,
  team: TeamId,
  sprint: SprintId,
  capacity: number | null,
): Result<void, EditRefusal> {
  const known = knownCell(edit, team, sprint);
  if (!known.ok) return known;
  const checked = points('capacity', capacity);
  if (!checked.ok) return checked;
  edit.decide(goalHome(edit), 'capacity', known.value, checked.value);
  return done(undefined);
}

/** Says why the capacity of a team in a Sprint is what it is; empty: nothing. It needs to be known. */
export function setCapacityReason(
  edit: Edit,
  team: TeamId,
  sprint: SprintId,
  reason: string,
): Result<void, EditRefusal> {
  const known = knownCell(edit, team, sprint);
  if (!known.ok) return known;
  const checked = atMost('reason', reason.trim(), LIMITS.noteChars);
  if (!checked.ok) return checked;
  if (edit.view.capacity(team, sprint) === undefined) {
    return refused({ code: 'empty', field: 'capacity' });
  }
  const isNew = edit.view.capacityReason(team, sprint) !== checked.value;
  if (isNew) edit.decide(goalHome(edit), 'capacityReason', known.value, checked.value);
  return done(undefined);
}

function decideGoal(
  edit: Edit,
  field: 'productGoal' | 'sprintGoal',
  scope: string,
  text: string,
): Result<void, EditRefusal> {
  const checked = atMost('goal', text.trim(), LIMITS.goalChars);
  if (!checked.ok) return checked;
  edit.decide(goalHome(edit), field, scope, checked.value);
  return done(undefined);
}

/** Where capacities and goals are decided: scopes have no container of their own. */
export function goalHome(edit: Edit): DecisionHome {
  const lists = [edit.board.roots.decisions];
  return { shown: () => lists, all: () => lists };
}

/** The cell of a team, or with `team` null of the whole Nexus, in a Sprint that is on the board. */
export function knownCell(
  edit: Edit,
  team: TeamId | null,
  sprint: SprintId,
): Result<CellId, EditRefusal> {
  const sprintKnown = sprintMap(edit, sprint);
  if (!sprintKnown.ok) return refused({ code: 'unknown', id: sprint });
  if (team !== null) {
    const teamKnown = teamMap(edit, team);
    if (!teamKnown.ok) return teamKnown;
  }
  return done(cellOf({ team, sprint }));
}
