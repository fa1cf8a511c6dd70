import type { BoardSettings } from './board-settings.ts';
import type { DoneCriterion } from './done-criterion.ts';
import type { Improvement } from './improvement.ts';
import type { IntegrationRecord } from './integration.ts';
import type { Judgement } from './judgement.ts';
import type { NexusEvent } from './nexus-event.ts';
import type { Person } from './person.ts';
import type { PlanFinish } from './plan-finish.ts';
import type { Collision, ProductBacklogItem } from './product-backlog-item.ts';
import type { DependencyLine, LineId } from './dependency.ts';
import type { ItemId, PersonId, SprintId, TeamId } from './ids.ts';
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
  /** Why the capacity is what it is; empty: nobody said. */
  capacityReason(team: TeamId, sprint: SprintId): string;
  /** Sprint Goal of a team (or, with team null, the Nexus Sprint Goal); empty: none. */
  sprintGoal(team: TeamId | null, sprint: SprintId): string;
  readonly productGoal: string;
  /**
   * True when the Sprint Goal of the team was linked to the Nexus Sprint Goal; with team null: the
   * Nexus Sprint Goal to the Product Goal.
   */
  goalIsLinked(team: TeamId | null, sprint: SprintId): boolean;
  /** True when the team said that its plan for the Sprint is finished. */
  planIsFinished(team: TeamId, sprint: SprintId): boolean;
  /** Who finished it and with what; undefined: it is open, or nobody knows. */
  planFinish(team: TeamId, sprint: SprintId): PlanFinish | undefined;
  /** Last day of a team's own Sprint where it is another than the Nexus', ISO 8601 date. */
  teamSprintEnd(team: TeamId, sprint: SprintId): string | undefined;
  /** Open collisions of capacities and goals of a cell; the Product Goal's under `-/-`. */
  collisionsOf(cell: CellId): readonly Collision[];

  person(id: PersonId): Person | undefined;
  /** People not put aside, by name, then id. */
  people(): readonly Person[];
  /** Criteria of all Definitions of Done, not put aside: the Nexus' first, then by team; by rank. */
  criteria(): readonly DoneCriterion[];
  /** Events not put aside, by day, then id. */
  events(): readonly NexusEvent[];
  /** Integration issues and successes not put aside, by id. */
  integration(): readonly IntegrationRecord[];
  /** Improvements not put aside, by id. */
  improvements(): readonly Improvement[];
  /** The judgement on a finding that holds longest (then smallest id); undefined: nobody judged. */
  judgementOn(finding: string): Judgement | undefined;
  /** Judgements not put aside, by id. */
  judgements(): readonly Judgement[];
  readonly settings: BoardSettings;
}

/** Small collections of a board that are announced as a whole when anything in them changes. */
export const BOARD_PARTS = [
  'people',
  'criteria',
  'events',
  'integration',
  'improvements',
  'judgements',
  'settings',
] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

/**
 * What one transaction changed, by id. A name is here when anything that {@link BoardView} says of
 * it may have become different, also when the entity came or went. Consumers look the new value up.
 */
export interface BoardChange {
  readonly items: ReadonlySet<ItemId>;
  readonly lines: ReadonlySet<LineId>;
  readonly teams: ReadonlySet<TeamId>;
  readonly sprints: ReadonlySet<SprintId>;
  /** Cells whose capacity, goal, plan or list of PBIs changed. */
  readonly cells: ReadonlySet<CellId>;
  /** Title or Product Goal changed. */
  readonly board: boolean;
  readonly parts: ReadonlySet<BoardPart>;
}
