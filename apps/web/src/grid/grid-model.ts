import { placeOf, type BoardView, type CellId, type SprintId } from '@weft/domain';
import { DependencyRoutes, GridCards, layoutGrid, type PlanningGrid } from '@weft/layout';
import type { Arranger } from '../canvas/arranger.ts';
import type { CanvasModel } from '../canvas/canvas-model.ts';
import type { GridStore } from './grid-state.ts';

/** Cards stand in cells: rows are teams, columns are Sprints. */
export function gridArranger(view: BoardView, state: GridStore): Arranger<GridCards> {
  let before: PlanningGrid | undefined;
  return {
    arrange: ({ keepsRoom } = { keepsRoom: false }) => {
      const { unfolded, draft } = state.getState();
      before = layoutGrid(view, { unfolded, freeSlotIn: draft, before, keepsRoom });
      return new GridCards(before);
    },
    routes: ({ grid }, lines, { beside, before: was } = {}) => {
      if (was instanceof DependencyRoutes) return was.after(grid, lines);
      const shown = beside instanceof DependencyRoutes ? beside : undefined;
      return new DependencyRoutes(grid, lines, shown);
    },
    // A folded Sprint says how many PBIs it hides.
    isSameGround: ({ grid: was }, { grid: now }) =>
      was.rows === now.rows &&
      was.columns === now.columns &&
      !now.columns.some(({ folded }) => folded),
    isMovedBy: ({ cells, teams, sprints }) => cells.size > 0 || teams.size > 0 || sprints.size > 0,
  };
}

/** What the Grid knows beside where its cards stand: cells, and what this tab does with them. */
export class GridModel {
  readonly canvas: CanvasModel<GridCards>;
  readonly state: GridStore;

  constructor(canvas: CanvasModel<GridCards>, state: GridStore) {
    this.canvas = canvas;
    this.state = state;
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

  /** Shows or hides the cards of a closed Sprint. */
  toggleFold(sprint: SprintId): void {
    const unfolded = new Set(this.state.getState().unfolded);
    if (!unfolded.delete(sprint)) unfolded.add(sprint);
    this.state.setState({ unfolded });
  }
}

/** True when PBIs in the cell count against a capacity. */
export function hasCapacity(cell: CellId, view: BoardView): boolean {
  const { team, sprint } = placeOf(cell);
  return team !== null && sprint !== null && view.team(team) !== undefined;
}
