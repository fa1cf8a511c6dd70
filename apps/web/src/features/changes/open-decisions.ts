import { openCollisions, type CellId, type ItemId, type OpenCollision } from '@weft/domain';
import type { BoardStore } from '../../stores/board-store.ts';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';
import { openCells, type OpenCell } from './open-places.ts';

/**
 * Everything on the board that waits for a decision, looked for once per change of the board however
 * many components ask. What stayed the same keeps its identity.
 */
export class OpenDecisions {
  /** PBIs whose decision somebody asks to see. */
  readonly asked: KeyedListeners<ItemId> = new KeyedListeners<ItemId>();

  readonly #store: BoardStore;
  #askedFor: ItemId | undefined;
  #isStale = true;
  #all: readonly OpenCollision[] = [];
  #cells: ReadonlyMap<CellId, OpenCell> = new Map();
  /** Keys of all that were open since nothing was. */
  readonly #seen = new Set<string>();

  constructor(store: BoardStore) {
    this.#store = store;
    store.whole.subscribe('any', () => {
      this.#isStale = true;
    });
  }

  get all(): readonly OpenCollision[] {
    this.#refresh();
    return this.#all;
  }

  /** How many were settled, by anybody, since the first of those that are open now came up. */
  get decided(): number {
    this.#refresh();
    return this.#seen.size - this.#all.length;
  }

  /** What they make of a cell; undefined: nothing. */
  inCell(cell: CellId): OpenCell | undefined {
    this.#refresh();
    return this.#cells.get(cell);
  }

  /** Cells that open decisions are about. */
  get cells(): ReadonlyMap<CellId, OpenCell> {
    this.#refresh();
    return this.#cells;
  }

  /** Asks whoever shows the decision on this PBI to bring it into view. */
  ask(item: ItemId): void {
    this.#askedFor = item;
    this.asked.notify([item]);
  }

  /** True once, for who shows the decision that was asked for. */
  takeAsked(item: ItemId): boolean {
    const isAsked = this.#askedFor === item;
    if (isAsked) this.#askedFor = undefined;
    return isAsked;
  }

  subscribe = (listener: () => void): (() => void) => this.#store.whole.subscribe('any', listener);

  #refresh(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const { view } = this.#store;
    const all = openCollisions(view);
    const before = this.#all;
    const isSame =
      all.length === before.length &&
      all.every(({ key, collision }, index) => {
        const was = before[index];
        return was?.key === key && was.collision === collision;
      });
    if (!isSame) this.#all = all;
    if (all.length === 0) this.#seen.clear();
    for (const { key } of all) this.#seen.add(key);
    this.#cells = kept(this.#cells, openCells(all, view));
  }
}

/** The new cells, as the objects of before where they say the same. */
function kept(
  before: ReadonlyMap<CellId, OpenCell>,
  now: ReadonlyMap<CellId, OpenCell>,
): ReadonlyMap<CellId, OpenCell> {
  if (before.size === 0 && now.size === 0) return before;
  let isSame = before.size === now.size;
  const cells = new Map<CellId, OpenCell>();
  for (const [id, cell] of now) {
    const was = before.get(id);
    const stays = was !== undefined && JSON.stringify(was) === JSON.stringify(cell);
    isSame &&= stays;
    cells.set(id, stays ? was : cell);
  }
  return isSame ? before : cells;
}

const DECISIONS = new WeakMap<BoardStore, OpenDecisions>();

/** The open decisions of a board; they end with it. */
export function openDecisionsOf(store: BoardStore): OpenDecisions {
  const known = DECISIONS.get(store);
  if (known !== undefined) return known;
  const made = new OpenDecisions(store);
  DECISIONS.set(store, made);
  return made;
}
