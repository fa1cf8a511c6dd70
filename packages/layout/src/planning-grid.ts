import { OUTSIDE, cellOf, compareSprints, compareRank } from '@weft/domain';
import type {
  BoardView,
  CellId,
  ItemId,
  NexusSprint,
  ScrumTeam,
  SprintId,
  TeamId,
} from '@weft/domain';
import { CARD, cardsPerLine, cellHeight, cellWidth, slotRectangle } from './card-rectangles.ts';
import type { Rectangle } from './geometry.ts';

/** A row of the Grid: *Not assigned* (team null), a team, or *Outside the Nexus*. */
export interface GridRow {
  readonly team: TeamId | null;
  readonly index: number;
  /** Top edge and height, in pixels at zoom 1. */
  readonly y: number;
  readonly height: number;
}

/** A column of the Grid: the Backlog (sprint null) or a Sprint. */
export interface GridColumn {
  readonly sprint: SprintId | null;
  readonly index: number;
  /** Left edge and width, in pixels at zoom 1. */
  readonly x: number;
  readonly width: number;
  /** A closed Sprint as a narrow strip that shows no cards. */
  readonly folded: boolean;
  /** How many cards stand side by side. */
  readonly perLine: number;
}

export interface GridCell {
  readonly id: CellId;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly rectangle: Rectangle;
  /** PBIs in the cell, in Product Backlog order. */
  readonly items: readonly ItemId[];
}

/** Where a PBI stands: its cell, and its index there. */
export interface CardPlace {
  readonly cell: GridCell;
  readonly index: number;
}

/** The Grid laid out: position is meaning, so it follows from the board alone. */
export interface PlanningGrid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** In reading order: row by row, and in a row column by column. */
  readonly cells: readonly GridCell[];
  readonly places: ReadonlyMap<ItemId, CardPlace>;
  /** In pixels at zoom 1; the Grid begins at 0, 0. */
  readonly width: number;
  readonly height: number;
}

export interface GridOptions {
  /** Closed Sprints that are shown in full all the same. */
  readonly unfolded?: ReadonlySet<SprintId>;
  /** A cell that needs one more free slot after its cards, for a PBI being written. */
  readonly freeSlotIn?: CellId | undefined;
  /** The Grid as it was: rows, columns and cells in which nothing moved are the same objects again. */
  readonly before?: PlanningGrid | undefined;
  /** No row or column is smaller than it was before. */
  readonly keepsRoom?: boolean;
}

/** What of a board decides where everything stands; another list for a cell that holds others. */
export type GridSource = Pick<
  BoardView,
  'items' | 'itemCount' | 'itemsIn' | 'teams' | 'team' | 'sprints' | 'sprint'
>;

/** Room between columns and between rows, for dependency lines, in pixels at zoom 1. */
export const GUTTER = { column: 44, row: 32 } as const;
/** Width of a folded column, in pixels at zoom 1. */
export const FOLDED_WIDTH = 44;

/**
 * Lays out the whole board: rows are *Not assigned*, the teams in their order (those put aside that
 * still hold PBIs come last), *Outside the Nexus*; columns are the Backlog and the Sprints by number.
 */
