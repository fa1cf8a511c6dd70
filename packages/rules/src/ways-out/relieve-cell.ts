import type { CellId, ProductBacklogItem } from '@weft/domain';
import { itemsOf } from '../sprint-plan.ts';
import { giveAway } from './give-away.ts';
import { postpone } from './postpone.ts';
import type { WayOutContext } from './way-out-context.ts';
import type { WayOut } from './way-out.ts';

/** How many PBIs are proposed to leave a cell that is too full. */
const PROPOSED_ITEMS = 3;

/**
 * Takes PBIs out of a cell that is too full: those that the fewest open lines tie to others, the
 * largest of them first, to a team with room or to the next Sprint.
 */
export function relieveCell(cell: CellId, context: WayOutContext): readonly WayOut[] {
  const movable = itemsOf(context.view, cell)
    .filter((item) => item.state !== 'done' && (item.size ?? 0) > 0)
    .map((item) => ({ item, lines: context.openLinesAt(item.id).length }))
    .sort((a, b) => a.lines - b.lines || bySize(a.item, b.item))
    .slice(0, PROPOSED_ITEMS);
  return movable.flatMap(({ item }) => [...giveAway(item, context), ...postpone(item, context)]);
}

/** The largest first. */
function bySize(a: ProductBacklogItem, b: ProductBacklogItem): number {
  if (a.size !== b.size) return (b.size ?? 0) - (a.size ?? 0);
  return a.id < b.id ? -1 : 1;
}
