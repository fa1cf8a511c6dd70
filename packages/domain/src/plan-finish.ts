import type { ItemId, UserId } from './ids.ts';

/** Who said that the plan of a team is finished, when, and what was in it. Frozen. */
export interface PlanFinish {
  readonly by: UserId | undefined;
  /** What that person was called; empty: nobody knows. */
  readonly byName: string;
  /** Milliseconds since 1970 as their device had them: a hint for people. */
  readonly atMs: number;
  /** PBIs of the cell just then, in Product Backlog order. */
  readonly items: readonly ItemId[];
}

/** What has become of a plan since it was finished. */
export interface PlanChange {
  readonly added: readonly ItemId[];
  readonly removed: readonly ItemId[];
}

/** How the PBIs of a cell differ from those its plan was finished with; undefined: they do not. */
export function planChange(finish: PlanFinish, now: readonly ItemId[]): PlanChange | undefined {
  const added = now.filter((id) => !finish.items.includes(id));
  const removed = finish.items.filter((id) => !now.includes(id));
  return added.length + removed.length === 0 ? undefined : { added, removed };
}
