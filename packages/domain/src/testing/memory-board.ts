import type { BoardSettings } from '../board-settings.ts';
import type { BoardChange, BoardView } from '../board-view.ts';
import type { DependencyLine, LineId } from '../dependency.ts';
import type { DoneCriterion } from '../done-criterion.ts';
import type { ItemId, PersonId, SprintId, TeamId } from '../ids.ts';
import type { Improvement } from '../improvement.ts';
import type { IntegrationRecord } from '../integration.ts';
import { longestJudgementOn, type Judgement } from '../judgement.ts';
import type { NexusEvent } from '../nexus-event.ts';
import type { NexusSprint } from '../nexus-sprint.ts';
import type { Person } from '../person.ts';
import { cellOf, type CellId } from '../place.ts';
import type { PlanFinish } from '../plan-finish.ts';
import type { Collision, ProductBacklogItem } from '../product-backlog-item.ts';
import type { ScrumTeam } from '../scrum-team.ts';
import { BoardDraft, blankBoard, type WrittenBoard } from './board-draft.ts';
import { differenceOf } from './board-difference.ts';
import { readWrittenBoard, type ReadBoard } from './read-written-board.ts';

/**
 * A board in memory for tests: a BoardView that can be written on. It works everything out anew
 * after each change, so it is slow on large boards and easy to believe.
 */
export class MemoryBoard implements BoardView {
  readonly #written: WrittenBoard = blankBoard();
  #read: ReadBoard = readWrittenBoard(this.#written);

  /** Writes in one go, like one transaction, and says what became different. */
  change(write: (draft: BoardDraft) => void): BoardChange {
    const before = this.#read;
    write(new BoardDraft(this.#written));
    this.#read = readWrittenBoard(this.#written, before);
    return differenceOf(before, this.#read);
  }

  get title(): string {
    return this.#read.title;
  }

  get productGoal(): string {
    return this.#read.productGoal;
  }

  item(id: ItemId): ProductBacklogItem | undefined {
    return this.#read.items.get(id);
  }

  items(): Iterable<ProductBacklogItem> {
    return [...this.#read.items.values()].filter((item) => !item.aside);
  }

  get itemCount(): number {
    let count = 0;
    for (const item of this.#read.items.values()) if (!item.aside) count += 1;
    return count;
  }

  itemsIn(cell: CellId): readonly ItemId[] {
    return this.#read.itemsOfCell.get(cell) ?? [];
  }

  line(id: LineId): DependencyLine | undefined {
    return this.#read.lines.get(id);
  }

  lines(): Iterable<DependencyLine> {
    return this.#read.lines.values();
  }

  get lineCount(): number {
    return this.#read.lines.size;
  }

  linesInto(item: ItemId): readonly DependencyLine[] {
    return this.#read.linesInto.get(item) ?? [];
  }

  linesFrom(item: ItemId): readonly DependencyLine[] {
    return this.#read.linesFrom.get(item) ?? [];
  }

  team(id: TeamId): ScrumTeam | undefined {
    return this.#read.teams.get(id);
  }

  teams(): readonly ScrumTeam[] {
    return this.#read.teamRows;
  }

  sprint(id: SprintId): NexusSprint | undefined {
    return this.#read.sprints.get(id);
  }

  sprints(): readonly NexusSprint[] {
    return this.#read.sprintColumns;
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    return this.#read.capacities.get(cellOf({ team, sprint }));
  }

  sprintGoal(team: TeamId | null, sprint: SprintId): string {
    return this.#read.goals.get(cellOf({ team, sprint })) ?? '';
  }

  collisionsOf(cell: CellId): readonly Collision[] {
    return this.#read.collisions.get(cell) ?? [];
  }

  goalIsLinked(team: TeamId | null, sprint: SprintId): boolean {
    return this.#read.plans.get(cellOf({ team, sprint }))?.goalIsLinked ?? false;
  }

  planIsFinished(team: TeamId, sprint: SprintId): boolean {
    return this.#read.plans.get(cellOf({ team, sprint }))?.isFinished ?? false;
  }

  planFinish(team: TeamId, sprint: SprintId): PlanFinish | undefined {
    return this.#read.plans.get(cellOf({ team, sprint }))?.finish;
  }

  capacityReason(team: TeamId, sprint: SprintId): string {
    return this.#read.plans.get(cellOf({ team, sprint }))?.capacityReason ?? '';
  }

  teamSprintEnd(team: TeamId, sprint: SprintId): string | undefined {
    return this.#read.plans.get(cellOf({ team, sprint }))?.sprintEnd;
  }

  person(id: PersonId): Person | undefined {
    return this.#read.personById.get(id);
  }

  people(): readonly Person[] {
    return this.#read.people;
  }

  criteria(): readonly DoneCriterion[] {
    return this.#read.criteria;
  }

  events(): readonly NexusEvent[] {
    return this.#read.events;
  }

  integration(): readonly IntegrationRecord[] {
    return this.#read.integration;
  }

  improvements(): readonly Improvement[] {
    return this.#read.improvements;
  }

  judgements(): readonly Judgement[] {
    return this.#read.judgements;
  }

  judgementOn(finding: string): Judgement | undefined {
    return longestJudgementOn(finding, this.#read.judgements);
  }

  get settings(): BoardSettings {
    return this.#read.settings;
  }
}
