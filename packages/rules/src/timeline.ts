import type { BoardView, NexusSprint, SprintId } from '@weft/domain';

/**
 * The Sprints of a board as points in time: 0, 1, 2, … by number. Two Sprints with the same number
 * (two people added "Sprint 4" offline) are the same point. Sprints put aside are not in it, so
 * what stands in them counts as unscheduled.
 */
export class Timeline {
  readonly #points: ReadonlyMap<SprintId, number>;
  readonly #sprints: readonly NexusSprint[];
  /** The current Sprint: the first running one, else the first planned one; undefined: all closed. */
  readonly current: number | undefined;

  /** Points from the current Sprint to the last, both included; 0: all are closed, or there are none. */
  readonly sprintsLeft: number;

  constructor(view: BoardView) {
    const points = new Map<SprintId, number>();
    let running: number | undefined;
    let planned: number | undefined;
    let point = -1;
    let number: number | undefined;
    for (const sprint of view.sprints()) {
      if (sprint.number !== number) point += 1;
      number = sprint.number;
      points.set(sprint.id, point);
      if (sprint.state === 'running') running ??= point;
      if (sprint.state === 'planned') planned ??= point;
    }
    this.#points = points;
    this.#sprints = view.sprints();
    this.current = running ?? planned;
    this.sprintsLeft = this.current === undefined ? 0 : point - this.current + 1;
  }

  /** The point in time of a Sprint; undefined: unscheduled. */
  pointOf(sprint: SprintId | null): number | undefined {
    return sprint === null ? undefined : this.#points.get(sprint);
  }

  /** True when it is no later than the Sprint after the current one. When all Sprints are closed,
   * everything is due. */
  isNear(point: number): boolean {
    return this.current === undefined || point <= this.current + 1;
  }

  /** True when both say the same of everything but the names of the Sprints. */
  equals(other: Timeline): boolean {
    if (this.#sprints.length !== other.#sprints.length) return false;
    return this.#sprints.every((sprint, at) => sameSprint(sprint, other.#sprints[at]));
  }
}

function sameSprint(a: NexusSprint, b: NexusSprint | undefined): boolean {
  if (a === b || b === undefined) return a === b;
  if (a.id !== b.id || a.number !== b.number || a.state !== b.state) return false;
  return a.start === b.start && a.end === b.end && a.endAtStart === b.endAtStart;
}
