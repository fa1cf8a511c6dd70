import type { BoardView, CellId } from '@weft/domain';

/** What stands in a cell. */
export interface Load {
  /** Sum of the known sizes, in the board's unit. */
  readonly points: number;
  /** PBIs whose size is unknown; they add nothing to `points`. */
  readonly withoutSize: number;
  readonly count: number;
}

/** How full a cell is: under 85 % of its capacity, up to 100 %, up to 120 %, beyond. */
export type LoadLevel = 'calm' | 'tight' | 'over' | 'far-over';

/** A sum of thousandths is exact, so it does not depend on the order of the PBIs. */
const THOUSANDTHS = 1000;

/** The load of a cell, by the shown value of collided sizes. */
export function loadOf(view: BoardView, cell: CellId): Load {
  const ids = view.itemsIn(cell);
  let thousandths = 0;
  let withoutSize = 0;
  for (const id of ids) {
    const size = view.item(id)?.size ?? null;
    if (size === null) withoutSize += 1;
    else thousandths += Math.round(size * THOUSANDTHS);
  }
  return { points: thousandths / THOUSANDTHS, withoutSize, count: ids.length };
}

/** How full a cell with this load is; without a known capacity nothing is too much. */
export function loadLevel(points: number, capacity: number | undefined): LoadLevel {
  if (capacity === undefined || points <= 0) return 'calm';
  if (points * 5 > capacity * 6) return 'far-over';
  if (points > capacity) return 'over';
  return points * 20 >= capacity * 17 ? 'tight' : 'calm';
}