export function layoutGrid(view: GridSource, options: GridOptions = {}): PlanningGrid {
  const { rowTeams, columnSprints } = lanesOf(view);
  const itemsOf = rowTeams.map((team) =>
    columnSprints.map((sprint) => view.itemsIn(cellOf({ team, sprint: sprint?.id ?? null }))),
  );
  const slots = (row: number, column: number): number => {
    const team = rowTeams[row] ?? null;
    const sprint = columnSprints[column]?.id ?? null;
    const free = options.freeSlotIn === cellOf({ team, sprint }) ? 1 : 0;
    return (itemsOf[row]?.[column]?.length ?? 0) + free;
  };

  const { before } = options;
  const columns = kept(
    before?.columns,
    columnsOf(columnSprints, options, (column) =>
      Math.max(...rowTeams.map((_, row) => slots(row, column))),
    ),
  );
  const rows = kept(
    before?.rows,
    rowsOf(rowTeams, options, (row) =>
      Math.max(
        ...columns.map(({ folded, perLine }, column) =>
          folded ? 1 : Math.ceil(slots(row, column) / perLine),
        ),
      ),
    ),
  );

  const cells: GridCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const items = itemsOf[row.index]?.[column.index] ?? [];
      const was = before?.cells[cells.length];
      const hasStayed = was?.row === row && was.column === column && was.items === items;
      cells.push(
        hasStayed
          ? was
          : {
              id: cellOf({ team: row.team, sprint: column.sprint }),
              row,
              column,
              rectangle: { x: column.x, y: row.y, width: column.width, height: row.height },
              items,
            },
      );
    }
  }
  const lastColumn = columns.at(-1);
  const lastRow = rows.at(-1);
  return {
    rows,
    columns,
    cells,
    places: placesIn(cells, before),
    width: (lastColumn?.x ?? 0) + (lastColumn?.width ?? 0) + GUTTER.column,
    height: (lastRow?.y ?? 0) + (lastRow?.height ?? 0) + GUTTER.row,
  };
}

/** Where the PBIs of these cells stand; of `before` what its cells say is not worked out again. */
function placesIn(
  cells: readonly GridCell[],
  before: PlanningGrid | undefined,
): ReadonlyMap<ItemId, CardPlace> {
  const places = new Map(before?.places);
  const now = new Set(cells);
  const known = new Set(before?.cells);
  for (const cell of known) {
    if (!now.has(cell)) for (const item of cell.items) places.delete(item);
  }
  for (const cell of cells) {
    if (!known.has(cell)) cell.items.forEach((item, index) => places.set(item, { cell, index }));
  }
  return places;
}

/** PBIs whose cards, and ways from and to them, are elsewhere: between two Grids of the same rows and columns. */
export function movedBetween(before: PlanningGrid, now: PlanningGrid): ReadonlySet<ItemId> {
  const moved = new Set<ItemId>();
  before.cells.forEach((was, at) => {
    const cell = now.cells[at];
    if (cell === undefined || cell === was) return;
    for (const item of was.items) {
      if (!isSamePlace(before.places.get(item), now.places.get(item))) moved.add(item);
    }
    for (const item of cell.items) if (!before.places.has(item)) moved.add(item);
  });
  return moved;
}

/** Whether cards stand, and lines leave and reach them, the same; between two Grids of the same rows and columns. */
export function isSamePlace(a: CardPlace | undefined, b: CardPlace | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.index === b.index && a.cell.id === b.cell.id && isLast(a) === isLast(b);
}

/** True for the last card of a cell: nothing stands right of it. */
export function isLast({ cell, index }: CardPlace): boolean {
  return index === cell.items.length - 1;
}

/** `now`, but with the objects of `before` where they say the same; `before` itself where all do. */
function kept<Lane extends object>(
  before: readonly Lane[] | undefined,
  now: readonly Lane[],
): readonly Lane[] {
  if (before === undefined) return now;
  const lanes = now.map((lane, index) => {
    const was = before[index];
    return was !== undefined && isSame(was, lane) ? was : lane;
  });
  const allSame = lanes.length === before.length && lanes.every((lane, at) => lane === before[at]);
  return allSame ? before : lanes;
}

function isSame(a: object, b: object): boolean {
  return Object.entries(a).every(([name, value]) => value === Reflect.get(b, name));
}

/** The cell with this id; undefined when its team or Sprint has no row or column. */
export function cellById(grid: PlanningGrid, id: CellId): GridCell | undefined {
  return grid.cells.find((cell) => cell.id === id);
}

/**
 * Where the PBI is on the board: its card, or, in a folded column, a small place in the strip.
 * Undefined when it is not on the board.
 */
export function rectangleOf(grid: PlanningGrid, item: ItemId): Rectangle | undefined {
  const place = grid.places.get(item);
  if (place === undefined) return undefined;
  const { cell, index } = place;
  return cell.column.folded ? foldedRectangle(cell) : slotRectangle(cell, index);
}

