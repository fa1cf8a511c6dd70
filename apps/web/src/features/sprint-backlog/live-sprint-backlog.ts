import type { BoardChange, ItemId, SprintId } from '@weft/domain';
import type { BoardStore } from '../../stores/board-store.ts';
import { FLOW, type Flow } from './flow.ts';
import {
  cardsOf,
  sprintBacklogOf,
  type DependencyMark,
  type SprintBacklog,
  type SprintCard,
  type SprintLane,
} from './sprint-backlog.ts';

/**
 * The Nexus Sprint Backlog of one Sprint as it is now, for as long as anybody listens. It is computed
 * from the board once per frame with changes; lanes and cards that are the same keep their identity,
 * so that only what differs is drawn again.
 */
export class LiveSprintBacklog {
  readonly #store: BoardStore;
  readonly #sprint: SprintId;
  readonly #listeners = new Set<() => void>();
  #current: SprintBacklog | undefined;
  #stop: (() => void) | undefined;

  constructor(store: BoardStore, sprint: SprintId) {
    this.#store = store;
    this.#sprint = sprint;
    this.#current = sprintBacklogOf(store.view, sprint);
  }

  /** Undefined: the Sprint is not on the board. The same object until something differs. */
  get current(): SprintBacklog | undefined {
    return this.#current;
  }

  /** Calls `listener` when {@link current} is another one. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#stop === undefined) {
      this.#stop = this.#store.subscribeChanges((change) => {
        if (mayMatter(change)) this.#read();
      });
      // What changed before somebody listened was not heard of.
      this.#read();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  #read(): void {
    const before = this.#current;
    const now = sprintBacklogOf(this.#store.view, this.#sprint);
    this.#current = before === undefined || now === undefined ? now : keepSame(before, now);
    if (this.#current === before) return;
    for (const listener of Array.from(this.#listeners)) listener();
  }
}

/** Of the small collections of a board the Nexus Sprint Backlog reads nothing. */
function mayMatter({ items, lines, teams, sprints, cells }: BoardChange): boolean {
  return items.size + lines.size + teams.size + sprints.size + cells.size > 0;
}

/** `now`, with what is the same taken from `before`; all of `before` when nothing differs. */
function keepSame(before: SprintBacklog, now: SprintBacklog): SprintBacklog {
  const cards = new Map(before.lanes.flatMap(cardsOf).map((card) => [card.item.id, card]));
  const lanes = now.lanes.map((lane) =>
    keepLane(
      before.lanes.find(({ team }) => team === lane.team),
      lane,
      cards,
    ),
  );
  const isSame =
    before.sprint === now.sprint && before.goal === now.goal && sameList(before.lanes, lanes);
  return isSame ? before : { ...now, lanes };
}

function keepLane(
  before: SprintLane | undefined,
  now: SprintLane,
  cards: ReadonlyMap<ItemId, SprintCard>,
): SprintLane {
  const column = (flow: Flow): readonly SprintCard[] => {
    const kept = now.columns[flow].map((card) => {
      const known = cards.get(card.item.id);
      return known !== undefined && sameCard(known, card) ? known : card;
    });
    const known = before?.columns[flow];
    return known !== undefined && sameList(known, kept) ? known : kept;
  };
  const columns = {
    todo: column('todo'),
    doing: column('doing'),
    done: column('done'),
    integrated: column('integrated'),
  };
  const isSame =
    before !== undefined &&
    before.capacity === now.capacity &&
    before.goal === now.goal &&
    before.load.points === now.load.points &&
    before.load.withoutSize === now.load.withoutSize &&
    before.load.count === now.load.count &&
    FLOW.every((flow) => before.columns[flow] === columns[flow]);
  return isSame ? before : { ...now, columns };
}

function sameCard(a: SprintCard, b: SprintCard): boolean {
  return (
    a.item === b.item && sameMarks(a.incoming, b.incoming) && sameMarks(a.outgoing, b.outgoing)
  );
}

function sameMarks(a: readonly DependencyMark[], b: readonly DependencyMark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]));
}

function sameMark(a: DependencyMark, b: DependencyMark | undefined): boolean {
  return (
    b !== undefined &&
    a.line === b.line &&
    a.item === b.item &&
    a.key === b.key &&
    a.team === b.team &&
    a.flow === b.flow &&
    a.isOpen === b.isOpen
  );
}

function sameList<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
