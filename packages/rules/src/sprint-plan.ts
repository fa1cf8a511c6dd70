import type {
  BoardView,
  CellId,
  NexusSprint,
  ProductBacklogItem,
  SprintId,
  TeamId,
} from '@weft/domain';
import type { CellSum } from './cell-sum.ts';
import type { RuleContext } from './rule.ts';

/** What a team of the Nexus selected for a Sprint. */
export interface TeamPlan {
  readonly team: TeamId;
  readonly sprint: SprintId;
  /** Of at least one PBI. */
  readonly sum: CellSum;
}

/** The plans of all teams of the Nexus that selected anything for the Sprint, by id of the team. */
export function teamPlansOf(sprint: SprintId, context: RuleContext): readonly TeamPlan[] {
  const plans: TeamPlan[] = [];
  for (const team of context.nexusTeams) {
    const sum = context.sumIn({ team, sprint });
    if (sum.count > 0) plans.push({ team, sprint, sum });
  }
  return plans;
}

/** The PBIs in a cell, in Product Backlog order, looked up anew; rules have `RuleContext.itemsIn`. */
export function itemsOf(view: BoardView, cell: CellId): readonly ProductBacklogItem[] {
  const items: ProductBacklogItem[] = [];
  for (const id of view.itemsIn(cell)) {
    const item = view.item(id);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** A running Sprint that has dates; only of such a one can be said how far it is. */
export function runningWithDates(
  sprint: NexusSprint | undefined,
): { readonly start: string; readonly end: string } | undefined {
  if (sprint?.state !== 'running') return undefined;
  const { start, end } = sprint;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** True when the Sprint was closed, or is running still though its last day is over. */
export function hasEnded({ state, end }: NexusSprint, today: string): boolean {
  return state === 'closed' || (state === 'running' && end !== undefined && end < today);
}
