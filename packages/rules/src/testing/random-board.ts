import {
  DEPENDENCY_CAUSES,
  ITEM_STATES,
  OUTSIDE,
  SPRINT_STATES,
  cellOf,
  lineIdOf,
  type BoardChange,
  type Collision,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { MemoryBoard, itemIdOf, sprintIdOf, teamIdOf, type BoardDraft } from '@weft/domain/testing';

/** One random act on a board: which, and four numbers that say on what and with what. */
export interface Act {
  readonly kind: (typeof ACT_KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export const ACT_KINDS = [
  'move',
  'size',
  'state',
  'rename',
  'rank',
  'aside',
  'forget',
  'collide-item',
  'line',
  'line-cause',
  'line-resolved',
  'remove-line',
  'collide-line',
  'team',
  'forget-team',
  'sprint-number',
  'sprint-state',
  'sprint-aside',
  'forget-sprint',
  'capacity',
  'goal',
  'collide-cell',
  'product-goal',
] as const;

const TEAMS = 5;
const SPRINTS = 5;
const MOST_ITEMS = 14;

/** Every PBI, team and Sprint that an act can name. */
export const ITEM_IDS: readonly ItemId[] = Array.from({ length: MOST_ITEMS }, (_, at) =>
  itemAt(at),
);
export const TEAM_IDS: readonly TeamId[] = Array.from({ length: TEAMS }, (_, at) => teamAt(at));
export const SPRINT_IDS: readonly SprintId[] = Array.from({ length: SPRINTS }, (_, at) =>
  sprintAt(at),
);

/**
 * A board on which most acts make a difference: PBIs spread over few cells, most cells about full,
 * with a goal, and lines between neighbours. One team and one Sprint are left for acts to bring.
 */
export function startingBoard(itemCount: number): MemoryBoard {
  const board = new MemoryBoard();
  board.change((draft) => {
    const teams = TEAM_IDS.slice(0, TEAMS - 1);
    const sprints = SPRINT_IDS.slice(0, SPRINTS - 1);
    for (const team of teams) draft.putTeam(team);
    sprints.forEach((sprint, number) => {
      draft.putSprint(sprint, { number, state: number === 1 ? 'running' : 'planned' });
      for (const team of teams) {
        draft.setCapacity(team, sprint, 4);
        draft.setSprintGoal(team, sprint, 'Goal');
      }
    });
    for (let index = 0; index < itemCount; index += 1) {
      const place = { team: anyTeam(index % 3), sprint: anySprint(index % 2) };
      draft.putItem(itemAt(index), { place, size: (index % 3) + 1, rank: `a${index}` });
      if (index > 0) draft.putLine(itemAt(index - 1), itemAt(index));
    }
  });
  return board;
}

/** Carries out the acts in one transaction on a board of up to `itemCount` PBIs. */
export function perform(board: MemoryBoard, acts: readonly Act[], itemCount: number): BoardChange {
  return board.change((draft) => {
    for (const act of acts) performOne(board, draft, act, itemCount);
  });
}

function performOne(board: MemoryBoard, draft: BoardDraft, act: Act, itemCount: number): void {
  const item = itemAt(act.a % itemCount);
  const other = itemAt(act.b % itemCount);
  const team = teamAt(act.a % TEAMS);
  const sprint = sprintAt(act.b % SPRINTS);
  const known = board.line(lineIdOf(item, other));
  switch (act.kind) {
    case 'move':
      return draft.moveItem(item, { team: anyTeam(act.b), sprint: anySprint(act.c) });
    case 'size':
      return draft.putItem(item, { size: act.b % 5 === 0 ? null : act.b % 9 });
    case 'state':
      return draft.putItem(item, { state: pick(ITEM_STATES, act.b) });
    case 'rename':
      return draft.putItem(item, { title: `Title ${act.b}` });
    case 'rank':
      return draft.putItem(item, { rank: `a${act.b % 10}` });
    case 'aside':
      return draft.putItem(item, { aside: act.b % 2 === 0 });
    case 'forget':
      return draft.forgetItem(item);
    case 'collide-item':
      return draft.putItem(item, { collisions: collisions(act.b) });
    case 'line': {
      draft.putLine(item, other, {
        causes: act.c % 3 === 0 ? [] : [pick(DEPENDENCY_CAUSES, act.d)],
      });
      return undefined;
    }
    case 'line-cause': {
      if (known) draft.putLine(item, other, { causes: [pick(DEPENDENCY_CAUSES, act.d)] });
      return undefined;
    }
    case 'line-resolved': {
      if (known) draft.putLine(item, other, { resolved: act.d % 2 === 0 });
      return undefined;
    }
    case 'remove-line':
      return draft.removeLine(lineIdOf(item, other));
    case 'collide-line': {
      if (known) draft.putLine(item, other, { collisions: collisions(act.d) });
      return undefined;
    }
    case 'team':
      return draft.putTeam(team, { aside: act.b % 3 === 0, name: `T${act.c % 3}` });
    case 'forget-team':
      return draft.forgetTeam(team);
    case 'sprint-number':
      return draft.putSprint(sprint, { number: act.c % 6 });
    case 'sprint-state':
      return draft.putSprint(sprint, { state: pick(SPRINT_STATES, act.c) });
    case 'sprint-aside':
      return draft.putSprint(sprint, { aside: act.c % 2 === 0 });
    case 'forget-sprint':
      return draft.forgetSprint(sprint);
    case 'capacity':
      return draft.setCapacity(team, sprint, act.c % 4 === 0 ? undefined : act.c % 12);
    case 'goal': {
      const owner = act.c % 4 === 0 ? null : team;
      return draft.setSprintGoal(owner, sprint, act.d % 3 === 0 ? '' : `Goal ${act.d % 5}`);
    }
    case 'collide-cell': {
      const cell = cellOf({ team: anyTeam(act.a), sprint: anySprint(act.b) });
      return draft.setCollisions(cell, collisions(act.c));
    }
    case 'product-goal':
      return draft.setProductGoal(`Goal ${act.a % 3}`);
  }
}

function itemAt(index: number): ItemId {
  return itemIdOf(`i${index}`);
}

function teamAt(index: number): TeamId {
  return teamIdOf(`t${index}`);
}

function sprintAt(index: number): SprintId {
  return sprintIdOf(`s${index}`);
}

/** Any team, known or not, or none, or outside. */
function anyTeam(number: number): TeamId | null {
  const index = number % (TEAMS + 2);
  if (index === TEAMS) return null;
  return index > TEAMS ? OUTSIDE : teamAt(index);
}

function anySprint(number: number): SprintId | null {
  const index = number % (SPRINTS + 1);
  return index === SPRINTS ? null : sprintAt(index);
}

function collisions(number: number): readonly Collision[] {
  if (number % 2 === 0) return [];
  return ['place', 'size'].slice(number % 4 === 1 ? 0 : 1).map((field) => ({
    field,
    decisions: [1, number].map((value) => ({ value, by: undefined, atMs: undefined })),
  }));
}

function pick<Value>(values: readonly [Value, ...Value[]], number: number): Value {
  return values[number % values.length] ?? values[0];
}
