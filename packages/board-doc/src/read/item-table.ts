import type * as Y from 'yjs';
import {
  NOWHERE,
  OUTSIDE,
  cellOf,
  type CellId,
  type ItemId,
  type Place,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { RankedList, type Ranked } from '../ordering/ranked-list.ts';
import { ParentForest } from './parent-forest.ts';
import { sameData } from './plain-data.ts';
import { readItem, type ItemDraft } from './read-item.ts';
import { ReadableKeys } from './readable-keys.ts';

/**
 * What PBIs say depends on. Places that name a team or Sprint this board does not know read as null
 * there.
 */
export interface RestOfBoard {
  hasTeam(id: TeamId): boolean;
  hasSprint(id: SprintId): boolean;
  /** True when anything stands in the acceptance notes of the PBI. */
  hasAcceptance(id: ItemId): boolean;
}

/** Collects what an update made different. */
export interface ItemChanges {
  readonly items: Set<ItemId>;
  readonly cells: Set<CellId>;
  /** PBIs that came, went or belong to another team now. */
  readonly otherTeam: Set<ItemId>;
}

const NO_ITEMS: readonly ItemId[] = Object.freeze([]);

/** All PBIs of a board as the view shows them, the cells they stand in, and their order. */
export class ItemTable {
  readonly #known: RestOfBoard;
  /** Places as written: they may name a team or Sprint that is not here yet. */
  readonly #places = new Map<ItemId, Place>();
  /** One object for each place at which any PBI stood: thousands stand at a few hundred. */
  readonly #shared = new Map<CellId, Place>();
  readonly #items = new Map<ItemId, ProductBacklogItem>();
  readonly #keys = new ReadableKeys();
  readonly #parents = new ParentForest();
  readonly #cells = new Map<CellId, RankedList<ItemId>>();
  readonly #backlog = new RankedList<ItemId>();
  #shownCount = 0;

  constructor(known: RestOfBoard) {
    this.#known = known;
  }

  /** PBIs that are not put aside. */
  get shownCount(): number {
    return this.#shownCount;
  }

  /** All PBIs, put aside or not. */
  get count(): number {
    return this.#items.size;
  }

  /** All PBIs in Product Backlog order: those put aside keep their place in it. */
  get backlog(): readonly Ranked<ItemId>[] {
    return this.#backlog.entries;
  }

  /** Where a PBI stands in {@link backlog}; -1: nowhere. */
  indexOf(id: ItemId): number {
    const item = this.#items.get(id);
    return item === undefined ? -1 : this.#backlog.indexOf(item);
  }

  get(id: ItemId): ProductBacklogItem | undefined {
    return this.#items.get(id);
  }

  values(): Iterable<ProductBacklogItem> {
    return this.#items.values();
  }

  /** PBIs that were written as children of this one. */
  childrenOf(id: ItemId): readonly ItemId[] {
    return [...this.#parents.childrenOf(id)].sort();
  }

  in(cell: CellId): readonly ItemId[] {
    return this.#cells.get(cell)?.ids ?? NO_ITEMS;
  }

  /** Those whose place, as written, names a team or Sprint out of `places`. */
  placedAt(places: ReadonlySet<string>): ItemId[] {
    const found: ItemId[] = [];
    for (const [id, place] of this.#places) {
      if (places.has(place.team ?? '') || places.has(place.sprint ?? '')) found.push(id);
    }
    return found;
  }

  /** Reads the named PBIs again and adds what became different to `changes`. */
  update(
    dirty: ReadonlySet<ItemId>,
    mapOf: (id: ItemId) => Y.Map<unknown> | undefined,
    changes: ItemChanges,
  ): void {
    const affected = new Set(dirty);
    const drafts = new Map<ItemId, ItemDraft>();
    const lookAgain = (id: ItemId | undefined): void => {
      if (id !== undefined) affected.add(id);
    };
    for (const id of dirty) {
      const isNew = !this.#places.has(id);
      const map = mapOf(id);
      if (map !== undefined) {
        const draft = this.#read(id, map);
        drafts.set(id, draft);
        this.#places.set(id, draft.place);
        this.#parents.set(id, draft.parent);
        if (isNew) lookAgain(this.#keys.add(id));
      } else if (!isNew) {
        this.#places.delete(id);
        this.#parents.remove(id);
        lookAgain(this.#keys.remove(id));
      }
    }
    for (const id of this.#parents.settle()) affected.add(id);
    for (const id of affected) {
      const map = drafts.has(id) ? undefined : mapOf(id);
      const draft = map === undefined ? drafts.get(id) : this.#read(id, map);
      this.#publish(id, draft === undefined ? undefined : this.#complete(draft), changes);
    }
  }

  #read(id: ItemId, map: Y.Map<unknown>): ItemDraft {
    return readItem(id, map, this.#known.hasAcceptance(id));
  }

  #publish(id: ItemId, after: ProductBacklogItem | undefined, changes: ItemChanges): void {
    const before = this.#items.get(id);
    if (sameData(before, after)) return;
    if (after === undefined) this.#items.delete(id);
    else this.#items.set(id, after);
    changes.items.add(id);
    if (before?.place.team !== after?.place.team) changes.otherTeam.add(id);
    this.#shownCount += Number(isShown(after)) - Number(isShown(before));
    if (before?.rank !== after?.rank) {
      if (before !== undefined) this.#backlog.remove(before);
      if (after !== undefined) this.#backlog.add(after);
    }
    this.#file(before, after, changes.cells);
  }

  /** Fills in what the rest of the board says of a PBI. */
  #complete(draft: ItemDraft): ProductBacklogItem {
    draft.place = this.#sharedPlace(this.#effective(draft.place));
    draft.key = draft.external?.key ?? this.#keys.keyOf(draft.id);
    draft.parent = this.#parents.parentOf(draft.id);
    return Object.freeze(draft);
  }

  #sharedPlace(place: Place): Place {
    const cell = cellOf(place);
    const known = this.#shared.get(cell) ?? place;
    this.#shared.set(cell, known);
    return known;
  }

  #effective(place: Place): Place {
    const { team, sprint } = place;
    const knowsTeam = team === null || team === OUTSIDE || this.#known.hasTeam(team);
    const knowsSprint = sprint === null || this.#known.hasSprint(sprint);
    if (knowsTeam && knowsSprint) return place;
    if (!knowsTeam && !knowsSprint) return NOWHERE;
    return Object.freeze({ team: knowsTeam ? team : null, sprint: knowsSprint ? sprint : null });
  }

  /** Moves a PBI between the lists of cells. */
  #file(
    before: ProductBacklogItem | undefined,
    after: ProductBacklogItem | undefined,
    changed: Set<CellId>,
  ): void {
    const from = isShown(before) ? cellOf(before.place) : undefined;
    const to = isShown(after) ? cellOf(after.place) : undefined;
    if (from === to && before?.rank === after?.rank) return;
    if (before !== undefined && from !== undefined) {
      const list = this.#cells.get(from);
      list?.remove(before);
      if (list?.size === 0) this.#cells.delete(from);
      changed.add(from);
    }
    if (after !== undefined && to !== undefined) {
      const list = this.#cells.get(to) ?? new RankedList<ItemId>();
      list.add(after);
      this.#cells.set(to, list);
      changed.add(to);
    }
  }
}

function isShown(item: ProductBacklogItem | undefined): item is ProductBacklogItem {
  return item !== undefined && !item.aside;
}
