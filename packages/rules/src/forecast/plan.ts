import {
  cellOf,
  compareRank,
  samePlace,
  type BoardView,
  type CellId,
  type Collision,
  type DependencyLine,
  type DependencyStatus,
  type ItemId,
  type Judgement,
  type LineId,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** What is planned for a cell besides the PBIs that stand in it. */
export interface PlannedCell {
  /** Undefined: unknown. */
  readonly capacity: number | undefined;
  readonly collisions: readonly Collision[];
}

/**
 * What a board would say differently after some edits: the entities they make, change and take
 * away, and nothing else. Edits write here one after the other; each sees what those before it did.
 */
export class Plan {
  readonly board: BoardView;
  readonly items: Map<ItemId, ProductBacklogItem> = new Map();
  /** Undefined: taken away. */
  readonly lines: Map<LineId, DependencyLine | undefined> = new Map();
  readonly cells: Map<CellId, PlannedCell> = new Map();
  readonly judgements: Judgement[] = [];
  /** What stands in cells that list other PBIs than the board; undefined: to be worked out. */
  #listed: ReadonlyMap<CellId, readonly ItemId[]> | undefined;

  constructor(board: BoardView) {
    this.board = board;
  }

  item(id: ItemId): ProductBacklogItem | undefined {
    return this.items.get(id) ?? this.board.item(id);
  }

  line(id: LineId): DependencyLine | undefined {
    return this.lines.has(id) ? this.lines.get(id) : this.board.line(id);
  }

  linesInto(item: ItemId): readonly DependencyLine[] {
    return this.#merged(this.board.linesInto(item), (line) => line.to === item);
  }

  linesFrom(item: ItemId): readonly DependencyLine[] {
    return this.#merged(this.board.linesFrom(item), (line) => line.from === item);
  }

  /** PBIs in the cell that are not put aside, in Product Backlog order. */
  itemsIn(cell: CellId): readonly ItemId[] {
    this.#listed ??= this.#listCells();
    return this.#listed.get(cell) ?? this.board.itemsIn(cell);
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    const planned = this.cells.get(cellOf({ team, sprint }));
    return planned === undefined ? this.board.capacity(team, sprint) : planned.capacity;
  }

  collisionsOf(cell: CellId): readonly Collision[] {
    return this.cells.get(cell)?.collisions ?? this.board.collisionsOf(cell);
  }

  putItem(item: ProductBacklogItem): void {
    const before = this.item(item.id);
    this.items.set(item.id, item);
    this.#listed = undefined;
    if (before?.place.team === item.place.team) return;
    for (const line of [...this.linesInto(item.id), ...this.linesFrom(item.id)]) {
      // Without acceptances a line cannot be or become agreed.
      if (line.acceptedBy.length > 0) this.putLine(line);
    }
  }

  /** Whether a line is agreed follows from the teams of its ends, and is worked out here. */
  putLine(line: DependencyLine): void {
    this.lines.set(line.id, { ...line, status: this.#statusOf(line) });
  }

  removeLine(line: LineId): void {
    this.lines.set(line, undefined);
  }

  /** Cells whose list of PBIs may differ from the board's. */
  listedCells(): Set<CellId> {
    const cells = new Set<CellId>();
    for (const item of this.items.values()) {
      const before = this.board.item(item.id);
      if (before !== undefined && staysWhereItIs(before, item)) continue;
      if (before !== undefined) cells.add(cellOf(before.place));
      cells.add(cellOf(item.place));
    }
    return cells;
  }

  /** All PBIs, those put aside left out. */
  *allItems(): Iterable<ProductBacklogItem> {
    for (const item of this.board.items()) yield this.items.get(item.id) ?? item;
    for (const item of this.items.values()) {
      if (!item.aside && this.board.item(item.id) === undefined) yield item;
    }
  }

  *allLines(): Iterable<DependencyLine> {
    for (const line of this.board.lines()) {
      const planned = this.line(line.id);
      if (planned !== undefined) yield planned;
    }
    for (const [id, line] of this.lines) {
      if (line !== undefined && this.board.line(id) === undefined) yield line;
    }
  }

  #statusOf(line: DependencyLine): DependencyStatus {
    if (line.status === 'resolved') return 'resolved';
    const isAgreed = [line.from, line.to].every((end) => {
      const team = this.item(end)?.place.team ?? null;
      return team !== null && line.acceptedBy.includes(team);
    });
    return isAgreed ? 'agreed' : 'open';
  }

  #merged(
    lines: readonly DependencyLine[],
    isHere: (line: DependencyLine) => boolean,
  ): readonly DependencyLine[] {
    if (this.lines.size === 0) return lines;
    const merged = lines.map((line) => this.line(line.id)).filter((line) => line !== undefined);
    for (const [id, line] of this.lines) {
      if (line !== undefined && isHere(line) && this.board.line(id) === undefined)
        merged.push(line);
    }
    return merged.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #listCells(): ReadonlyMap<CellId, readonly ItemId[]> {
    const planned = [...this.items.values()];
    const lists = new Map<CellId, readonly ItemId[]>();
    for (const cell of this.listedCells()) {
      const list = this.board.itemsIn(cell).filter((id) => !this.items.has(id));
      for (const item of planned) {
        if (isIn(item, cell)) list.splice(this.#placeIn(list, item), 0, item.id);
      }
      lists.set(cell, list);
    }
    return lists;
  }

  /** Where in the list, which is in Product Backlog order, the PBI belongs. */
  #placeIn(list: readonly ItemId[], item: ProductBacklogItem): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.item(list[middle] ?? item.id);
      if (other !== undefined && compareRank(other, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** True when its cell lists it as before. */
function staysWhereItIs(before: ProductBacklogItem, now: ProductBacklogItem): boolean {
  return before.rank === now.rank && samePlace(before.place, now.place);
}

function isIn(item: ProductBacklogItem, cell: CellId): boolean {
  return !item.aside && cellOf(item.place) === cell;
}
