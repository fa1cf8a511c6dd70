import {
  cellOf,
  type BoardView,
  type CellId,
  type NexusSprint,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { RuleContext } from './rule.ts';

/** What a team of the Nexus selected for a Sprint. */
export interface TeamPlan {
  readonly team: TeamId;
  readonly cell: CellId;
  /** Never empty; in Product Backlog order. */
  readonly items: readonly ProductBacklogItem[];
}

/** The plans of all teams of the Nexus that selected anything for the Sprint, by id of the team. */
export function teamPlansOf(sprint: SprintId, context: RuleContext): readonly TeamPlan[] {
  return [...context.nexusTeams].sort().flatMap((team) => {
    const cell = cellOf({ team, sprint });
    const items = context.itemsIn(cell);
    return items.length === 0 ? [] : [{ team, cell, items }];
  });
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

/** The later of two days; the one that is known when the other is not. */
export function laterDay(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}
