import type { ItemState, ProductBacklogItem } from '@weft/domain';

/** The columns of the Nexus Sprint Backlog. Done for the Nexus is only what is integrated, too. */
export const FLOW = ['todo', 'doing', 'done', 'integrated'] as const;
export type Flow = (typeof FLOW)[number];

/** What of a PBI says how far it is. */
type Progress = Pick<ProductBacklogItem, 'state' | 'integrated'>;

/** The column a PBI stands in, by the shown values of collided decisions. */
export function flowOf({ state, integrated }: Progress): Flow {
  return state === 'done' && integrated ? 'integrated' : state;
}

/** A decision that brings a PBI nearer to a column. */
export type FlowDecision =
  | { readonly field: 'state'; readonly value: ItemState }
  | { readonly field: 'integrated'; readonly value: boolean };

/**
 * The decisions that bring a PBI into a column, none when it stands there. What goes back from the
 * last column is not integrated any more: else it would come back there unseen.
 */
export function decisionsTo(progress: Progress, flow: Flow): readonly FlowDecision[] {
  const state: ItemState = flow === 'integrated' ? 'done' : flow;
  const integrated = flow === 'integrated';
  const decisions: FlowDecision[] = [];
  if (progress.state !== state) decisions.push({ field: 'state', value: state });
  if (progress.integrated !== integrated)
    decisions.push({ field: 'integrated', value: integrated });
  return decisions;
}

/** The column so many steps further on; undefined: there is none. */
export function flowBeside(flow: Flow, by: 1 | -1): Flow | undefined {
  const at = FLOW.indexOf(flow) + by;
  return at < 0 ? undefined : FLOW[at];
}
