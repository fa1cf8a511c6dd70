import { slotNear } from './card-rectangles.ts';
import type { Point } from './geometry.ts';
import type { GridCell, GridColumn, GridRow, PlanningGrid } from './planning-grid.ts';

/** Where something dropped at a point goes. */
export interface DropTarget {
  readonly cell: GridCell;
  /** Before which card of the cell: 0 to the number of its cards. */
  readonly index: number;
}

/**
 * What a drop at the point means; undefined outside the Grid. Room between two cells belongs half to
 * each, so that between the outermost cells there is no place that refuses a drop.
 */
export function dropTargetAt(grid: PlanningGrid, point: Point): DropTarget | undefined {
  if (point.x < 0 || point.y < 0 || point.x > grid.width || point.y > grid.height) return undefined;
  const row = nearest(grid.rows, (lane) => distanceToRow(lane, point.y));
  const column = nearest(grid.columns, (lane) => distanceToColumn(lane, point.x));
  if (row === undefined || column === undefined) return undefined;
  const cell = grid.cells[row.index * grid.columns.length + column.index];
  return cell === undefined ? undefined : { cell, index: slotNear(cell, point) };
}

function distanceToRow(row: GridRow, y: number): number {
  return Math.max(row.y - y, y - (row.y + row.height), 0);
}

function distanceToColumn(column: GridColumn, x: number): number {
  return Math.max(column.x - x, x - (column.x + column.width), 0);
}

function nearest<Lane>(lanes: readonly Lane[], distance: (lane: Lane) => number): Lane | undefined {
  let best: Lane | undefined;
  let least = Infinity;
  for (const lane of lanes) {
    const away = distance(lane);
    if (away >= least) continue;
    best = lane;
    least = away;
  }
  return best;
}
