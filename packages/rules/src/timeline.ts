import type { BoardView, SprintId } from '@weft/domain';

/**
 * The Sprints of a board as points in time: 0, 1, 2, … by number. Two Sprints with the same number
 * (two people added "Sprint 4" offline) are the same point. Sprints put aside are not in it, so
 * what stands in them counts as unscheduled.
 */
export class Timeline {
  readonly #points: ReadonlyMap<SprintId, number>;
  /** The current Sprint: the first running one, else the first planned one; undefined: all closed. */
  readonly current: number | undefined;

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
    this.current = running ?? planned;
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

  equals(other: Timeline): boolean {
    if (this.current !== other.current || this.#points.size !== other.#points.size) return false;
    for (const [sprint, point] of this.#points)
      if (other.#points.get(sprint) !== point) return false;
    return true;
  }
}
