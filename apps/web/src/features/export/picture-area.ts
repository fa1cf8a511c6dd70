import { OUTSIDE, placeOf, unreachable, type BoardView, type Place } from '@weft/domain';
import {
  GUTTER,
  encloses,
  layoutGrid,
  type GridCell,
  type GridSource,
  type PlanningGrid,
  type Rectangle,
} from '@weft/layout';
import type { PicturePart } from './picture.ts';

/** The Grid of a picture, and what of it is shown. */
export interface PictureArea {
  readonly grid: PlanningGrid;
  readonly area: Rectangle;
}

/**
 * Lays out the part and frames it. Left out are *Not assigned*, *Outside the Nexus* and the Product Backlog
 * where nothing stands in them. A part that is not on the board is all of it.
 */
export function pictureArea(view: BoardView, part: PicturePart): PictureArea {
  const grid = layoutGrid(partOf(view, part), {
    unfolded: new Set(part.kind === 'sprint' ? [part.sprint] : []),
  });
  const { cells } = grid;
  const rows = worthShowing(
    grid.rows,
    ({ team }) => team !== null && team !== OUTSIDE,
    (row) => cells.filter((cell) => cell.row === row),
  );
  const columns = worthShowing(
    grid.columns,
    ({ sprint }) => sprint !== null,
    (column) => cells.filter((cell) => cell.column === column),
  );
  const x = columns.first.x - GUTTER.column;
  const y = rows.first.y - GUTTER.row;
  return {
    grid,
    area: {
      x,
      y,
      width: columns.last.x + columns.last.width + GUTTER.column - x,
      height: rows.last.y + rows.last.height + GUTTER.row - y,
    },
  };
}

/** The board as if nothing but the part were on it. */
function partOf(view: BoardView, part: PicturePart): GridSource {
  switch (part.kind) {
    case 'whole':
      return view;
    case 'team': {
      const team = view.team(part.team);
      if (team === undefined) return view;
      return { ...only(view, (place) => place.team === team.id), teams: () => [team] };
    }
    case 'sprint': {
      const sprint = view.sprint(part.sprint);
      if (sprint === undefined) return view;
      return { ...only(view, (place) => place.sprint === sprint.id), sprints: () => [sprint] };
    }
    default:
      return unreachable(part);
  }
}

function only(view: BoardView, isIn: (place: Place) => boolean): GridSource {
  const items = [...view.items()].filter(({ place }) => isIn(place));
  return {
    items: () => items,
    itemCount: items.length,
    itemsIn: (cell) => (isIn(placeOf(cell)) ? view.itemsIn(cell) : []),
    teams: () => view.teams(),
    team: (id) => view.team(id),
    sprints: () => view.sprints(),
    sprint: (id) => view.sprint(id),
  };
}

/** The first and last lane of those that are shown; all of them when none is worth it. */
function worthShowing<Lane>(
  lanes: readonly Lane[],
  isAlways: (lane: Lane) => boolean,
  cellsOf: (lane: Lane) => readonly GridCell[],
): { readonly first: Lane; readonly last: Lane } {
  const worth = lanes.filter(
    (lane) => isAlways(lane) || cellsOf(lane).some((cell) => cell.items.length > 0),
  );
  const shown = worth.length > 0 ? worth : lanes;
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) throw new Error('A Grid has rows and columns');
  return { first, last };
}

/** The cells that are in the picture. */
export function cellsInArea({ grid, area }: PictureArea): readonly GridCell[] {
  return grid.cells.filter(({ rectangle }) => encloses(area, rectangle));
}
