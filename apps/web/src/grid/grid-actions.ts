import { placeOf, type CellId, type ItemId } from '@weft/domain';
import {
  neighbourCell,
  type Direction,
  type GridColumn,
  type GridRow,
  type PlanningGrid,
} from '@weft/layout';
import type { CanvasActions } from '../canvas/canvas-actions.ts';
import type { Camera } from '../canvas/view/camera.ts';
import type { NewLink } from '../canvas/canvas-state.ts';
import type { LaterCommands } from '../commands/later-commands.ts';
import type { BoardSession } from '../session/board-session.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { GridModel } from './grid-model.ts';

export interface GridActionContext {
  readonly model: GridModel;
  readonly canvas: CanvasActions;
  readonly camera: Camera;
  readonly session: { readonly commands: Pick<BoardSession['commands'], 'moveItems'> };
  /** Commands that come after the first frame. */
  readonly laterCommands: () => Promise<Pick<LaterCommands, 'addTeam' | 'addSprint'>>;
  readonly interfaceStore: InterfaceStore;
  /** The cell under the pointer, if it is over the canvas. */
  readonly hoveredCell: () => CellId | undefined;
  /** Calls back when the canvas shows what was just written. */
  readonly whenShown: (callback: () => void) => void;
}

/** What keys and buttons do on the Grid alone. Whoever may not edit gets only what changes nothing. */
export class GridActions {
  readonly #context: GridActionContext;

  constructor(context: GridActionContext) {
    this.#context = context;
  }

  /** Gives the PBIs to the cell beside that of the first one. */
  moveTo(direction: Direction): void {
    const { canvas, model, session } = this.#context;
    const { subjects } = canvas;
    const [first] = subjects;
    const from = first === undefined ? undefined : model.grid.places.get(first);
    if (!canvas.canEdit || from === undefined) return;
    const cell = neighbourCell(model.grid, from.cell.id, direction);
    if (cell === undefined) return;
    session.commands.moveItems(subjects, placeOf(cell.id));
    canvas.followMoved(subjects);
  }

  /** Opens the table of all cells for the PBIs meant. */
  pickPlace(items: readonly ItemId[] = this.#context.canvas.subjects): void {
    const { canvas, model } = this.#context;
    if (canvas.canEdit && items.length > 0) model.state.setState({ moving: items });
  }

  /** Begins a new PBI in a cell: a field for its title appears there. */
  newItem(cell: CellId = this.#cellForNew(), link?: NewLink): void {
    const { canvas, model, interfaceStore } = this.#context;
    if (!canvas.canEdit) return;
    interfaceStore.getState().setTool('select');
    model.canvas.state.setState({ link });
    model.state.setState({ draft: cell });
  }

  /** Begins a new PBI in the neighbouring cell, with a dependency on the one that has the keyboard. */
  newLinked(direction: Direction): void {
    const { canvas, model } = this.#context;
    const link = canvas.linkTowards(direction);
    const from = link && model.grid.places.get(link.item)?.cell.id;
    if (from === undefined) return;
    this.newItem((neighbourCell(model.grid, from, direction) ?? { id: from }).id, link);
  }

  /** Adds a Sprint after the last one and brings it into view. */
  async addSprint(): Promise<void> {
    const commands = await this.#context.laterCommands();
    if (commands.addSprint({}) !== undefined) this.#revealLater(({ columns }) => columns.at(-1));
  }

  /** Adds a team below the others and brings it into view; it is named when it is made. */
  async addTeam(name: () => string): Promise<void> {
    const commands = await this.#context.laterCommands();
    if (commands.addTeam({ name: name() }) !== undefined)
      this.#revealLater(({ rows }) => rows.at(-2));
  }

  /** Where the pointer or the keyboard is, else the Product Backlog. */
  #cellForNew(): CellId {
    const { model, hoveredCell } = this.#context;
    const { focused } = model.canvas.state.getState();
    const place = focused === undefined ? undefined : model.grid.places.get(focused);
    const [first] = model.grid.cells;
    const cell = place?.cell.id ?? hoveredCell() ?? first?.id;
    if (cell === undefined) throw new Error('A Grid has at least one cell');
    return cell;
  }

  /** Brings a row or column into view that the board has from the next frame on. */
  #revealLater(laneOf: (grid: PlanningGrid) => GridRow | GridColumn | undefined): void {
    this.#context.whenShown(() => {
      const { camera, model } = this.#context;
      const lane = laneOf(model.grid);
      const { seen } = camera;
      if (lane === undefined) return;
      camera.reveal({
        x: 'x' in lane ? lane.x : seen.x + 1,
        y: 'y' in lane ? lane.y : seen.y + 1,
        width: 'width' in lane ? lane.width : 1,
        height: 'height' in lane ? lane.height : 1,
      });
    });
  }
}

/** Shows the card of a PBI that a folded Sprint hides. */
export function uncover(model: GridModel, item: ItemId): void {
  const { column } = model.grid.places.get(item)?.cell ?? {};
  if (column?.folded === true && column.sprint !== null) model.toggleFold(column.sprint);
}
