import {
  HUE_ORDER,
  LIMITS,
  OUTSIDE,
  cellOf,
  done,
  type BoardSnapshot,
  type CellId,
  type Result,
  type SnapshotPlanFinish,
  type SnapshotSettings,
  type SnapshotSprint,
  type SnapshotTeam,
} from '@weft/domain';
import { goalHome } from '../commands/board-goals.ts';
import { addSprint } from '../commands/sprints.ts';
import { addTeam } from '../commands/teams.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { BOARD_SCOPE } from '../read/goal-table.ts';
import { EDITION_KEY, RULE_KEY, THRESHOLD_KEY, UNIT_KEY } from '../read/read-settings.ts';
import { entityOf } from '../schema/roots.ts';
import { readDate, readPoints, readTags } from '../read/read-values.ts';
import { cutText, plainName, type Refs } from './import-refs.ts';

/** Title and Product Goal, where the board has none yet. */
export function writeBoard(edit: Edit, snapshot: BoardSnapshot): Result<void, EditRefusal> {
  const { roots } = edit.board;
  if (snapshot.title && edit.view.title === '') {
    edit.setKey(roots.meta, 'title', cutText(snapshot.title, LIMITS.nameChars));
  }
  if (snapshot.productGoal && edit.view.productGoal === '') {
    const goal = cutText(snapshot.productGoal, LIMITS.goalChars);
    edit.decide(goalHome(edit), 'productGoal', BOARD_SCOPE, goal);
  }
  writeSettings(edit, snapshot.settings ?? {});
  return done(undefined);
}

/** Settings that the board has not made itself; those that fit no rule's are left out. */
function writeSettings(edit: Edit, settings: SnapshotSettings): void {
  const { meta } = edit.board.roots;
  const wanted = new Map<string, unknown>();
  for (const { rule, off, severity } of settings.rules ?? []) {
    const setting = { ...(off === true && { off }), ...(severity !== undefined && { severity }) };
    wanted.set(`${RULE_KEY}${rule}`, setting);
  }
  for (const { name, value } of settings.thresholds ?? []) {
    wanted.set(`${THRESHOLD_KEY}${name}`, value);
  }
  if (settings.guideEdition !== undefined) wanted.set(EDITION_KEY, settings.guideEdition);
  if (settings.sizeUnit !== undefined) wanted.set(UNIT_KEY, settings.sizeUnit);
  for (const [key, value] of wanted) if (!meta.has(key)) edit.setKey(meta, key, value);
}

/** Adds a team unless the board had one of that name before the import. */
export function writeTeam(edit: Edit, team: SnapshotTeam, refs: Refs): Result<void, EditRefusal> {
  const same = refs.known.teams.get(plainName(team.name || team.ref));
  const { hue } = team;
  const hasHue = hue !== undefined && Number.isInteger(hue) && hue >= 0 && hue < HUE_ORDER.length;
  const added =
    same === undefined
      ? addTeam(edit, {
          name: cutText(team.name || team.ref, LIMITS.nameChars),
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
          name: cutText(sprint.name || sprint.ref, LIMITS.nameChars),
          ...(Number.isInteger(sprint.number) && { number: sprint.number }),
          ...(inOrder && start !== undefined && { start }),
          ...(inOrder && end !== undefined && { end }),
          ...(sprint.state !== undefined && { state: sprint.state }),
        })
      : done(same);
  if (!added.ok) return added;
  refs.sprints.set(sprint.ref, added.value);
  const map = entityOf(edit.board.roots.sprints, added.value);
  const endAtStart = readDate(sprint.endAtStart);
  if (same === undefined && map !== undefined && endAtStart !== undefined) {
    edit.setKey(map, 'endAtStart', endAtStart);
  }
  return done(undefined);
}

/** Capacities, Sprint Goals and plans; they replace what the board says of those cells. */
export function writeGoals(
  edit: Edit,
  snapshot: BoardSnapshot,
  refs: Refs,
): Result<void, EditRefusal> {
  const home = goalHome(edit);
  for (const { team, sprint, points, reason } of snapshot.capacities ?? []) {
    const cell = cellNamed(team, sprint, refs);
    const capacity = readPoints(points);
    if (cell === undefined || capacity === null) continue;
    edit.decide(home, 'capacity', cell, capacity);
    if (reason) edit.decide(home, 'capacityReason', cell, cutText(reason, LIMITS.noteChars));
  }
  for (const { team, sprint, text } of snapshot.goals ?? []) {
    const cell = cellNamed(team, sprint, refs);
    const goal = cutText(text, LIMITS.goalChars);
    if (cell !== undefined) edit.decide(home, 'sprintGoal', cell, goal);
  }
  for (const { team, sprint, ...plan } of snapshot.plans ?? []) {
    const cell = cellNamed(team, sprint, refs);
    if (cell === undefined) continue;
    const end = readDate(plan.end);
    if (plan.goalIsLinked === true) edit.decide(home, 'goalLink', cell, true);
    if (team === undefined) continue;
    if (plan.isFinished === true) edit.decide(home, 'planFinished', cell, true);
    if (plan.isFinished === true && plan.finish !== undefined) {
      edit.decide(home, 'planFinish', cell, finishOf(plan.finish, refs));
    }
    if (end !== undefined) edit.decide(home, 'teamEnd', cell, end);
  }
  return done(undefined);
}

/** PBIs whose ids are known before they are written; who it was is known by name only. */
function finishOf({ byName = '', atMs, items }: SnapshotPlanFinish, refs: Refs): unknown {
  return {
    byName: cutText(byName, LIMITS.nameChars),
    at: atMs,
    items: items.flatMap((item) => refs.items.get(item) ?? []).slice(0, LIMITS.planItems),
  };
}

function cellNamed(team: string | undefined, sprint: string, refs: Refs): CellId | undefined {
  const sprintId = refs.sprints.get(sprint);
  const teamId = team === undefined ? null : refs.teams.get(team);
  if (sprintId === undefined || teamId === undefined || teamId === OUTSIDE) return undefined;
  return cellOf({ team: teamId, sprint: sprintId });
}
