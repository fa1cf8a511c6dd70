import { SPRINT_STATES } from '@weft/domain';
import {
  renameBoard,
  setCapacity,
  setCapacityReason,
  setProductGoal,
  setSprintGoal,
} from '../commands/board-goals.ts';
import { closeSprint } from '../commands/close-sprint.ts';
import { setPersonCapacity } from '../commands/people.ts';
import { addSprint, bringSprintBack, editSprint, putSprintAside } from '../commands/sprints.ts';
import { addTeam, bringTeamBack, editTeam, moveTeam, putTeamAside } from '../commands/teams.ts';
import type { Action } from './action.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';

/** More rows and columns than this would spread the PBIs too thin. */
const MOST_ROWS = 7;

function goal(at: RandomTarget): string {
  return at.chance(20) ? '' : at.words();
}

export type GridActionKind =
  | 'rename-board'
  | 'set-product-goal'
  | 'set-sprint-goal'
  | 'set-capacity'
  | 'set-capacity-reason'
  | 'set-person-capacity'
  | 'add-team'
  | 'edit-team'
  | 'move-team'
  | 'put-team-aside'
  | 'bring-team-back'
  | 'add-sprint'
  | 'edit-sprint'
  | 'close-sprint'
  | 'put-sprint-aside'
  | 'bring-sprint-back';

/** Every command about teams, Sprints, cells and the board as a whole. */
export const GRID_ACTIONS: Readonly<Record<GridActionKind, Action>> = {
  'rename-board': {
    label: 'rename-board',
    draw: (at) => {
      const title = goal(at);
      return (edit) => renameBoard(edit, title);
    },
  },
  'set-product-goal': {
    label: 'set-goal',
    draw: (at) => {
      const text = goal(at);
      return (edit) => setProductGoal(edit, text);
    },
  },
  'set-sprint-goal': {
    label: 'set-goal',
    draw: (at) => {
      const team = at.chance(30) ? null : (at.team() ?? null);
      const sprint = at.sprint();
      const text = goal(at);
      return sprint === undefined ? undefined : (edit) => setSprintGoal(edit, team, sprint, text);
    },
  },
  'set-capacity': {
    label: 'set-capacity',
    draw: (at) => {
      const team = at.team();
      const sprint = at.sprint();
      const points = at.size();
      return team === undefined || sprint === undefined
        ? undefined
        : (edit) => setCapacity(edit, team, sprint, points);
    },
  },
  'set-capacity-reason': {
    label: 'set-capacity',
    draw: (at) => {
      const [team, sprint] = [at.team(), at.sprint()];
      const reason = goal(at);
      return team === undefined || sprint === undefined
        ? undefined
        : (edit) => setCapacityReason(edit, team, sprint, reason);
    },
  },
  'set-person-capacity': {
    label: 'set-capacity',
    draw: (at) => {
      const [person, team, sprint] = [at.person(), at.team(), at.sprint()];
      const points = at.size();
      return person === undefined || team === undefined || sprint === undefined
        ? undefined
        : (edit) => setPersonCapacity(edit, person, { team, sprint }, points);
    },
  },
  'add-team': {
    label: 'add-team',
    draw: (at) => {
      const name = at.words();
      const isFull = at.board.view.teams().length >= MOST_ROWS;
      return isFull ? undefined : (edit) => addTeam(edit, { name, skills: ['Testing'] });
    },
  },
  'edit-team': {
    label: 'edit-team',
    draw: (at) => {
      const team = at.team();
      const change = at.chance(50)
        ? { name: at.words(), hue: at.random.below(9) }
        : { skills: [at.words()], components: at.chance(50) ? [] : [at.words()] };
      return team === undefined ? undefined : (edit) => editTeam(edit, team, change);
    },
  },
  'move-team': {
    label: 'edit-team',
    draw: (at) => {
      const team = at.team();
      const after = at.chance(30) ? null : (at.team() ?? null);
      return team === undefined ? undefined : (edit) => moveTeam(edit, team, { after });
    },
  },
  'put-team-aside': {
    label: 'put-team-aside',
    draw: (at) => {
      const team = at.team();
      return team === undefined ? undefined : (edit) => putTeamAside(edit, team);
    },
  },
  'bring-team-back': {
    label: 'put-team-aside',
    draw: (at) => {
      const team = at.asideTeam();
      return team === undefined ? undefined : (edit) => bringTeamBack(edit, team);
    },
  },
  'add-sprint': {
    label: 'add-sprint',
    draw: (at) =>
      at.board.view.sprints().length >= MOST_ROWS ? undefined : (edit) => addSprint(edit, {}),
  },
  'edit-sprint': {
    label: 'edit-sprint',
    draw: (at) => {
      const sprint = at.sprint();
      const state = pick(at.random, SPRINT_STATES) ?? 'planned';
      const change = at.chance(50)
        ? { state, start: '2026-03-02', end: `2026-03-${10 + at.random.below(20)}` }
        : { number: at.random.below(9), name: at.words() };
      return sprint === undefined ? undefined : (edit) => editSprint(edit, sprint, change);
    },
  },
  'close-sprint': {
    label: 'close-sprint',
    draw: (at) => {
      const sprint = at.sprint();
      return sprint === undefined ? undefined : (edit) => closeSprint(edit, sprint);
    },
  },
  'put-sprint-aside': {
    label: 'put-sprint-aside',
    draw: (at) => {
      const sprint = at.sprint();
      return sprint === undefined ? undefined : (edit) => putSprintAside(edit, sprint);
    },
  },
  'bring-sprint-back': {
    label: 'put-sprint-aside',
    draw: (at) => {
      const sprint = at.asideSprint();
      return sprint === undefined ? undefined : (edit) => bringSprintBack(edit, sprint);
    },
  },
};
