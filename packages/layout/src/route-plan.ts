import { CARD } from './card-rectangles.ts';
import type { Point, Rectangle } from './geometry.ts';
import { TRACK_GAP, type Run } from './gutter-tracks.ts';
import { GUTTER, isLast, type CardPlace, type PlanningGrid } from './planning-grid.ts';

/** One end of a line: the card it is tied to, and at which height. */
export interface RouteEnd {
  readonly place: CardPlace;
  readonly rectangle: Rectangle;
  /** Height of the line at the card, in pixels at zoom 1. */
  readonly y: number;
}

/**
 * A way from the right edge of one card to the left edge of another, whose stretches in gutters are
 * not yet fixed: `place` puts each of `runs` at its offset from the middle of its gutter.
 */
export interface RoutePlan {
  readonly runs: readonly Run[];
  readonly place: (offsets: readonly number[]) => readonly Point[];
}

/** How many lines fit beside each other. */
const TRACKS: { readonly column: number; readonly row: number } = {
  column: 2 * Math.floor((GUTTER.column / 2 - 4) / TRACK_GAP) + 1,
  row: 2 * Math.floor((GUTTER.row / 2 - 4) / TRACK_GAP) + 1,
};

const HALF_GAP = CARD.gap / 2;

/** Plans the way; it runs through gutters and the gaps between cards, never over a card. */
export function planRoute(grid: PlanningGrid, from: RouteEnd, to: RouteEnd): RoutePlan {
  const start = { x: from.rectangle.x + from.rectangle.width, y: from.y };
  const end = { x: to.rectangle.x, y: to.y };
  if (from.place.cell.id === to.place.cell.id) return insideCell(from, to, start, end);

  const down = to.rectangle.y > from.rectangle.y;
  const way = (between: readonly Point[], exit: Leg, entry: Leg): readonly Point[] => [
    start,
    ...exit.bends,
    ...between,
    ...entry.bends.toReversed(),
    end,
  ];
  const exit = exitLeg(from, down);
  const entry = entryLeg(to, !down);
  const exitGutter = from.place.cell.column.index + 1;
  const entryGutter = to.place.cell.column.index;
  const exitX = gutterX(grid, exitGutter);
  const entryX = gutterX(grid, entryGutter);
  if (exitGutter === entryGutter) {
    return {
      runs: [columnRun(exitGutter, exit.y, entry.y)],
      place: ([offset = 0]) => {
        const x = exitX + offset;
        return way(
          [
            { x, y: exit.y },
            { x, y: entry.y },
          ],
          exit,
          entry,
        );
      },
    };
  }
  const rowGutter = rowGutterBetween(from, to, down);
  const crossY = rowGutterY(grid, rowGutter);
  return {
    runs: [
      columnRun(exitGutter, exit.y, crossY),
      rowRun(rowGutter, exitX, entryX),
      columnRun(entryGutter, crossY, entry.y),
    ],
    place: ([first = 0, cross = 0, last = 0]) => {
      const y = crossY + cross;
      return way(
        [
          { x: exitX + first, y: exit.y },
          { x: exitX + first, y },
          { x: entryX + last, y },
          { x: entryX + last, y: entry.y },
        ],
        exit,
        entry,
      );
    },
  };
}

function columnRun(index: number, from: number, to: number): Run {
  const [first, last] = from < to ? [from, to] : [to, from];
  return { gutter: 2 * index, tracks: TRACKS.column, first, last };
}

function rowRun(index: number, from: number, to: number): Run {
  const [first, last] = from < to ? [from, to] : [to, from];
  return { gutter: 2 * index + 1, tracks: TRACKS.row, first, last };
}

/** From the card to the gutter beside its cell: the bends on the way, and the height on arrival. */
interface Leg {
  readonly bends: readonly Point[];
  readonly y: number;
}

function exitLeg(from: RouteEnd, down: boolean): Leg {
  const { cell, index } = from.place;
  const { perLine, folded } = cell.column;
  const isRightmost = (index + 1) % perLine === 0 || isLast(from.place);
  if (folded || isRightmost) return { bends: [], y: from.y };
  return gapLeg(from.rectangle.x + from.rectangle.width + HALF_GAP, from, down);
}

function entryLeg(to: RouteEnd, down: boolean): Leg {
  const { cell, index } = to.place;
  if (cell.column.folded || index % cell.column.perLine === 0) return { bends: [], y: to.y };
  return gapLeg(to.rectangle.x - HALF_GAP, to, down);
}

/** Through the gap beside the card to the gap above or below its line of cards. */
function gapLeg(x: number, end: RouteEnd, down: boolean): Leg {
  const { y, height } = end.rectangle;
  const gapY = down ? y + height + HALF_GAP : y - HALF_GAP;
  return {
    bends: [
      { x, y: end.y },
      { x, y: gapY },
    ],
    y: gapY,
  };
}

function insideCell(from: RouteEnd, to: RouteEnd, start: Point, end: Point): RoutePlan {
  const outX = start.x + HALF_GAP;
  const inX = end.x - HALF_GAP;
  const isNext = from.rectangle.y === to.rectangle.y && outX === inX;
  const above = to.rectangle.y < from.rectangle.y;
  const gapY = above
    ? to.rectangle.y + to.rectangle.height + HALF_GAP
    : from.rectangle.y + from.rectangle.height + HALF_GAP;
  const between = isNext
    ? [
        { x: outX, y: start.y },
        { x: inX, y: end.y },
      ]
    : [
        { x: outX, y: start.y },
        { x: outX, y: gapY },
        { x: inX, y: gapY },
        { x: inX, y: end.y },
      ];
  return { runs: [], place: () => [start, ...between, end] };
}

/** Middle of the gutter left of the column; after the last column, right of it. */
function gutterX(grid: PlanningGrid, index: number): number {
  const column = grid.columns[index];
  return column === undefined ? grid.width - GUTTER.column / 2 : column.x - GUTTER.column / 2;
}

/** Middle of the gutter above the row; after the last row, below it. */
function rowGutterY(grid: PlanningGrid, index: number): number {
  const row = grid.rows[index];
  return row === undefined ? grid.height - GUTTER.row / 2 : row.y - GUTTER.row / 2;
}

/** The gutter beside the row of the end, on the side of the start; in one row the nearer of the two. */
function rowGutterBetween(from: RouteEnd, to: RouteEnd, down: boolean): number {
  const { row } = to.place.cell;
  const fromRow = from.place.cell.row;
  if (row.index > fromRow.index) return row.index;
  if (row.index < fromRow.index) return row.index + 1;
  const middle = (from.y + to.y) / 2;
  const isNearTop = middle - row.y < row.y + row.height - middle;
  return isNearTop && !down ? row.index : row.index + 1;
}
