import {
  LIMITS,
  NOWHERE,
  cellOf,
  isId,
  placeOf,
  type CellId,
  type Collision,
  type ItemId,
  type PlanFinish,
  type SprintId,
  type TeamId,
  type UserId,
} from '@weft/domain';
import { collisionOf, decisionsOn, readDecisions, type Decision } from '../decisions/decision.ts';
import { deepFreeze, sameData } from './plain-data.ts';
import {
  readDate,
  readFlag,
  readId,
  readIds,
  readPart,
  readPoints,
  readText,
} from './read-values.ts';

/** Under which the Product Goal and its collisions are found. */
export const BOARD_CELL: CellId = cellOf(NOWHERE);

/** Scope of decisions about the whole board. */
export const BOARD_SCOPE = '';

/** What is decided about one cell, or, under {@link BOARD_CELL}, about the board. */
interface CellGoals {
  readonly capacity: number | undefined;
  readonly reason: string;
  readonly goal: string;
  readonly goalIsLinked: boolean;
  readonly planIsFinished: boolean;
  readonly finish: PlanFinish | undefined;
  /** Last day of the team's own Sprint, ISO 8601 date. */
  readonly teamEnd: string | undefined;
  readonly collisions: readonly Collision[];
}

const NO_GOALS: CellGoals = deepFreeze({
  capacity: undefined,
  reason: '',
  goal: '',
  goalIsLinked: false,
  planIsFinished: false,
  finish: undefined,
  teamEnd: undefined,
  collisions: [],
});

/** What is decided about each kind of scope of the root list. */
const FIELDS_OF_TEAM: ReadonlySet<string> = new Set([
  'capacity',
  'sprintGoal',
  'goalLink',
  'capacityReason',
  'planFinished',
  'planFinish',
  'teamEnd',
]);
const FIELDS_OF_NEXUS: ReadonlySet<string> = new Set(['sprintGoal', 'goalLink']);

/** Capacities, goals and plans: guarded decisions scoped by cell. */
export class GoalTable {
  #cells: ReadonlyMap<CellId, CellGoals> = new Map();

  productGoal(): string {
    return this.#at(BOARD_CELL).goal;
  }

  sprintGoal(team: TeamId | null, sprint: SprintId): string {
    return this.#at(cellOf({ team, sprint })).goal;
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    return this.#at(cellOf({ team, sprint })).capacity;
  }

  capacityReason(team: TeamId, sprint: SprintId): string {
    return this.#at(cellOf({ team, sprint })).reason;
  }

  goalIsLinked(team: TeamId | null, sprint: SprintId): boolean {
    return this.#at(cellOf({ team, sprint })).goalIsLinked;
  }

  planIsFinished(team: TeamId, sprint: SprintId): boolean {
    return this.#at(cellOf({ team, sprint })).planIsFinished;
  }

  planFinish(team: TeamId, sprint: SprintId): PlanFinish | undefined {
    return this.#at(cellOf({ team, sprint })).finish;
  }

  teamSprintEnd(team: TeamId, sprint: SprintId): string | undefined {
    return this.#at(cellOf({ team, sprint })).teamEnd;
  }

  collisionsOf(cell: CellId): readonly Collision[] {
    return this.#at(cell).collisions;
  }

  /** Cells about which anything is decided. */
  cells(): Iterable<CellId> {
    return this.#cells.keys();
  }

  /** Reads the list again and returns the cells of which anything became different. */
  update(list: unknown): ReadonlySet<CellId> {
    const grouped = new Map<CellId, Decision[]>();
    for (const decision of readDecisions(list)) {
      const cell = cellOfDecision(decision);
      if (cell === undefined) continue;
      const group = grouped.get(cell);
      if (group === undefined) grouped.set(cell, [decision]);
      else group.push(decision);
    }
    const changed = new Set<CellId>();
    const before = this.#cells;
    const after = new Map<CellId, CellGoals>();
    for (const [cell, decisions] of grouped) {
      const known = before.get(cell) ?? NO_GOALS;
      const goals = readGoals(decisions);
      const isSame = sameData(known, goals);
      after.set(cell, isSame ? known : goals);
      if (!isSame) changed.add(cell);
    }
    for (const [cell, goals] of before) {
      if (!after.has(cell) && !sameData(goals, NO_GOALS)) changed.add(cell);
    }
    this.#cells = after;
    return changed;
  }

  #at(cell: CellId): CellGoals {
    return this.#cells.get(cell) ?? NO_GOALS;
  }
}

function readGoals(decisions: readonly Decision[]): CellGoals {
  const collisions: Collision[] = [];
  const shown = <Value>(field: string, read: (value: unknown) => Value): Value => {
    const ordered = decisions.length === 0 ? [] : onField(decisions, field);
    const collision = collisionOf(field, ordered, read);
    if (collision !== undefined) collisions.push(collision);
    return read(ordered[0]?.value);
  };
  const capacity = shown('capacity', readPoints) ?? undefined;
  const sprintGoal = shown('sprintGoal', readGoal);
  const productGoal = shown('productGoal', readGoal);
  const goalIsLinked = shown('goalLink', readFlag);
  const planIsFinished = shown('planFinished', readFlag);
  const teamEnd = shown('teamEnd', readDate);
  // Remarks on what is decided beside them: several of them are no collision.
  const remark = (field: string): unknown => onField(decisions, field)[0]?.value;
  const isSaid = capacity !== undefined;
  const reason = (isSaid && readText(remark('capacityReason'), LIMITS.noteChars)) || '';
  const finish = planIsFinished ? readFinish(remark('planFinish')) : undefined;
  const goal = sprintGoal || productGoal;
  return deepFreeze({
    ...{ capacity, reason, goal, goalIsLinked },
    ...{ planIsFinished, finish, teamEnd, collisions },
  });
}

/** All decisions of one cell have the same scope. */
function onField(decisions: readonly Decision[], field: string): readonly Decision[] {
  return decisionsOn(decisions, field, decisions[0]?.scope);
}

function readGoal(value: unknown): string {
  return readText(value, LIMITS.goalChars) ?? '';
}

function readFinish(value: unknown): PlanFinish | undefined {
  const atMs = readPart(value, 'at');
  if (typeof atMs !== 'number' || !Number.isFinite(atMs)) return undefined;
  return {
    by: readId<UserId>(readPart(value, 'by')),
    byName: readText(readPart(value, 'byName'), LIMITS.nameChars) ?? '',
    atMs,
    items: readIds<ItemId>(readPart(value, 'items'), LIMITS.planItems),
  };
}

/** The cell a decision is about; undefined for decisions of another kind. */
function cellOfDecision({ field, scope }: Decision): CellId | undefined {
  if (field === 'productGoal') return scope === BOARD_SCOPE ? BOARD_CELL : undefined;
  if (!FIELDS_OF_TEAM.has(field)) return undefined;
  const place = placeOf(scope as CellId);
  const cell = cellOf(place);
  if (cell !== scope || !isId(place.sprint)) return undefined;
  const fits = place.team === null ? FIELDS_OF_NEXUS.has(field) : isId(place.team);
  return fits ? cell : undefined;
}
