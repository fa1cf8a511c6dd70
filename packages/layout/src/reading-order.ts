import type { CellId, ItemId } from '@weft/domain';
import { slotRectangle } from './card-rectangles.ts';
import { centreOf, type Point } from './geometry.ts';
import { cellById, rectangleOf, type GridCell, type PlanningGrid } from './planning-grid.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How much worse a step aside is than a step in the wanted direction. */
const SIDEWAYS = 2.5;

/**
 * The next (`1`) or previous (`-1`) card in reading order: through the cell, then on to the next cell
 * of the row, then to the next row. Undefined at the end. Cards in folded columns are left out.
 */
export function cardBeside(grid: PlanningGrid, item: ItemId, step: 1 | -1): ItemId | undefined {
  const place = grid.places.get(item);
  if (place === undefined) return undefined;
  const inCell = place.cell.items[place.index + step];
  if (inCell !== undefined && !place.cell.column.folded) return inCell;
  const start = place.cell.row.index * grid.columns.length + place.cell.column.index;
  for (let at = start + step; at >= 0 && at < grid.cells.length; at += step) {
    const cell = grid.cells[at];
    if (cell === undefined || cell.column.folded || cell.items.length === 0) continue;
    return step === 1 ? cell.items[0] : cell.items.at(-1);
  }
  return undefined;
}

/** The first card in reading order; undefined on a board without cards. */
export function firstCard(grid: PlanningGrid): ItemId | undefined {
  return grid.cells.find((cell) => !cell.column.folded && cell.items.length > 0)?.items[0];
}

/** The nearest card in a direction, as the eye goes: straight ahead before aside. */
export function nearestCard(
  grid: PlanningGrid,
  item: ItemId,
  direction: Direction,
): ItemId | undefined {
  const from = rectangleOf(grid, item);
  if (from === undefined) return undefined;
  const origin = centreOf(from);
  let best: ItemId | undefined;
  let least = Infinity;
  for (const cell of grid.cells) {
    if (cell.column.folded) continue;
    cell.items.forEach((candidate, index) => {
      const cost = costOf(origin, centreOf(slotRectangle(cell, index)), direction);
      if (cost >= least) return;
      best = candidate;
      least = cost;
    });
  }
  return best;
}

/** How far a step is that goes in this direction; infinite where it leads elsewhere. */
export function costOf(from: Point, to: Point, direction: Direction): number {
  const along = direction === 'left' || direction === 'right' ? to.x - from.x : to.y - from.y;
  const aside = direction === 'left' || direction === 'right' ? to.y - from.y : to.x - from.x;
  const ahead = direction === 'left' || direction === 'up' ? -along : along;
  return ahead <= 0 ? Infinity : ahead + SIDEWAYS * Math.abs(aside);
}

/** The cell beside a cell; folded columns are stepped over. Undefined at the edge. */
export function neighbourCell(
  grid: PlanningGrid,
  cell: CellId,
  direction: Direction,
): GridCell | undefined {
  const from = cellById(grid, cell);
  if (from === undefined) return undefined;
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  if (direction === 'up' || direction === 'down') {
    const row = grid.rows[from.row.index + step];
    return row && grid.cells[row.index * grid.columns.length + from.column.index];
  }
  let column = grid.columns[from.column.index + step];
  while (column?.folded === true) column = grid.columns[column.index + step];
  return column && grid.cells[from.row.index * grid.columns.length + column.index];
}
