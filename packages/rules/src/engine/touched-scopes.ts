import {
  NOWHERE,
  OUTSIDE,
  cellOf,
  endsOfLine,
  placeOf,
  type BoardChange,
  type BoardView,
  type CellId,
  type ItemId,
  type LineId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { CellRead, ItemRead, LaneRead, LineRead, SharedRead } from '../rule.ts';
import type { Family } from './family.ts';
import type { SharedChange } from './shared-state.ts';

/** All scopes of a kind, whatever they are. */
export type Touched<Id> = ReadonlySet<Id> | 'all';

/** Translates what a change names into the scopes whose rules have to run again. */
export class TouchedScopes {
  readonly change: BoardChange;
  readonly shared: SharedChange;
  readonly #view: BoardView;
  readonly #family: Family;
  readonly #detours: ReadonlySet<LineId>;
  /** True when an open line between two teams came, went or leads elsewhere. */
  readonly crossTeamLines: boolean;
  #endsAndLines: ReadonlySet<LineId> | undefined;
  #around: ReadonlySet<ItemId> | undefined;
  #relatives: ReadonlySet<ItemId> | undefined;

  constructor(options: {
    readonly view: BoardView;
    readonly change: BoardChange;
    readonly shared: SharedChange;
    readonly family: Family;
    /** Lines beside which another way may have come or gone, with these lines changed. */
    readonly findDetours: (lines: readonly LineId[]) => ReadonlySet<LineId>;
    /** Counts these lines as they are now; true when any counts for others than before. */
    readonly countLines: (lines: Iterable<LineId>) => boolean;
  }) {
    this.#view = options.view;
    this.change = options.change;
    this.shared = options.shared;
    this.#family = options.family;
    this.#detours = options.findDetours([...this.endsAndLines()]);
    const isAnew = this.shared.teams || this.shared.sprints;
    const counted = options.countLines(this.endsAndLines());
    this.crossTeamLines = isAnew
      ? options.countLines(idsOf(this.#view.lines())) || counted
      : counted;
  }

  /** Lines about which a rule that reads this may say something else now. */
  lines(reads: readonly LineRead[]): Touched<LineId> {
    const lines = new Set<LineId>(this.change.lines);
    for (const read of reads) {
      switch (read) {
        case 'ends':
          addAll(lines, this.endsAndLines());
          break;
        case 'lone-successor':
          for (const item of this.shared.loneItems) {
            for (const line of this.#view.linesInto(item)) lines.add(line.id);
          }
          break;
        case 'detours':
          addAll(lines, this.#detours);
          break;
        default:
          if (this.hasShared(read)) return 'all';
      }
    }
    return lines;
  }

  /** PBIs about which a rule that reads this may say something else now. */
  items(reads: readonly ItemRead[]): Touched<ItemId> {
    const items = new Set<ItemId>(this.change.items);
    for (const read of reads) {
      switch (read) {
        case 'lines':
          addAll(items, this.around());
          break;
        case 'family':
          addAll(items, this.#relativesOfAround());
          break;
        case 'selection':
          addAll(items, this.shared.passedOver);
          break;
        case 'habits':
          for (const cell of this.shared.stands.habits) this.#addItemsIn(items, cell);
          break;
        case 'overload':
          for (const cell of this.shared.stands.overload) this.#addItemsIn(items, cell);
          break;
        default:
          if (this.hasShared(read)) return 'all';
      }
    }
    return items;
  }

  /**
   * Cells about which a rule that reads this may say something else now; some may have gone. `all`:
   * those of the Grid, and {@link TouchedScopes.cellsAnyway}.
   */
  cells(reads: readonly CellRead[]): Touched<CellId> {
    const cells = this.cellsAnyway();
    for (const read of reads) {
      switch (read) {
        case 'items':
          addAll(cells, this.#cellsOf(this.change.items));
          break;
        case 'lines':
          addAll(cells, this.#cellsOf(this.around()));
          break;
        default:
          if (this.hasShared(read)) return 'all';
      }
    }
    return cells;
  }

  /** Changed cells, and all of a changed row or column, which may have come or gone. */
  cellsAnyway(): Set<CellId> {
    const cells = new Set<CellId>(this.change.cells);
    // The Product Goal and its collisions are told under the cell of neither team nor Sprint.
    if (this.change.board) cells.add(cellOf(NOWHERE));
    const { teams, sprints } = this.change;
    for (const team of teams) {
      for (const sprint of columnsOf(this.#view)) cells.add(cellOf({ team, sprint }));
      // Those that went together with the team are no columns any more.
      for (const sprint of sprints) cells.add(cellOf({ team, sprint }));
    }
    for (const sprint of sprints) {
      for (const team of rowsOf(this.#view)) cells.add(cellOf({ team, sprint }));
    }
    return cells;
  }

  /** Teams about which a rule that reads this may say something else now; some may have gone. */
  teams(reads: readonly LaneRead[]): Touched<TeamId> {
    return this.#lanes(this.change.teams, reads, (cell) => placeOf(cell).team);
  }

  /** Sprints about which a rule that reads this may say something else now; some may have gone. */
  sprints(reads: readonly LaneRead[]): Touched<SprintId> {
    return this.#lanes(this.change.sprints, reads, (cell) => placeOf(cell).sprint);
  }

  /** True when something that is no scope, or many, became different. */
  hasShared(read: SharedRead): boolean {
    if (read === 'sprints') return this.shared.sprints;
    if (read === 'teams') return this.shared.teams;
    return this.change.parts.has(read);
  }

  /** The changed lines, and those at the changed PBIs. */
  endsAndLines(): ReadonlySet<LineId> {
    if (this.#endsAndLines !== undefined) return this.#endsAndLines;
    const lines = new Set<LineId>(this.change.lines);
    for (const item of this.change.items) {
      for (const line of this.#view.linesInto(item)) lines.add(line.id);
      for (const line of this.#view.linesFrom(item)) lines.add(line.id);
    }
    this.#endsAndLines = lines;
    return lines;
  }

  /** The changed PBIs, those that a line ties to them, and those at the ends of changed lines. */
  around(): ReadonlySet<ItemId> {
    if (this.#around !== undefined) return this.#around;
    const items = new Set<ItemId>(this.change.items);
    for (const item of this.change.items) {
      for (const line of this.#view.linesInto(item)) items.add(line.from);
      for (const line of this.#view.linesFrom(item)) items.add(line.to);
    }
    for (const line of this.change.lines) for (const end of endsOfLine(line)) items.add(end);
    this.#around = items;
    return items;
  }

  #lanes<Id>(
    changed: ReadonlySet<Id>,
    reads: readonly LaneRead[],
    laneOf: (cell: CellId) => Id | null,
  ): Touched<Id> {
    const lanes = new Set<Id>(changed);
    const add = (cells: ReadonlySet<CellId>): void => {
      for (const cell of cells) {
        const lane = laneOf(cell);
        if (lane !== null) lanes.add(lane);
      }
    };
    for (const read of reads) {
      switch (read) {
        case 'cells':
          add(this.change.cells);
          break;
        case 'items':
          // A PBI that left a cell of the lane is told by the cell.
          add(this.change.cells);
          add(this.#cellsOf(this.change.items));
          break;
        case 'lines':
          add(this.change.cells);
          add(this.#cellsOf(this.around()));
          break;
        case 'board':
          if (this.change.board) return 'all';
          break;
        default:
          if (this.hasShared(read)) return 'all';
      }
    }
    return lanes;
  }

  #relativesOfAround(): ReadonlySet<ItemId> {
    if (this.#relatives !== undefined) return this.#relatives;
    const items = new Set<ItemId>(this.shared.parents);
    for (const item of this.around()) {
      items.add(item);
      const parent = this.#view.item(item)?.parent;
      if (parent !== undefined) items.add(parent);
      for (const child of this.#family.childrenOf(item)) items.add(child);
    }
    this.#relatives = items;
    return items;
  }

  #cellsOf(items: ReadonlySet<ItemId>): ReadonlySet<CellId> {
    const cells = new Set<CellId>();
    for (const id of items) {
      const item = this.#view.item(id);
      if (item !== undefined && !item.aside) cells.add(cellOf(item.place));
    }
    return cells;
  }

  #addItemsIn(items: Set<ItemId>, cell: CellId): void {
    for (const item of this.#view.itemsIn(cell)) items.add(item);
  }
}

/** All cells of the Grid, with the rows and columns that are no team and no Sprint. */
export function cellsOfGrid(view: BoardView): ReadonlySet<CellId> {
  const cells = new Set<CellId>();
  const columns = columnsOf(view);
  for (const team of rowsOf(view)) {
    for (const sprint of columns) cells.add(cellOf({ team, sprint }));
  }
  return cells;
}

function rowsOf(view: BoardView): readonly (TeamId | null)[] {
  return [null, OUTSIDE, ...view.teams().map((team) => team.id)];
}

function columnsOf(view: BoardView): readonly (SprintId | null)[] {
  return [null, ...view.sprints().map((sprint) => sprint.id)];
}

function addAll<Id>(set: Set<Id>, others: ReadonlySet<Id>): void {
  for (const id of others) set.add(id);
}

function* idsOf(lines: Iterable<{ readonly id: LineId }>): Generator<LineId> {
  for (const line of lines) yield line.id;
}
