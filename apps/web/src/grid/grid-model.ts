import { placeOf, type BoardView, type CellId, type ItemId, type SprintId } from '@weft/domain';
import { DependencyRoutes, GridCards, layoutGrid, type PlanningGrid } from '@weft/layout';
import type { Severity } from '@weft/rules';
import type { Arranger } from '../canvas/arranger.ts';
import { worst, type CanvasModel, type CanvasSession } from '../canvas/canvas-model.ts';
import type { GridStore } from './grid-state.ts';

/** Cards stand in cells: rows are teams, columns are Sprints. */
export function gridArranger(view: BoardView, state: GridStore): Arranger<GridCards> {
  return {
    arrange: () => {
      const { unfolded, draft } = state.getState();
      return new GridCards(layoutGrid(view, { unfolded, freeSlotIn: draft }));
    },
    routes: ({ grid }, lines, beside) =>
      new DependencyRoutes(grid, lines, beside instanceof DependencyRoutes ? beside : undefined),
    isMovedBy: ({ cells, teams, sprints }) => cells.size > 0 || teams.size > 0 || sprints.size > 0,
  };
}

/** What the Grid knows beside where its cards stand: cells, and what this tab does with them. */
export class GridModel {
  readonly canvas: CanvasModel<GridCards>;
  readonly state: GridStore;

  readonly #rules: CanvasSession['findingStore'];

  constructor(
    canvas: CanvasModel<GridCards>,
    state: GridStore,
    session: Pick<CanvasSession, 'findingStore'>,
  ) {
    this.canvas = canvas;
    this.state = state;
    this.#rules = session.findingStore;
  }

  /** Where everything stands. The same object until something moved. */
  get grid(): PlanningGrid {
    return this.canvas.cards.grid;
  }

  get view(): BoardView {
    return this.canvas.view;
  }

  /** True for a board with nothing on it: no PBI, no team, no Sprint. */
  get isBlank(): boolean {
    const { places, rows, columns } = this.grid;
    return places.size === 0 && rows.length === 2 && columns.length === 1;
  }

  /** Keeps the canvas in step with what is folded, written and dropped, until the returned function runs. */
  connect(): () => void {
    return this.state.subscribe((now, before) => {
      if (now.unfolded !== before.unfolded || now.draft !== before.draft) this.canvas.relayout();
      else this.canvas.repaint();
    });
  }

  /** Worst finding in a cell: of its PBIs, and of the cell itself. */
  severityOfCell(cell: CellId): Severity | undefined {
    let found = worst(this.#rules.rules.ofCell(cell));
    for (const item of this.view.itemsIn(cell)) {
      if (found === 'error') return found;
      found = worse(found, this.canvas.severityOfItem(item));
    }
    return found;
  }

  /** Shows or hides the cards of a closed Sprint. */
  toggleFold(sprint: SprintId): void {
    const unfolded = new Set(this.state.getState().unfolded);
    if (!unfolded.delete(sprint)) unfolded.add(sprint);
    this.state.setState({ unfolded });
  }

  /** Shows the card of a PBI that a folded Sprint hides. */
  uncover(item: ItemId): void {
    const { column } = this.grid.places.get(item)?.cell ?? {};
    if (column?.folded === true && column.sprint !== null) this.toggleFold(column.sprint);
  }

  /** The cell that a new PBI goes to: where the pointer or the keyboard is, else the Product Backlog. */
  cellForNew(hovered: CellId | undefined): CellId {
    const { focused } = this.canvas.state.getState();
    const place = focused === undefined ? undefined : this.grid.places.get(focused);
    const [first] = this.grid.cells;
    const cell = place?.cell.id ?? hovered ?? first?.id;
    if (cell === undefined) throw new Error('A Grid has at least one cell');
    return cell;
  }
}

const SERIOUSNESS = { error: 3, warning: 2, info: 1 } as const;

function worse(a: Severity | undefined, b: Severity | undefined): Severity | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return SERIOUSNESS[a] >= SERIOUSNESS[b] ? a : b;
}

/** True when PBIs in the cell count against a capacity. */
export function hasCapacity(cell: CellId, view: BoardView): boolean {
  const { team, sprint } = placeOf(cell);
  return team !== null && sprint !== null && view.team(team) !== undefined;
}
