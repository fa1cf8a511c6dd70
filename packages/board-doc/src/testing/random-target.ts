import * as Y from 'yjs';
import {
  OUTSIDE,
  brandId,
  lineIdOf,
  type CriterionId,
  type DependencyId,
  type EventId,
  type ImprovementId,
  type IntegrationId,
  type ItemId,
  type JudgementId,
  type LineId,
  type MapObjectId,
  type PersonId,
  type Place,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { shownMapObjects } from '../map/snapshot-map.ts';
import { readDependency } from '../read/read-record.ts';
import type { EntityRoot } from '../schema/roots.ts';
import { pick, type RandomSource } from './seeded-random.ts';

/**
 * Draws what an action is about: now and then what this device heard of last, half of the rest among
 * the first few ids, so that several people meet on the same things, new and old.
 */
export class RandomTarget {
  readonly board: BoardDocument;
  readonly random: RandomSource;
  readonly #words: (() => string) | undefined;

  /** `words` gives what people write, where it matters who wrote it. */
  constructor(board: BoardDocument, random: RandomSource, words?: () => string) {
    this.board = board;
    this.random = random;
    this.#words = words;
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
    const { view, roots } = this.board;
    const lines = new Set<LineId>();
    for (const id of roots.dependencies.keys()) {
      const map = roots.dependencies.get(id);
      const record =
        map instanceof Y.Map ? readDependency(brandId<DependencyId>(id), map) : undefined;
      const ends = [record?.from, record?.to].map((end) => (end ? view.item(end) : undefined));
      const [from, to] = ends;
      if (from === undefined || to === undefined) continue;
      const line = lineIdOf(from.id, to.id);
      if (view.line(line) === undefined) lines.add(line);
    }
    return this.#meet([...lines]);
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

  /** What stands on the Map beside PBIs; `withText`: what people can write in. */
  mapObject({ withText = false }: { readonly withText?: boolean } = {}): MapObjectId | undefined {
    const objects = shownMapObjects(this.board.roots);
    const meant = withText ? objects.filter(({ kind }) => kind !== 'stroke') : objects;
    return this.#meet(meant.map(({ id }) => id));
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
    if (this.#words !== undefined) return this.#words();
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
    if (this.chance(NEWEST_PERCENT)) return ids.at(-1);
    const sorted = ids.toSorted();
    return pick(this.random, this.chance(50) ? sorted.slice(0, 5) : sorted);
  }
}

/** How often the newest is meant. */
const NEWEST_PERCENT = 20;

const WORDS = ['Refund', 'card', 'check-out', 'älter', '🧵', 'weave', 'token', 'ledger'] as const;
