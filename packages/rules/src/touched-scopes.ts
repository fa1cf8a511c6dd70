import {
  cellOf,
  NOWHERE,
  OUTSIDE,
  unreachable,
  type BoardChange,
  type BoardView,
  type CellId,
  type ItemId,
  type LineId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { CellRead, LineRead } from './rule.ts';

/** What a change did to the things the rule set keeps for all rules. */
export interface SharedChange {
  /** The order of the Sprints or which is current became different. */
  readonly sprints: boolean;
  /** Which teams belong to the Nexus became different. */
  readonly teams: boolean;
  /** PBIs that stood or stand alone in one of the changed cells. */
  readonly loneItems: ReadonlySet<ItemId>;
}

/** Translates what a change names into the scopes whose rules have to run again. */
export class TouchedScopes {
  readonly #view: BoardView;
  readonly #change: BoardChange;
  readonly #shared: SharedChange;
  readonly #lines = new Map<LineRead, ReadonlySet<LineId>>();
  readonly #cells = new Map<CellRead, ReadonlySet<CellId>>();

  constructor(view: BoardView, change: BoardChange, shared: SharedChange) {
    this.#view = view;
    this.#change = change;
    this.#shared = shared;
  }

  /** Lines about which a rule that reads this may say something else now. */
  lines(reads: readonly LineRead[]): ReadonlySet<LineId> {
    return union(reads.map((read) => this.#linesOf(read)));
  }

  /** Cells about which a rule that reads this may say something else now. */
  cells(reads: readonly CellRead[]): ReadonlySet<CellId> {
    return union(reads.map((read) => this.#cellsOf(read)));
  }

  #linesOf(read: LineRead): ReadonlySet<LineId> {
    const known = this.#lines.get(read);
    if (known !== undefined) return known;
    const lines = this.#findLines(read);
    this.#lines.set(read, lines);
    return lines;
  }

  #findLines(read: LineRead): ReadonlySet<LineId> {
    const lines = new Set<LineId>();
    switch (read) {
      case 'line':
        return this.#change.lines;
      case 'ends':
        for (const item of this.#change.items) {
          for (const line of this.#view.linesInto(item)) lines.add(line.id);
          for (const line of this.#view.linesFrom(item)) lines.add(line.id);
        }
        return lines;
      case 'lone-successor':
        for (const item of this.#shared.loneItems) {
          for (const line of this.#view.linesInto(item)) lines.add(line.id);
        }
        return lines;
      case 'sprints':
        return this.#shared.sprints ? this.#allLines() : lines;
      case 'teams':
        return this.#shared.teams ? this.#allLines() : lines;
      default:
        return unreachable(read);
    }
  }

  #allLines(): Set<LineId> {
    const lines = new Set<LineId>();
    for (const line of this.#view.lines()) lines.add(line.id);
    return lines;
  }

  #cellsOf(read: CellRead): ReadonlySet<CellId> {
    const known = this.#cells.get(read);
    if (known !== undefined) return known;
    const cells = this.#findCells(read);
    this.#cells.set(read, cells);
    return cells;
  }

  #findCells(read: CellRead): ReadonlySet<CellId> {
    switch (read) {
      case 'cell': {
        if (!this.#change.board) return this.#change.cells;
        // The Product Goal and its collisions are told under the cell of neither team nor Sprint.
        return new Set([...this.#change.cells, cellOf(NOWHERE)]);
      }
      case 'sizes': {
        const cells = new Set<CellId>();
        for (const id of this.#change.items) {
          const item = this.#view.item(id);
          if (item !== undefined) cells.add(cellOf(item.place));
        }
        return cells;
      }
      case 'sprints':
        return crossings(rowsOf(this.#view, this.#change.teams), this.#change.sprints);
      case 'teams':
        return crossings(this.#change.teams, columnsOf(this.#view, this.#change.sprints));
      default:
        return unreachable(read);
    }
  }
}

/** All cells of the Grid, with the rows and columns that are no team and no Sprint. */
export function cellsOfGrid(view: BoardView): ReadonlySet<CellId> {
  return crossings(rowsOf(view, []), columnsOf(view, []));
}

/** `changed` may have just gone: what was found at its crossings has to go too. */
function rowsOf(view: BoardView, changed: Iterable<TeamId>): Set<TeamId | null> {
  return new Set([null, OUTSIDE, ...view.teams().map((team) => team.id), ...changed]);
}

function columnsOf(view: BoardView, changed: Iterable<SprintId>): Set<SprintId | null> {
  return new Set([null, ...view.sprints().map((sprint) => sprint.id), ...changed]);
}

function crossings(
  teams: ReadonlySet<TeamId | null>,
  sprints: ReadonlySet<SprintId | null>,
): Set<CellId> {
  const cells = new Set<CellId>();
  for (const team of teams) for (const sprint of sprints) cells.add(cellOf({ team, sprint }));
  return cells;
}

function union<Id>(sets: readonly ReadonlySet<Id>[]): ReadonlySet<Id> {
  const filled = sets.filter((set) => set.size > 0);
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return only;
  const all = new Set<Id>();
  for (const set of filled) for (const id of set) all.add(id);
  return all;
}
