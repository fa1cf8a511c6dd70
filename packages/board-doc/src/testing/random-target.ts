import * as Y from 'yjs';
import {
  OUTSIDE,
  brandId,
  lineIdOf,
  type CriterionId,
  type EventId,
  type ImprovementId,
  type IntegrationId,
  type ItemId,
  type JudgementId,
  type LineId,
  type PersonId,
  type Place,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import type { EntityRoot } from '../schema/roots.ts';
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

  person(): PersonId | undefined {
    return this.#meet(this.board.view.people().map(({ id }) => id));
  }

  asidePerson(): PersonId | undefined {
    return this.#asideOf<PersonId>('people');
  }

  criterion(): CriterionId | undefined {
    return this.#meet(this.board.view.criteria().map(({ id }) => id));
  }

  asideCriterion(): CriterionId | undefined {
    return this.#asideOf<CriterionId>('criteria');
  }

  /** Events, integration records and improvements: those put aside among them. */
  event(): EventId | undefined {
    return this.#anyOf<EventId>('events');
  }

  integration(): IntegrationId | undefined {
    return this.#anyOf<IntegrationId>('integration');
  }

  improvement(): ImprovementId | undefined {
    return this.#anyOf<ImprovementId>('improvements');
  }

  judgement(): JudgementId | undefined {
    return this.#meet(this.board.view.judgements().map(({ id }) => id));
  }

  /** An ISO 8601 date of one month. */
  day(): string {
    return `2026-01-${String(1 + this.random.below(28)).padStart(2, '0')}`;
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

  #anyOf<Id extends string>(root: EntityRoot): Id | undefined {
    return this.#meet([...this.board.roots[root].keys()].map((id) => brandId<Id>(id)));
  }

  #asideOf<Id extends string>(root: EntityRoot): Id | undefined {
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
