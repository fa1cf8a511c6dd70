import type { ItemId } from '@weft/domain';
import { CARD, CELL, PITCH, slotRectangle } from './card-rectangles.ts';
import { containsPoint, overlaps, type Point, type Rectangle } from './geometry.ts';
import type { GridCell, PlanningGrid } from './planning-grid.ts';

/** The cells that overlap the rectangle, in reading order. */
export function cellsIn(grid: PlanningGrid, area: Rectangle): readonly GridCell[] {
  const [firstRow, afterRow] = spanOf(grid.rows, area.y, area.height, rowSpan);
  const [firstColumn, afterColumn] = spanOf(grid.columns, area.x, area.width, columnSpan);
  const cells: GridCell[] = [];
  for (let row = firstRow; row < afterRow; row += 1) {
    const start = row * grid.columns.length;
    cells.push(...grid.cells.slice(start + firstColumn, start + afterColumn));
  }
  return cells;
}

/** The PBIs whose cards overlap the rectangle, in reading order; those in folded columns have none. */
export function cardsIn(grid: PlanningGrid, area: Rectangle): readonly ItemId[] {
  const found: ItemId[] = [];
  for (const cell of cellsIn(grid, area)) {
    if (cell.column.folded) continue;
    const { perLine } = cell.column;
    const top = cell.rectangle.y + CELL.head;
    const first = Math.max(0, Math.floor((area.y - top - CARD.height) / PITCH.y)) * perLine;
    const last = (Math.floor((area.y + area.height - top) / PITCH.y) + 1) * perLine;
    for (let index = first; index < Math.min(last, cell.items.length); index += 1) {
      const item = cell.items[index];
      if (item !== undefined && overlaps(slotRectangle(cell, index), area)) found.push(item);
    }
  }
  return found;
}

/** The PBI whose card is under the point. */
export function cardAt(grid: PlanningGrid, point: Point): ItemId | undefined {
  const [cell] = cellsIn(grid, { ...point, width: 0, height: 0 });
  if (cell === undefined || cell.column.folded) return undefined;
  const column = Math.floor((point.x - cell.rectangle.x - CELL.padding) / PITCH.x);
  const line = Math.floor((point.y - cell.rectangle.y - CELL.head) / PITCH.y);
  if (column < 0 || line < 0 || column >= cell.column.perLine) return undefined;
  const index = line * cell.column.perLine + column;
  return containsPoint(slotRectangle(cell, index), point) ? cell.items[index] : undefined;
}

type Span = readonly [start: number, length: number];

function rowSpan(row: { readonly y: number; readonly height: number }): Span {
  return [row.y, row.height];
}

function columnSpan(column: { readonly x: number; readonly width: number }): Span {
  return [column.x, column.width];
}

/** First index that reaches into the stretch, and the first one beyond it. */
function spanOf<Lane>(
  lanes: readonly Lane[],
  start: number,
  length: number,
  spanOfLane: (lane: Lane) => Span,
): Span {
  const touches = (lane: Lane): boolean => {
    const [from, size] = spanOfLane(lane);
    return from <= start + length && from + size >= start;
  };
  const first = lanes.findIndex(touches);
  return first === -1 ? [0, 0] : [first, lanes.findLastIndex(touches) + 1];
}
