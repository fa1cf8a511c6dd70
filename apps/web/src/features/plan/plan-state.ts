import {
  cellOf,
  planChange,
  type BoardView,
  type PlanChange,
  type PlanFinish,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** What has become of the plan of a team for a Sprint. */
export type PlanState =
  | { readonly kind: 'open' }
  /** `finish` undefined: another program said so, and nobody knows who. */
  | { readonly kind: 'finished'; readonly finish: PlanFinish | undefined }
  /** It was finished with other PBIs, so it is open again until somebody says how it is meant. */
  | { readonly kind: 'changed'; readonly finish: PlanFinish; readonly change: PlanChange };

/** Reads the state of a plan. Once its Sprint runs, what comes and goes is no change of the plan. */
export function planStateOf(view: BoardView, team: TeamId, sprint: SprintId): PlanState {
  if (!view.planIsFinished(team, sprint)) return { kind: 'open' };
  const finish = view.planFinish(team, sprint);
  if (finish === undefined || view.sprint(sprint)?.state !== 'planned') {
    return { kind: 'finished', finish };
  }
  const change = planChange(finish, view.itemsIn(cellOf({ team, sprint })));
  return change === undefined ? { kind: 'finished', finish } : { kind: 'changed', finish, change };
}
