import { placeOf, type BoardView, type CellId, type Place, type SprintId } from '@weft/domain';
import { isOverloaded } from '../cell-sum.ts';
import { PlaceMap } from '../place-map.ts';
import type { Habits } from '../rule.ts';
import type { CellItems } from './cell-items.ts';

/** What rules about a PBI read of its cell as a whole. */
interface CellStand {
  readonly cell: CellId;
  readonly isOver: boolean;
  readonly hasSizes: boolean;
  readonly hasAcceptance: boolean;
  readonly hasReview: boolean;
}

/** Cells of a Sprint in which any PBI has what the field names. */
interface Writers {
  acceptance: number;
  review: number;
}

/** Cells of which something else is true now than before. */
export interface StandChange {
  readonly habits: ReadonlySet<CellId>;
  readonly overload: ReadonlySet<CellId>;
}

/**
 * The few things about a cell and its Sprint that what is said of single PBIs depends on. Kept, so
 * that one PBI that moves makes rules look at the others there only when one of these turns.
 */
export class CellStands {
  readonly #view: BoardView;
  readonly #cells: CellItems;
  readonly #stands = new PlaceMap<CellStand>();
  readonly #writers = new Map<SprintId, Writers>();

  /** `occupied`: cells in which anything stands. */
  constructor(view: BoardView, cells: CellItems, occupied: Iterable<CellId>) {
    this.#view = view;
    this.#cells = cells;
    this.update(occupied);
  }

  /** See `RuleContext.isOverloaded`. */
  isOver(place: Place): boolean {
    return this.#stands.get(place)?.isOver ?? false;
  }

  /** See `RuleContext.habitsAt`. */
  habitsAt(place: Place): Habits {
    const writers = place.sprint === null ? undefined : this.#writers.get(place.sprint);
    return {
      sizes: this.#stands.get(place)?.hasSizes ?? false,
      acceptance: (writers?.acceptance ?? 0) > 0,
      review: (writers?.review ?? 0) > 0,
    };
  }

  /** `cells`: those of which anything may be different. */
  update(cells: Iterable<CellId>): StandChange {
    const habits = new Set<CellId>();
    const overload = new Set<CellId>();
    for (const cell of cells) {
      const place = placeOf(cell);
      if (place.sprint === null) continue;
      const before = this.#stands.get(place);
      const now = this.#standOf(cell, place);
      this.#stands.set(place, now);
      if (now.isOver !== (before?.isOver ?? false)) overload.add(cell);
      if (now.hasSizes !== (before?.hasSizes ?? false)) habits.add(cell);
      if (!this.#count(place.sprint, before, now)) continue;
      for (const stand of this.#stands.inSprint(place.sprint)) habits.add(stand.cell);
    }
    return { habits, overload };
  }

  #standOf(cell: CellId, place: Place): CellStand {
    const { team, sprint } = place;
    const sum = this.#cells.sumIn(place);
    const capacity =
      team === null || sprint === null ? undefined : this.#view.capacity(team, sprint);
    return {
      cell,
      isOver: isOverloaded(sum, capacity),
      hasSizes: sum.withoutSize < sum.count,
      hasAcceptance: sum.hasAcceptance,
      hasReview: sum.hasReview,
    };
  }

  /** True when the first cell of the Sprint got, or the last one lost, what is counted. */
  #count(sprint: SprintId, before: CellStand | undefined, now: CellStand): boolean {
    const writers = this.#writers.get(sprint) ?? { acceptance: 0, review: 0 };
    this.#writers.set(sprint, writers);
    const { acceptance, review } = writers;
    writers.acceptance += Number(now.hasAcceptance) - Number(before?.hasAcceptance ?? false);
    writers.review += Number(now.hasReview) - Number(before?.hasReview ?? false);
    const isAcceptanceSame = acceptance > 0 === writers.acceptance > 0;
    return !isAcceptanceSame || review > 0 !== writers.review > 0;
  }
}
