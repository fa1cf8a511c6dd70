import type { Collision, ProductBacklogItem } from './product-backlog-item.ts';
import type { DependencyLine, LineId } from './dependency.ts';
import type { ItemId, SprintId, TeamId } from './ids.ts';
import type { NexusSprint } from './nexus-sprint.ts';
import type { CellId } from './place.ts';
import type { ScrumTeam } from './scrum-team.ts';

/**
 * What everything but the document itself knows of a board: a total, read-only view. Nothing here
 * throws, and reading never writes. Values are frozen and keep their identity until they change,
 * so `===` tells whether an entity is still the same.
 *
 * Places are *effective*: a place that names a team or Sprint unknown on this board reads as null
 * there. Collections leave out what is put aside; look-up by id includes it.
 */
export interface BoardView {
  readonly title: string;

  item(id: ItemId): ProductBacklogItem | undefined;
  /** PBIs that are not put aside, in no particular order. */
  items(): Iterable<ProductBacklogItem>;
  readonly itemCount: number;
  /** PBIs in the cell that are not put aside, in Product Backlog order. */
  itemsIn(cell: CellId): readonly ItemId[];

  line(id: LineId): DependencyLine | undefined;
  /** Every dependency line, including those whose ends are put aside or unknown. */
  lines(): Iterable<DependencyLine>;
  readonly lineCount: number;
  /** Lines in which the PBI is the successor: what it waits for. */
  linesInto(item: ItemId): readonly DependencyLine[];
  /** Lines in which the PBI is the predecessor: what it enables. */
  linesFrom(item: ItemId): readonly DependencyLine[];

  team(id: TeamId): ScrumTeam | undefined;
  /** Teams not put aside, in row order. */
  teams(): readonly ScrumTeam[];
  sprint(id: SprintId): NexusSprint | undefined;
  /** Sprints not put aside, by number. */
  sprints(): readonly NexusSprint[];

  /** Capacity of a team in a Sprint, in the board's size unit; undefined: unknown. */
  capacity(team: TeamId, sprint: SprintId): number | undefined;
  /** Sprint Goal of a team (or, with team null, the Nexus Sprint Goal); empty: none. */
  sprintGoal(team: TeamId | null, sprint: SprintId): string;
  readonly productGoal: string;
  /** Open collisions of capacities and goals of a cell; the Product Goal's under `-/-`. */
  collisionsOf(cell: CellId): readonly Collision[];
}

/**
 * What one transaction changed, by id. A name is here when anything that {@link BoardView} says of
 * it may have become different, also when the entity came or went. Consumers look the new value up.
 */
export interface BoardChange {
  readonly items: ReadonlySet<ItemId>;
  readonly lines: ReadonlySet<LineId>;
  readonly teams: ReadonlySet<TeamId>;
  readonly sprints: ReadonlySet<SprintId>;
  /** Cells whose capacity, goal or list of PBIs changed. */
  readonly cells: ReadonlySet<CellId>;
  /** Title or Product Goal changed. */
  readonly board: boolean;
}
