import {
  LIMITS,
  cellOf,
  isId,
  placeOf,
  type CellId,
  type Collision,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { collisionOf, decisionsOn, readDecisions, type Decision } from '../decisions/decision.ts';
import { deepFreeze } from './item-table.ts';
import { readPoints, readText } from './read-values.ts';

/** Scope of decisions about the whole board. */
export const BOARD_SCOPE: CellId = cellOf({ team: null, sprint: null });

const NO_COLLISIONS: readonly Collision[] = Object.freeze([]);

/** Capacities, Sprint Goals and the Product Goal: guarded decisions scoped by cell. */
export class GoalTable {
  #byScope: ReadonlyMap<string, readonly Decision[]> = new Map();
  #text = new Map<string, string>();

  productGoal(): string {
    return this.#goal('productGoal', BOARD_SCOPE);
  }

  sprintGoal(team: TeamId | null, sprint: SprintId): string {
    return this.#goal('sprintGoal', cellOf({ team, sprint }));
  }

  capacity(team: TeamId, sprint: SprintId): number | undefined {
    const [shown] = this.on('capacity', cellOf({ team, sprint }));
    return readPoints(shown?.value) ?? undefined;
  }

  on(field: string, scope: CellId): readonly Decision[] {
    return decisionsOn(this.#byScope.get(scope) ?? [], field, scope);
  }

  collisionsOf(scope: CellId): readonly Collision[] {
    const decisions = this.#byScope.get(scope);
    if (decisions === undefined) return NO_COLLISIONS;
    const fields = [...new Set(decisions.map((decision) => decision.field))].sort();
    return deepFreeze(
      fields.flatMap(
        (field) => collisionOf(field, decisionsOn(decisions, field, scope), readerOf(field)) ?? [],
      ),
    );
  }

  /** Reads the list again and returns the scopes of which anything became different. */
  update(list: unknown): ReadonlySet<CellId> {
    const grouped = new Map<string, Decision[]>();
    for (const decision of readDecisions(list)) {
      if (!isScope(decision.scope)) continue;
      const group = grouped.get(decision.scope) ?? [];
      group.push(decision);
      grouped.set(decision.scope, group);
    }
    const changed = new Set<CellId>();
    const text = new Map<string, string>();
    for (const [scope, decisions] of grouped) {
      const said = JSON.stringify(
        decisions.map(({ field, value, by, atMs, seq }) => [field, value, by, atMs, seq]),
      );
      text.set(scope, said);
      if (this.#text.get(scope) !== said && isScope(scope)) changed.add(scope);
    }
    for (const scope of this.#text.keys()) {
      if (!text.has(scope) && isScope(scope)) changed.add(scope);
    }
    this.#byScope = grouped;
    this.#text = text;
    return changed;
  }

  #goal(field: string, scope: CellId): string {
    const [shown] = this.on(field, scope);
    return readText(shown?.value, LIMITS.goalChars) ?? '';
  }
}

function readerOf(field: string): (value: unknown) => unknown {
  return field === 'capacity' ? readPoints : (value) => readText(value, LIMITS.goalChars) ?? '';
}

function isScope(scope: string): scope is CellId {
  const { team, sprint } = placeOf(scope as CellId);
  return (team === null || isId(team)) && (sprint === null || isId(sprint));
}
