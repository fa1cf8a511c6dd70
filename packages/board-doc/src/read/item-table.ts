import type * as Y from 'yjs';
import {
  NOWHERE,
  OUTSIDE,
  cellOf,
  compareRank,
  type CellId,
  type ItemId,
  type Place,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { cutsOfParentCycles } from './parent-forest.ts';
import { readItem, type RawItem } from './read-item.ts';
import { ReadableKeys } from './readable-keys.ts';

/** Which teams and Sprints this board knows; places naming others read as null there. */
export interface KnownPlaces {
  hasTeam(id: TeamId): boolean;
  hasSprint(id: SprintId): boolean;
}

const NO_ITEMS: readonly ItemId[] = Object.freeze([]);

/** All PBIs of a board as the view shows them, and the cells they stand in. */
export class ItemTable {
  readonly #known: KnownPlaces;
  readonly #raw = new Map<ItemId, RawItem>();
  readonly #items = new Map<ItemId, ProductBacklogItem>();
  readonly #keys = new ReadableKeys();
  readonly #cells = new Map<CellId, Set<ItemId>>();
  readonly #sortedCells = new Map<CellId, readonly ItemId[]>();
  #cuts: ReadonlySet<ItemId> = new Set();
  #shownCount = 0;

  constructor(known: KnownPlaces) {
    this.#known = known;
  }

  /** PBIs that are not put aside. */
  get shownCount(): number {
    return this.#shownCount;
  }

  get(id: ItemId): ProductBacklogItem | undefined {
    return this.#items.get(id);
  }

  values(): Iterable<ProductBacklogItem> {
    return this.#items.values();
  }

  in(cell: CellId): readonly ItemId[] {
    const sorted = this.#sortedCells.get(cell);
    if (sorted !== undefined) return sorted;
    const members = this.#cells.get(cell);
    if (members === undefined) return NO_ITEMS;
    const items = [...members].flatMap((id) => this.#items.get(id) ?? []);
    const ids = Object.freeze(items.sort(compareRank).map((item) => item.id));
    this.#sortedCells.set(cell, ids);
    return ids;
  }

  /** Those whose place, as written, names a team or Sprint out of `places`. */
  placedAt(places: ReadonlySet<string>): ItemId[] {
    const found: ItemId[] = [];
    for (const raw of this.#raw.values()) {
      if (places.has(raw.place.team ?? '') || places.has(raw.place.sprint ?? ''))
        found.push(raw.id);
    }
    return found;
  }

  /** Reads the named PBIs again and adds what became different to the two sets. */
  update(
    dirty: ReadonlySet<ItemId>,
    mapOf: (id: ItemId) => Y.Map<unknown> | undefined,
    changed: { readonly items: Set<ItemId>; readonly cells: Set<CellId> },
  ): void {
    const affected = new Set(dirty);
    let parentsChanged = false;
    for (const id of dirty) {
      const before = this.#raw.get(id);
      const map = mapOf(id);
      if (map === undefined) {
        if (!this.#raw.delete(id)) continue;
        for (const other of this.#keys.remove(id)) affected.add(other);
        parentsChanged = true;
        continue;
      }
      const raw = readItem(id, map);
      this.#raw.set(id, raw);
      if (before === undefined) for (const other of this.#keys.add(id)) affected.add(other);
      parentsChanged ||= before?.parent !== raw.parent || before === undefined;
    }
    if (parentsChanged) this.#recut(affected);
    for (const id of affected) this.#publish(id, changed);
  }

  /** Finds the circles of parents anew; PBIs whose parent reads differently are affected. */
  #recut(affected: Set<ItemId>): void {
    const before = this.#cuts;
    this.#cuts = cutsOfParentCycles(this.#raw.keys(), (id) => this.#knownParent(id));
    for (const id of this.#cuts) if (!before.has(id)) affected.add(id);
    for (const id of before) if (!this.#cuts.has(id)) affected.add(id);
    for (const raw of this.#raw.values()) {
      if (raw.parent !== undefined && affected.has(raw.parent)) affected.add(raw.id);
    }
  }

  #knownParent(id: ItemId): ItemId | undefined {
    const parent = this.#raw.get(id)?.parent;
    return parent !== undefined && this.#raw.has(parent) ? parent : undefined;
  }

  #publish(
    id: ItemId,
    changed: { readonly items: Set<ItemId>; readonly cells: Set<CellId> },
  ): void {
    const before = this.#items.get(id);
    const after = this.#compose(id);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (after === undefined) this.#items.delete(id);
    else this.#items.set(id, after);
    changed.items.add(id);
    this.#shownCount += Number(isShown(after)) - Number(isShown(before));
    this.#file(before, after, changed.cells);
  }

  #compose(id: ItemId): ProductBacklogItem | undefined {
    const raw = this.#raw.get(id);
    if (raw === undefined) return undefined;
    return deepFreeze({
      ...raw,
      place: this.#effective(raw.place),
      key: raw.external?.key ?? this.#keys.keyOf(id),
      parent: this.#cuts.has(id) ? undefined : this.#knownParent(id),
    });
  }

  #effective(place: Place): Place {
    const { team, sprint } = place;
    const knownTeam = team !== null && (team === OUTSIDE || this.#known.hasTeam(team));
    const knownSprint = sprint !== null && this.#known.hasSprint(sprint);
    if (!knownTeam && !knownSprint) return NOWHERE;
    return { team: knownTeam ? team : null, sprint: knownSprint ? sprint : null };
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
    const id = (before ?? after)?.id;
    if (id === undefined) return;
    if (from !== undefined && from !== to) {
      const members = this.#cells.get(from);
      members?.delete(id);
      if (members?.size === 0) this.#cells.delete(from);
    }
    if (to !== undefined) {
      const members = this.#cells.get(to) ?? new Set();
      this.#cells.set(to, members.add(id));
    }
    for (const cell of [from, to]) {
      if (cell === undefined) continue;
      this.#sortedCells.delete(cell);
      changed.add(cell);
    }
  }
}

function isShown(item: ProductBacklogItem | undefined): item is ProductBacklogItem {
  return item !== undefined && !item.aside;
}

/** Freezes a value and all it holds; values read from the document are finite trees. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