function foldedRectangle(cell: GridCell): Rectangle {
  const { x, y, width } = cell.rectangle;
  return { x, y: y + CARD.gap, width, height: CARD.height / 2 };
}

interface Lanes {
  readonly rowTeams: readonly (TeamId | null)[];
  readonly columnSprints: readonly (NexusSprint | null)[];
}

function lanesOf(view: GridSource): Lanes {
  const rowTeams = [null, ...view.teams().map(({ id }) => id), OUTSIDE];
  const columnSprints = [null, ...view.sprints()];
  const shownCount = sum(rowTeams, (team) =>
    sum(
      columnSprints,
      (sprint) => view.itemsIn(cellOf({ team, sprint: sprint?.id ?? null })).length,
    ),
  );
  return shownCount === view.itemCount ? { rowTeams, columnSprints } : withLanesAside(view);
}

function sum<Value>(values: readonly Value[], numberOf: (value: Value) => number): number {
  return values.reduce((total, value) => total + numberOf(value), 0);
}

/** With teams and Sprints that are put aside, where they still hold PBIs. */
function withLanesAside(view: GridSource): Lanes {
  const teams = new Set<TeamId>();
  const sprints = new Set<SprintId>();
  for (const { place } of view.items()) {
    if (place.team !== null) teams.add(place.team);
    if (place.sprint !== null) sprints.add(place.sprint);
  }
  return { rowTeams: teamsOfRows(view, teams), columnSprints: sprintsOfColumns(view, sprints) };
}

function teamsOfRows(view: GridSource, inUse: ReadonlySet<TeamId>): readonly (TeamId | null)[] {
  const teams = view.teams().map((team) => team.id);
  const shown = new Set<TeamId>([...teams, OUTSIDE]);
  const aside = [...inUse]
    .filter((id) => !shown.has(id))
    .map((id) => view.team(id))
    .filter((team): team is ScrumTeam => team !== undefined)
    .sort(compareRank);
  return [null, ...teams, ...aside.map((team) => team.id), OUTSIDE];
}

function sprintsOfColumns(
  view: GridSource,
  inUse: ReadonlySet<SprintId>,
): readonly (NexusSprint | null)[] {
  const sprints = view.sprints();
  const shown = new Set(sprints.map((sprint) => sprint.id));
  const aside = [...inUse]
    .filter((id) => !shown.has(id))
    .map((id) => view.sprint(id))
    .filter((sprint): sprint is NexusSprint => sprint !== undefined);
  return [null, ...(aside.length === 0 ? sprints : [...sprints, ...aside].sort(compareSprints))];
}

function columnsOf(
  sprints: readonly (NexusSprint | null)[],
  options: GridOptions,
  most: (column: number) => number,
): readonly GridColumn[] {
  let x = GUTTER.column;
  return sprints.map((sprint, index) => {
    const folded = sprint?.state === 'closed' && options.unfolded?.has(sprint.id) !== true;
    const was = options.keepsRoom === true ? options.before?.columns[index] : undefined;
    const kept = was !== undefined && was.sprint === (sprint?.id ?? null) ? was.perLine : 0;
    const perLine = Math.max(cardsPerLine(most(index)), kept);
    const width = folded ? FOLDED_WIDTH : cellWidth(perLine);
    const column = { sprint: sprint?.id ?? null, index, x, width, folded, perLine };
    x += width + GUTTER.column;
    return column;
  });
}

function rowsOf(
  teams: readonly (TeamId | null)[],
  options: GridOptions,
  mostLines: (row: number) => number,
): readonly GridRow[] {
  let y = GUTTER.row;
  return teams.map((team, index) => {
    const was = options.keepsRoom === true ? options.before?.rows[index] : undefined;
    const kept = was !== undefined && was.team === team ? was.height : 0;
    const height = Math.max(cellHeight(mostLines(index)), kept);
    const row = { team, index, y, height };
    y += height + GUTTER.row;
    return row;
  });
}
