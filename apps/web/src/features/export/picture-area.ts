import { OUTSIDE, type BoardView } from '@weft/domain';
import {
  GUTTER,
  layoutGrid,
  type GridCell,
  type GridColumn,
  type GridRow,
  type PlanningGrid,
  type Rectangle,
} from '@weft/layout';
import type { PicturePart } from './picture.ts';

/** The Grid as it is for a picture of this part, and what of it is shown. */
export interface PictureArea {
  readonly grid: PlanningGrid;
  readonly area: Rectangle;
}

/** Lays the board out and frames the part; a part that is not on the board is all of it. */
export function pictureArea(view: BoardView, part: PicturePart): PictureArea {
  const unfolded = new Set(part.kind === 'sprint' ? [part.sprint] : []);
  const grid = layoutGrid(view, { unfolded });
  const rows = rowsOf(grid, part);
  const columns = columnsOf(grid, part);
  const [firstRow, lastRow] = [rows[0], rows.at(-1)];
  const [firstColumn, lastColumn] = [columns[0], columns.at(-1)];
  if (!firstRow || !lastRow || !firstColumn || !lastColumn) {
    throw new Error('A Grid has rows and columns');
  }
  const x = firstColumn.x - GUTTER.column;
  const y = firstRow.y - GUTTER.row;
  return {
    grid,
    area: {
      x,
      y,
      width: lastColumn.x + lastColumn.width + GUTTER.column - x,
      height: lastRow.y + lastRow.height + GUTTER.row - y,
    },
  };
}

/** One team's row, or all but *Not assigned* and *Outside the Nexus* where nothing stands in them. */
function rowsOf({ rows, cells }: PlanningGrid, part: PicturePart): readonly GridRow[] {
  const ofTeam = part.kind === 'team' ? rows.filter((row) => row.team === part.team) : [];
  if (ofTeam.length > 0) return ofTeam;
  const shown = rows.filter(
    (row) =>
      (row.team !== null && row.team !== OUTSIDE) ||
      hasItems(cells.filter((cell) => cell.row === row)),
  );
  return shown.length > 0 ? shown : rows;
}

/** One Sprint's column, or all but a Product Backlog in which nothing stands. */
function columnsOf({ columns, cells }: PlanningGrid, part: PicturePart): readonly GridColumn[] {
  const ofSprint =
    part.kind === 'sprint' ? columns.filter((column) => column.sprint === part.sprint) : [];
  if (ofSprint.length > 0) return ofSprint;
  const shown = columns.filter(
    (column) => column.sprint !== null || hasItems(cells.filter((cell) => cell.column === column)),
  );
  return shown.length > 0 ? shown : columns;
}

function hasItems(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => cell.items.length > 0);
}

/** The cells that are in the picture. */
export function cellsInArea({ grid, area }: PictureArea): readonly GridCell[] {
  return grid.cells.filter(
    ({ rectangle: { x, y, width, height } }) =>
      x >= area.x &&
      y >= area.y &&
      x + width <= area.x + area.width &&
      y + height <= area.y + area.height,
  );
}
