import {
  LIMITS,
  done,
  planChange,
  refused,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { goalHome, knownCell } from './board-goals.ts';
import { isoDate } from './checks.ts';

/**
 * Says that the Sprint Goal of a team serves the Nexus Sprint Goal (with `team` null: the Nexus
 * Sprint Goal the Product Goal), or that it does not.
 */
export function linkGoal(
  edit: Edit,
  team: TeamId | null,
  sprint: SprintId,
  linked: boolean,
): Result<void, EditRefusal> {
  return decideCell(edit, { team, sprint }, 'goalLink', linked);
}

/**
 * Says that a team has finished its plan for a Sprint, or has taken it up again. Who says so
 * (`byName`: as people call them), when, and what the plan held then stands beside the decision.
 */
export function finishPlan(
  edit: Edit,
  team: TeamId,
  sprint: SprintId,
  finished: boolean,
  byName = '',
): Result<void, EditRefusal> {
  const cell = knownCell(edit, team, sprint);
  if (!cell.ok) return cell;
  const items = edit.view.itemsIn(cell.value).slice(0, LIMITS.planItems);
  const before = edit.view.planFinish(team, sprint);
  const isDecided = edit.decide(goalHome(edit), 'planFinished', cell.value, finished);
  // Who says again what stands already has finished nothing.
  if (!isDecided && before && planChange(before, items) === undefined) return done(undefined);
  const { by, atMs: at } = edit;
  const finish = finished ? { by, byName: byName.slice(0, LIMITS.nameChars), at, items } : null;
  if (finished || before !== undefined) {
    edit.decide(goalHome(edit), 'planFinish', cell.value, finish);
  }
  return done(undefined);
}

/** Names the last day of a team's own Sprint (ISO 8601 date); null: that of the Nexus Sprint. */
export function setTeamSprintEnd(
  edit: Edit,
  team: TeamId,
  sprint: SprintId,
  day: string | null,
): Result<void, EditRefusal> {
  const checked = isoDate('teamEnd', day ?? undefined);
  if (!checked.ok) return checked;
  const start = edit.view.sprint(sprint)?.start;
  if (day !== null && start !== undefined && day < start) {
    return refused({ code: 'bad-value', field: 'teamEnd' });
  }
  return decideCell(edit, { team, sprint }, 'teamEnd', day);
}

function decideCell(
  edit: Edit,
  cell: { readonly team: TeamId | null; readonly sprint: SprintId },
  field: string,
  value: unknown,
): Result<void, EditRefusal> {
  const known = knownCell(edit, cell.team, cell.sprint);
  if (!known.ok) return known;
  edit.decide(goalHome(edit), field, known.value, value);
  return done(undefined);
}
