import {
  HUE_ORDER,
  LIMITS,
  OUTSIDE,
  cellOf,
  done,
  type BoardSnapshot,
  type CellId,
  type Result,
  type SnapshotSprint,
  type SnapshotTeam,
} from '@weft/domain';
import { goalHome } from '../commands/board-goals.ts';
import { addSprint } from '../commands/sprints.ts';
import { addTeam } from '../commands/teams.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { BOARD_SCOPE } from '../read/goal-table.ts';
import { readDate, readPoints, readTags } from '../read/read-values.ts';
import { plainName, type Refs } from './import-refs.ts';

/** Title and Product Goal, where the board has none yet. */
export function writeBoard(edit: Edit, snapshot: BoardSnapshot): Result<void, EditRefusal> {
  const { roots } = edit.board;
  if (snapshot.title && edit.view.title === '') {
    edit.setKey(roots.meta, 'title', cut(snapshot.title, LIMITS.nameChars));
  }
  if (snapshot.productGoal && edit.view.productGoal === '') {
    const goal = cut(snapshot.productGoal, LIMITS.goalChars);
    edit.decide(goalHome(edit), 'productGoal', BOARD_SCOPE, goal);
  }
  return done(undefined);
}

/** Adds a team unless the board had one of that name before the import. */
export function writeTeam(edit: Edit, team: SnapshotTeam, refs: Refs): Result<void, EditRefusal> {
  const same = refs.known.teams.get(plainName(team.name || team.ref));
  const { hue } = team;
  const hasHue = hue !== undefined && Number.isInteger(hue) && hue >= 0 && hue < HUE_ORDER.length;
  const added =
    same === undefined
      ? addTeam(edit, {
          name: cut(team.name || team.ref, LIMITS.nameChars),
          skills: readTags(team.skills),
          components: readTags(team.components),
          ...(hasHue && { hue }),
        })
      : done(same);
  if (!added.ok) return added;
  refs.teams.set(team.ref, added.value);
  return done(undefined);
}

/** Adds a Sprint unless the board had one of that name before the import. */
export function writeSprint(
  edit: Edit,
  sprint: SnapshotSprint,
  refs: Refs,
): Result<void, EditRefusal> {
  const same = refs.known.sprints.get(plainName(sprint.name || sprint.ref));
  const start = readDate(sprint.start);
  const end = readDate(sprint.end);
  const inOrder = start === undefined || end === undefined || start <= end;
  const added =
    same === undefined
      ? addSprint(edit, {
          name: cut(sprint.name || sprint.ref, LIMITS.nameChars),
          ...(Number.isInteger(sprint.number) && { number: sprint.number }),
          ...(inOrder && start !== undefined && { start }),
          ...(inOrder && end !== undefined && { end }),
          ...(sprint.state !== undefined && { state: sprint.state }),
        })
      : done(same);
  if (!added.ok) return added;
  refs.sprints.set(sprint.ref, added.value);
  return done(undefined);
}

/** Capacities and Sprint Goals; they replace what the board says of those cells. */
export function writeGoals(
  edit: Edit,
  snapshot: BoardSnapshot,
  refs: Refs,
): Result<void, EditRefusal> {
  const home = goalHome(edit);
  for (const { team, sprint, points } of snapshot.capacities ?? []) {
    const cell = cellNamed(team, sprint, refs);
    const capacity = readPoints(points);
    if (cell !== undefined && capacity !== null) edit.decide(home, 'capacity', cell, capacity);
  }
  for (const { team, sprint, text } of snapshot.goals ?? []) {
    const cell = cellNamed(team, sprint, refs);
    const goal = cut(text, LIMITS.goalChars);
    if (cell !== undefined) edit.decide(home, 'sprintGoal', cell, goal);
  }
  return done(undefined);
}

function cellNamed(team: string | undefined, sprint: string, refs: Refs): CellId | undefined {
  const sprintId = refs.sprints.get(sprint);
  const teamId = team === undefined ? null : refs.teams.get(team);
  if (sprintId === undefined || teamId === undefined || teamId === OUTSIDE) return undefined;
  return cellOf({ team: teamId, sprint: sprintId });
}

function cut(text: string, mostChars: number): string {
  return text.trim().slice(0, mostChars).trim();
}
