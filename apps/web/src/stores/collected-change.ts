import type {
  BoardChange,
  BoardPart,
  CellId,
  ItemId,
  LineId,
  SprintId,
  TeamId,
} from '@weft/domain';

/** The union of all board changes since the last {@link take}. */
export class CollectedChange {
  #items = new Set<ItemId>();
  #lines = new Set<LineId>();
  #teams = new Set<TeamId>();
  #sprints = new Set<SprintId>();
  #cells = new Set<CellId>();
  #parts = new Set<BoardPart>();
  #board = false;
  #empty = true;

  /** True: there is nothing to take. */
  get isEmpty(): boolean {
    return this.#empty;
  }

  add(change: BoardChange): void {
    this.#empty = false;
    for (const id of change.items) this.#items.add(id);
    for (const id of change.lines) this.#lines.add(id);
    for (const id of change.teams) this.#teams.add(id);
    for (const id of change.sprints) this.#sprints.add(id);
    for (const id of change.cells) this.#cells.add(id);
    for (const part of change.parts) this.#parts.add(part);
    this.#board ||= change.board;
  }

  /** What was collected, or undefined if nothing was; collecting starts anew. */
  take(): BoardChange | undefined {
    if (this.#empty) return undefined;
    const change: BoardChange = {
      items: this.#items,
      lines: this.#lines,
      teams: this.#teams,
      sprints: this.#sprints,
      cells: this.#cells,
      board: this.#board,
      parts: this.#parts,
    };
    this.#items = new Set();
    this.#lines = new Set();
    this.#teams = new Set();
    this.#sprints = new Set();
    this.#cells = new Set();
    this.#parts = new Set();
    this.#board = false;
    this.#empty = true;
    return change;
  }
}
