import type { ProductBacklogItem, SprintId } from '@weft/domain';
import type { WayOutNote } from './way-out.ts';

/** What the goal of the Sprint loses when the PBI goes to another one. */
export function goalNotes(item: ProductBacklogItem, to: SprintId): readonly WayOutNote[] {
  const { sprint } = item.place;
  if (!item.supportsGoal || sprint === null || sprint === to) return [];
  return [{ kind: 'leaves-goal', sprint }];
}
