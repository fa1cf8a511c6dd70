import { cellOf, type BoardView, type NexusSprint, type SprintId, type TeamId } from '@weft/domain';
import { planningStops, type Finding } from '@weft/rules';
import { planStateOf } from '../plan/plan-state.ts';

/** Why a Nexus Sprint Planning is not complete. */
export type PlanningObstacle =
  /** There is no Sprint that is planned. */
  | { readonly kind: 'no-sprint' }
  /** Another Sprint still runs. */
  | { readonly kind: 'still-running'; readonly sprint: SprintId }
  /** No team selected anything. */
  | { readonly kind: 'nothing-selected' }
  /** The Sprint has no first or no last day. */
  | { readonly kind: 'no-dates' }
  /** A team has not said that its plan is finished, be it that it takes nothing. */
  | { readonly kind: 'team-open'; readonly team: TeamId }
  /** A team said so, and PBIs came or went since. */
  | { readonly kind: 'team-changed'; readonly team: TeamId }
  /** Goals or Definition of Done stop the Nexus. */
  | { readonly kind: 'finding'; readonly finding: Finding };

/** How far the planning of the next Sprint is. */
export interface PlanningCheck {
  /** The first planned Sprint; undefined: there is none. */
  readonly sprint: NexusSprint | undefined;
  /** Teams that selected PBIs for it, in row order. */
  readonly teams: readonly TeamId[];
  /** PBIs they selected. */
  readonly items: number;
  /** Empty: planning can be completed. */
  readonly obstacles: readonly PlanningObstacle[];
}

/**
 * Checks the planning of a Sprint, by default the first planned one. Whoever sets a planned Sprint
 * running, wherever, asks this first.
 */
export function checkPlanning(view: BoardView, today: string, wanted?: SprintId): PlanningCheck {
  const planned = view.sprints().filter(({ state }) => state === 'planned');
  const sprint = wanted === undefined ? planned[0] : planned.find(({ id }) => id === wanted);
  if (sprint === undefined) {
    return { sprint, teams: [], items: 0, obstacles: [{ kind: 'no-sprint' }] };
  }
  const selected = view.teams().map(({ id }) => ({
    team: id,
    items: view.itemsIn(cellOf({ team: id, sprint: sprint.id })).length,
  }));
  const teams = selected.filter(({ items }) => items > 0).map(({ team }) => team);
  const obstacles: PlanningObstacle[] = [];
  const running = view.sprints().find(({ state }) => state === 'running');
  if (running !== undefined) obstacles.push({ kind: 'still-running', sprint: running.id });
  if (teams.length === 0) obstacles.push({ kind: 'nothing-selected' });
  if (sprint.start === undefined || sprint.end === undefined) obstacles.push({ kind: 'no-dates' });
  for (const { team } of selected) {
    const plan = planStateOf(view, team, sprint.id);
    if (plan.kind === 'open') obstacles.push({ kind: 'team-open', team });
    if (plan.kind === 'changed') obstacles.push({ kind: 'team-changed', team });
  }
  for (const finding of planningStops(view, { sprint: sprint.id, today })) {
    obstacles.push({ kind: 'finding', finding });
  }
  const items = selected.reduce((sum, each) => sum + each.items, 0);
  return { sprint, teams, items, obstacles };
}
