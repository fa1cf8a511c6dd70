import { SPRINT_STATES, cellOf } from '@weft/domain';
import type { PerformAct } from './random-act.ts';
import {
  anyDay,
  anySprint,
  anyTeam,
  collisions,
  pick,
  someComponents,
  someSkills,
  sprintAt,
  teamAt,
} from './random-world.ts';

export type SprintActKind =
  | 'team'
  | 'team-skills'
  | 'forget-team'
  | 'sprint-number'
  | 'sprint-name'
  | 'sprint-state'
  | 'sprint-dates'
  | 'sprint-lengthened'
  | 'sprint-aside'
  | 'forget-sprint'
  | 'capacity'
  | 'goal'
  | 'goal-linked'
  | 'plan-finished'
  | 'team-sprint-end'
  | 'collide-cell'
  | 'product-goal';

/** Acts on teams, Sprints, and the plans of teams for Sprints. */
export const SPRINT_ACTS: Readonly<Record<SprintActKind, PerformAct>> = {
  team: ({ draft }, { a, b, c }) =>
    draft.putTeam(teamAt(a), { aside: b % 3 === 0, name: `T${c % 3}` }),
  'team-skills': ({ draft }, { a, b, c }) =>
    draft.putTeam(teamAt(a), { skills: someSkills(b), components: someComponents(c) }),
  'forget-team': ({ draft }, { a }) => draft.forgetTeam(teamAt(a)),
  'sprint-number': ({ draft }, { b, c }) => draft.putSprint(sprintAt(b), { number: c % 6 }),
  'sprint-name': ({ draft }, { b, c }) => draft.putSprint(sprintAt(b), { name: `S${c}` }),
  'sprint-state': ({ draft }, { b, c }) =>
    draft.putSprint(sprintAt(b), { state: pick(SPRINT_STATES, c) }),
  'sprint-dates': ({ draft }, { b, c, d }) =>
    draft.putSprint(sprintAt(b), { start: anyDay(c), end: anyDay(d) }),
  'sprint-lengthened': ({ draft }, { b, c }) =>
    draft.putSprint(sprintAt(b), { endAtStart: anyDay(c) }),
  'sprint-aside': ({ draft }, { b, c }) => draft.putSprint(sprintAt(b), { aside: c % 2 === 0 }),
  'forget-sprint': ({ draft }, { b }) => draft.forgetSprint(sprintAt(b)),
  capacity: ({ draft }, { a, b, c }) =>
    draft.setCapacity(teamAt(a), sprintAt(b), c % 4 === 0 ? undefined : c % 12),
  goal: ({ draft }, { a, b, c, d }) =>
    draft.setSprintGoal(
      c % 4 === 0 ? null : teamAt(a),
      sprintAt(b),
      d % 3 === 0 ? '' : `Goal ${d % 5}`,
    ),
  'goal-linked': ({ draft }, { a, b, c, d }) =>
    draft.linkGoal(c % 4 === 0 ? null : teamAt(a), sprintAt(b), d % 2 === 0),
  'plan-finished': ({ draft }, { a, b, c }) => draft.finishPlan(teamAt(a), sprintAt(b), c % 3 > 0),
  'team-sprint-end': ({ draft }, { a, b, c }) =>
    draft.setTeamSprintEnd(teamAt(a), sprintAt(b), anyDay(c)),
  'collide-cell': ({ draft }, { a, b, c }) =>
    draft.setCollisions(
      cellOf({ team: anyTeam(a), sprint: anySprint(b) }),
      collisions(c, ['sprintGoal', 'capacity', 'productGoal']),
    ),
  'product-goal': ({ draft }, { a }) => draft.setProductGoal(a % 3 === 0 ? '' : `Goal ${a % 3}`),
};
