import {
  NOWHERE,
  cellOf,
  type BoardView,
  type CellId,
  type NexusSprint,
  type ScrumTeam,
  type SprintId,
} from '@weft/domain';

/** Rows and columns of the plan. */
export interface PlanLanes {
  readonly teams: readonly ScrumTeam[];
  /** The planned Sprint and, where there is one, the Sprint after it. */
  readonly sprints: readonly NexusSprint[];
}

/** The cell to which PBIs go that are taken out of a plan again. */
export const BACKLOG_CELL: CellId = cellOf(NOWHERE);

/** Sprints that can be planned: those not closed, by number. */
export function plannable(view: Pick<BoardView, 'sprints'>): readonly NexusSprint[] {
  return view.sprints().filter((sprint) => sprint.state !== 'closed');
}

/**
 * The lanes of the chosen Sprint; without a choice that can be planned, of the first that has not
 * begun, or else of the first.
 */
export function lanesOf(
  view: Pick<BoardView, 'sprints' | 'teams'>,
  chosen: SprintId | undefined,
): PlanLanes {
  const sprints = plannable(view);
  const wanted =
    sprints.find(({ id }) => id === chosen) ?? sprints.find(({ state }) => state === 'planned');
  const at = wanted === undefined ? 0 : sprints.indexOf(wanted);
  return { teams: view.teams(), sprints: sprints.slice(at, at + 2) };
}

/** All cells, row by row. */
export function cellsOf({ teams, sprints }: PlanLanes): readonly CellId[] {
  return teams.flatMap((team) =>
    sprints.map((sprint) => cellOf({ team: team.id, sprint: sprint.id })),
  );
}

/**
 * Where an arrow key leads from a cell; undefined: nowhere. From outside, any arrow leads to the
 * first cell; left of the planned Sprint is the Product Backlog.
 */
export function neighbourOf(
  lanes: PlanLanes,
  cell: CellId | undefined,
  key: string,
): CellId | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const cells = cellsOf(lanes);
  const width = lanes.sprints.length;
  const at = cell === undefined ? -1 : cells.indexOf(cell);
  if (at === -1) return cell === BACKLOG_CELL && step.column < 0 ? undefined : cells[0];
  const column = (at % width) + step.column;
  if (column < 0) return BACKLOG_CELL;
  return column >= width ? undefined : cells[at + step.column + step.row * width];
}

const STEPS: Readonly<Record<string, { readonly row: number; readonly column: number }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** True for rows so far down that what belongs to them finds room only above; rows from 0. */
export function opensUp(row: number, rows: number): boolean {
  return row > 0 && row >= rows / 2;
}
