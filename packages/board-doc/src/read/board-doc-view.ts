import type * as Y from 'yjs';
import {
  LIMITS,
  compareRank,
  compareSprints,
  isId,
  brandId,
  type BoardChange,
  type BoardPart,
  type BoardSettings,
  type BoardView,
  type CellId,
  type Collision,
  type DependencyId,
  type DependencyLine,
  type DoneCriterion,
  type EntityId,
  type Improvement,
  type IntegrationRecord,
  type ItemId,
  type Judgement,
  type LineId,
  type NexusEvent,
  type NexusSprint,
  type Person,
  type PersonId,
  type PlanFinish,
  type ProductBacklogItem,
  type ScrumTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { eachPart, entityOf, type Roots } from '../schema/roots.ts';
import type { DirtyEntities } from '../changes/dirty-entities.ts';
import { BoardParts } from './board-parts.ts';
import { BOARD_CELL, GoalTable } from './goal-table.ts';
import { ItemTable } from './item-table.ts';
import { LineTable } from './line-table.ts';
import { sameData } from './plain-data.ts';
import { readSprint, readTeam } from './read-record.ts';
import { readText } from './read-values.ts';

/** What the view is made of, with what only commands need to know. */
export interface BoardTables {
  readonly items: ItemTable;
  readonly lines: LineTable;
  readonly goals: GoalTable;
  readonly parts: BoardParts;
}

/** The board as everything but this package sees it, kept in step with the document by id. */
export class BoardDocView implements BoardView {
  readonly #roots: Roots;
  readonly #teams = new Map<TeamId, ScrumTeam>();
  readonly #sprints = new Map<SprintId, NexusSprint>();
  readonly #items: ItemTable;
  readonly #lines: LineTable;
  readonly #goals = new GoalTable();
  readonly #parts = new BoardParts();
  #sortedTeams: readonly ScrumTeam[] = [];
  #sortedSprints: readonly NexusSprint[] = [];
  #title = '';

  /** `hasAcceptance` tells whether the acceptance notes of a PBI, a text of their own, say anything. */
  constructor(roots: Roots, hasAcceptance: (item: ItemId) => boolean) {
    this.#roots = roots;
    this.#items = new ItemTable({
      hasTeam: (id) => this.#teams.has(id),
      hasSprint: (id) => this.#sprints.has(id),
      hasAcceptance,
    });
    this.#lines = new LineTable((item) => this.#items.get(item));
    this.update({
      items: keysOf<ItemId>(roots.items),
      dependencies: keysOf<DependencyId>(roots.dependencies),
      teams: keysOf<TeamId>(roots.teams),
      sprints: keysOf<SprintId>(roots.sprints),
      texts: new Set(),
      decisions: true,
      meta: true,
      parts: eachPart((part) => keysOf(roots[part])),
    });
  }

  get title(): string {
    return this.#title;
  }

  get itemCount(): number {
    return this.#items.shownCount;
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  get productGoal(): string {
    return this.#goals.productGoal();
  }

  /** Tables behind the view, for this package's commands. */
  get tables(): BoardTables {
    return {
      items: this.#items,
      lines: this.#lines,
      goals: this.#goals,
      parts: this.#parts,
    };
  }

  item(id: ItemId): ProductBacklogItem | undefined {
    return this.#items.get(id);
  }

  *items(): Iterable<ProductBacklogItem> {
    for (const item of this.#items.values()) if (!item.aside) yield item;
  }

  /** PBIs that are put aside, in no particular order. */
  *asideItems(): Iterable<ProductBacklogItem> {
    for (const item of this.#items.values()) if (item.aside) yield item;
  }

  itemsIn(cell: CellId): readonly ItemId[] {
    return this.#items.in(cell);
  }

  line(id: LineId): DependencyLine | undefined {
    return this.#lines.get(id);
  }

  lines(): Iterable<DependencyLine> {
    return this.#lines.values();
  }

  linesInto(item: ItemId): readonly DependencyLine[] {
    return this.#lines.into(item);
  }

  linesFrom(item: ItemId): readonly DependencyLine[] {
    return this.#lines.from(item);
  }

  team(id: TeamId): ScrumTeam | undefined {
    return this.#teams.get(id);
  }

  teams(): readonly ScrumTeam[] {
    return this.#sortedTeams;
  }

  sprint(id: SprintId): NexusSprint | undefined {
    return this.#sprints.get(id);
  }

  sprints(): readonly NexusSprint[] {
    return this.#sortedSprints;
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    return this.#goals.capacity(team, sprint);
  }

  capacityReason(team: TeamId, sprint: SprintId): string {
    return this.#goals.capacityReason(team, sprint);
  }

  sprintGoal(team: TeamId | null, sprint: SprintId): string {
    return this.#goals.sprintGoal(team, sprint);
  }

  goalIsLinked(team: TeamId | null, sprint: SprintId): boolean {
    return this.#goals.goalIsLinked(team, sprint);
  }

  planIsFinished(team: TeamId, sprint: SprintId): boolean {
    return this.#goals.planIsFinished(team, sprint);
  }

  planFinish(team: TeamId, sprint: SprintId): PlanFinish | undefined {
    return this.#goals.planFinish(team, sprint);
  }

  teamSprintEnd(team: TeamId, sprint: SprintId): string | undefined {
    return this.#goals.teamSprintEnd(team, sprint);
  }

  collisionsOf(cell: CellId): readonly Collision[] {
    return this.#goals.collisionsOf(cell);
  }

  person(id: PersonId): Person | undefined {
    return this.#parts.people.get(id);
  }

  people(): readonly Person[] {
    return this.#parts.people.shown;
  }

  criteria(): readonly DoneCriterion[] {
    return this.#parts.criteria.shown;
  }

  events(): readonly NexusEvent[] {
    return this.#parts.events.shown;
  }

  integration(): readonly IntegrationRecord[] {
    return this.#parts.integration.shown;
  }

  improvements(): readonly Improvement[] {
    return this.#parts.improvements.shown;
  }

  judgementOn(finding: string): Judgement | undefined {
    return this.#parts.judgementOn(finding);
  }

  judgements(): readonly Judgement[] {
    return this.#parts.judgements.shown;
  }

  get settings(): BoardSettings {
    return this.#parts.settings;
  }

  /** Reads what is dirty again and says what became different. */
  update(dirty: DirtyEntities): BoardChange {
    const roots = this.#roots;
    const cells = new Set<CellId>(dirty.decisions ? this.#goals.update(roots.decisions) : []);
    let board = cells.has(BOARD_CELL);
    const parts = new Set<BoardPart>();
    this.#parts.update(dirty.parts, roots, parts);
    if (dirty.meta) {
      this.#parts.updateSettings(roots, parts);
      const title = readText(roots.meta.get('title'), LIMITS.nameChars) ?? '';
      board ||= title !== this.#title;
      this.#title = title;
    }
    const teams = updateEntities(dirty.teams, this.#teams, roots.teams, readTeam);
    const sprints = updateEntities(dirty.sprints, this.#sprints, roots.sprints, readSprint);
    if (teams.changed.size > 0) {
      this.#sortedTeams = Object.freeze(shown(this.#teams.values()).sort(compareRank));
    }
    if (sprints.changed.size > 0) {
      this.#sortedSprints = Object.freeze(shown(this.#sprints.values()).sort(compareSprints));
    }
    const cameOrWent = new Set<string>([...teams.cameOrWent, ...sprints.cameOrWent]);
    // Whether a PBI has acceptance notes is said by their text.
    const dirtyItems = new Set([...dirty.items, ...dirty.texts]);
    if (cameOrWent.size > 0) {
      for (const id of this.#items.placedAt(cameOrWent)) dirtyItems.add(id);
    }
    const items = new Set<ItemId>();
    const otherTeam = new Set<ItemId>();
    this.#items.update(dirtyItems, (id) => entityOf(roots.items, id), { items, cells, otherTeam });
    const lines = new Set<LineId>();
    const recordOf = (id: DependencyId): Y.Map<unknown> | undefined =>
      entityOf(roots.dependencies, id);
    this.#lines.update(dirty.dependencies, otherTeam, recordOf, lines);
    // The texts are no part of the view; who shows them is told all the same.
    for (const id of dirty.texts) if (this.#items.get(id) !== undefined) items.add(id);
    return { items, lines, teams: teams.changed, sprints: sprints.changed, cells, board, parts };
  }
}

function updateEntities<Id extends EntityId, Entity extends { readonly id: Id }>(
  dirty: ReadonlySet<Id>,
  entities: Map<Id, Entity>,
  root: Y.Map<unknown>,
  read: (id: Id, map: Y.Map<unknown>) => Entity,
): { readonly changed: ReadonlySet<Id>; readonly cameOrWent: ReadonlySet<Id> } {
  const changed = new Set<Id>();
  const cameOrWent = new Set<Id>();
  for (const id of dirty) {
    const before = entities.get(id);
    const map = entityOf(root, id);
    const after = map === undefined ? undefined : read(id, map);
    if (sameData(before, after)) continue;
    changed.add(id);
    if (before === undefined || after === undefined) cameOrWent.add(id);
    if (after === undefined) entities.delete(id);
    else entities.set(id, after);
  }
  return { changed, cameOrWent };
}

function shown<Entity extends { readonly aside: boolean }>(entities: Iterable<Entity>): Entity[] {
  return [...entities].filter((entity) => !entity.aside);
}

function keysOf<Id extends string>(root: Y.Map<unknown>): ReadonlySet<Id> {
  return new Set([...root.keys()].filter((key) => isId(key)).map((key) => brandId<Id>(key)));
}
