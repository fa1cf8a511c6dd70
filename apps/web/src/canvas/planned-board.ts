import {
  cellOf,
  compareRank,
  type BoardChange,
  type BoardView,
  type CellId,
  type Collision,
  type DependencyLine,
  type ItemId,
  type LineId,
  type NexusSprint,
  type Place,
  type ProductBacklogItem,
  type ScrumTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** A board on which some PBIs stand elsewhere than they do: what a move would make of it. */
export class PlannedBoard implements BoardView {
  readonly #board: BoardView;
  #moved = new Map<ItemId, ProductBacklogItem>();

  constructor(board: BoardView) {
    this.#board = board;
  }

  /** Moves these PBIs, and only these, to the place; returns what differs from before. */
  plan(items: readonly ItemId[], place: Place): BoardChange {
    const before = this.#moved;
    this.#moved = new Map();
    const cells = new Set<CellId>();
    const note = (id: ItemId): void => {
      for (const item of [before.get(id), this.#moved.get(id), this.#board.item(id)]) {
        if (item !== undefined) cells.add(cellOf(item.place));
      }
    };
    for (const id of items) {
      const item = this.#board.item(id);
      if (item !== undefined) this.#moved.set(id, { ...item, place });
    }
    const touched = new Set([...before.keys(), ...this.#moved.keys()]);
    for (const id of touched) note(id);
    return {
      items: touched,
      lines: new Set(),
      teams: new Set(),
      sprints: new Set(),
      cells,
      board: false,
    };
  }

  item(id: ItemId): ProductBacklogItem | undefined {
    return this.#moved.get(id) ?? this.#board.item(id);
  }

  *items(): Iterable<ProductBacklogItem> {
    for (const item of this.#board.items()) yield this.#moved.get(item.id) ?? item;
  }

  itemsIn(cell: CellId): readonly ItemId[] {
    const stay = this.#board.itemsIn(cell).filter((id) => !this.#moved.has(id));
    const come = [...this.#moved.values()].filter((item) => cellOf(item.place) === cell);
    if (come.length === 0) return stay;
    return [...stay.map((id) => this.item(id)), ...come]
      .filter((item) => item !== undefined)
      .sort(compareRank)
      .map((item) => item.id);
  }

  get title(): string {
    return this.#board.title;
  }

  get productGoal(): string {
    return this.#board.productGoal;
  }

  get itemCount(): number {
    return this.#board.itemCount;
  }

  get lineCount(): number {
    return this.#board.lineCount;
  }

  line(id: LineId): DependencyLine | undefined {
    return this.#board.line(id);
  }

  lines(): Iterable<DependencyLine> {
    return this.#board.lines();
  }

  linesInto(item: ItemId): readonly DependencyLine[] {
    return this.#board.linesInto(item);
  }

  linesFrom(item: ItemId): readonly DependencyLine[] {
    return this.#board.linesFrom(item);
  }

  team(id: TeamId): ScrumTeam | undefined {
    return this.#board.team(id);
  }

  teams(): readonly ScrumTeam[] {
    return this.#board.teams();
  }

  sprint(id: SprintId): NexusSprint | undefined {
    return this.#board.sprint(id);
  }

  sprints(): readonly NexusSprint[] {
    return this.#board.sprints();
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    return this.#board.capacity(team, sprint);
  }

  sprintGoal(team: TeamId | null, sprint: SprintId): string {
    return this.#board.sprintGoal(team, sprint);
  }

  collisionsOf(cell: CellId): readonly Collision[] {
    return this.#board.collisionsOf(cell);
  }
}
