import * as Y from 'yjs';
import {
  OUTSIDE,
  brandId,
  lineIdOf,
  type ItemId,
  type LineId,
  type Place,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { pick, type RandomSource } from './seeded-random.ts';

/**
 * Draws what an action is about. Half of the draws are among the first few ids, so that several
 * people meet on the same things.
 */
export class RandomTarget {
  readonly board: BoardDocument;
  readonly random: RandomSource;

  constructor(board: BoardDocument, random: RandomSource) {
    this.board = board;
    this.random = random;
  }

  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.random.below(100) < percent;
  }

  item(): ItemId | undefined {
    return this.#meet([...this.board.view.items()].map(({ id }) => id));
  }

  asideItem(): ItemId | undefined {
    return this.#meet([...this.board.asideItems()].map(({ id }) => id));
  }

  line(): LineId | undefined {
    return this.#meet([...this.board.view.lines()].map(({ id }) => id));
  }

  /** A line all of whose records are put aside. */
  asideLine(): LineId | undefined {
    const { view, tables } = this.board;
    const ends = [...view.items()].map(({ id }) => id);
    const lines = ends.flatMap((from) => ends.map((to) => lineIdOf(from, to)));
    return this.#meet(
      lines.filter(
        (line) => view.line(line) === undefined && tables.lines.recordsOf(line).length > 0,
      ),
    );
  }

  team(): TeamId | undefined {
    return this.#meet(this.board.view.teams().map(({ id }) => id));
  }

  asideTeam(): TeamId | undefined {
    return this.#asideOf<TeamId>('teams');
  }

  sprint(): SprintId | undefined {
    return this.#meet(this.board.view.sprints().map(({ id }) => id));
  }

  asideSprint(): SprintId | undefined {
    return this.#asideOf<SprintId>('sprints');
  }

  place(): Place {
    const team = this.chance(10) ? OUTSIDE : this.chance(20) ? null : (this.team() ?? null);
    return { team, sprint: this.chance(25) ? null : (this.sprint() ?? null) };
  }

  size(): number | null {
    return this.chance(20) ? null : this.random.below(14);
  }

  words(): string {
    const count = 1 + this.random.below(3);
    return Array.from({ length: count }, () => pick(this.random, WORDS) ?? 'board').join(' ');
  }

  #asideOf<Id extends string>(root: 'teams' | 'sprints'): Id | undefined {
    const aside: Id[] = [];
    for (const [id, map] of this.board.roots[root]) {
      if (map instanceof Y.Map && map.get('aside') === true) aside.push(brandId<Id>(id));
    }
    return this.#meet(aside);
  }

  #meet<Id extends string>(ids: readonly Id[]): Id | undefined {
    const sorted = ids.toSorted();
    return pick(this.random, this.chance(50) ? sorted.slice(0, 5) : sorted);
  }
}

const WORDS = ['Refund', 'card', 'check-out', 'älter', '🧵', 'weave', 'token', 'ledger'] as const;
