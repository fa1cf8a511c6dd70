import {
  cellOf,
  longestJudgementOn,
  type BoardChange,
  type BoardEdit,
  type BoardSettings,
  type BoardView,
  type CellId,
  type Collision,
  type DependencyLine,
  type DoneCriterion,
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
import { applyEdit } from './apply-edit.ts';
import { differenceOf, everythingIn } from './plan-difference.ts';
import { Plan } from './plan.ts';

/**
 * A board as it would be after some edits, without touching it. Asks the board for everything that
 * no edit is about, so it stays current by itself where nothing is planned; call
 * {@link PlannedBoard.drop} when the board changes while something is.
 */
export class PlannedBoard implements BoardView {
  readonly #board: BoardView;
  #plan: Plan;

  constructor(board: BoardView) {
    this.#board = board;
    this.#plan = new Plan(board);
  }

  /**
   * Plans these edits, in this order, and nothing that was planned before; returns exactly what
   * differs from the plan before.
   */
  plan(edits: readonly BoardEdit[]): BoardChange {
    const before = this.#plan;
    this.#plan = new Plan(this.#board);
    for (const edit of edits) applyEdit(this.#plan, this, edit);
    return differenceOf(before, this.#plan);
  }

  /**
   * Plans nothing any more, after the board changed under the plan. Names everything that was
   * planned, because how much of it still differs cannot be told; join it with the board's change.
   */
  drop(): BoardChange {
    const change = everythingIn(this.#plan);
    this.#plan = new Plan(this.#board);
    return change;
  }

  /** Cells in which something is planned: PBIs that come, go or get another size, a capacity. */
  plannedCells(): ReadonlySet<CellId> {
    const cells = new Set(this.#plan.cells.keys());
    for (const item of this.#plan.items.values()) {
      const before = this.#board.item(item.id);
      if (before !== undefined) cells.add(cellOf(before.place));
      cells.add(cellOf(item.place));
    }
    return cells;
  }

  item(id: ItemId): ProductBacklogItem | undefined {
    return this.#plan.item(id);
  }

  items(): Iterable<ProductBacklogItem> {
    return this.#plan.allItems();
  }

  get itemCount(): number {
    let made = 0;
    for (const id of this.#plan.items.keys()) if (this.#board.item(id) === undefined) made += 1;
    return this.#board.itemCount + made;
  }

  itemsIn(cell: CellId): readonly ItemId[] {
    return this.#plan.itemsIn(cell);
  }

  line(id: LineId): DependencyLine | undefined {
    return this.#plan.line(id);
  }

  lines(): Iterable<DependencyLine> {
    return this.#plan.allLines();
  }

  get lineCount(): number {
    let count = this.#board.lineCount;
    for (const [id, line] of this.#plan.lines) {
      count += Number(line !== undefined) - Number(this.#board.line(id) !== undefined);
    }
    return count;
  }

  linesInto(item: ItemId): readonly DependencyLine[] {
    return this.#plan.linesInto(item);
  }

  linesFrom(item: ItemId): readonly DependencyLine[] {
    return this.#plan.linesFrom(item);
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    return this.#plan.capacity(team, sprint);
  }

  collisionsOf(cell: CellId): readonly Collision[] {
    return this.#plan.collisionsOf(cell);
  }

  judgements(): readonly Judgement[] {
    const planned = this.#plan.judgements;
    if (planned.length === 0) return this.#board.judgements();
    // A judgement takes the place of those that were there on the same finding.
    const latest = new Map(planned.map((judgement) => [judgement.finding, judgement]));
    return [...this.#board.judgements().filter(({ finding }) => !latest.has(finding))]
      .concat([...latest.values()])
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  judgementOn(finding: string): Judgement | undefined {
    if (this.#plan.judgements.length === 0) return this.#board.judgementOn(finding);
    return longestJudgementOn(finding, this.judgements());
  }

  get title(): string {
    return this.#board.title;
  }

  get productGoal(): string {
    return this.#board.productGoal;
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

  sprintGoal(team: TeamId | null, sprint: SprintId): string {
    return this.#board.sprintGoal(team, sprint);
  }

  goalIsLinked(team: TeamId | null, sprint: SprintId): boolean {
    return this.#board.goalIsLinked(team, sprint);
  }

  planIsFinished(team: TeamId, sprint: SprintId): boolean {
    return this.#board.planIsFinished(team, sprint);
  }

  planFinish(team: TeamId, sprint: SprintId): PlanFinish | undefined {
    return this.#board.planFinish(team, sprint);
  }

  capacityReason(team: TeamId, sprint: SprintId): string {
    return this.#board.capacityReason(team, sprint);
  }

  teamSprintEnd(team: TeamId, sprint: SprintId): string | undefined {
    return this.#board.teamSprintEnd(team, sprint);
  }

  person(id: PersonId): Person | undefined {
    return this.#board.person(id);
  }

  people(): readonly Person[] {
    return this.#board.people();
  }

  criteria(): readonly DoneCriterion[] {
    return this.#board.criteria();
  }

  events(): readonly NexusEvent[] {
    return this.#board.events();
  }

  integration(): readonly IntegrationRecord[] {
    return this.#board.integration();
  }

  improvements(): readonly Improvement[] {
    return this.#board.improvements();
  }

  get settings(): BoardSettings {
    return this.#board.settings;
  }
}
