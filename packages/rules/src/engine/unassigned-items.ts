import type { BoardView, ItemId } from '@weft/domain';

/**
 * The PBIs that no team has, kept in step with the board: what becomes different for them when
 * another PBI is selected need not be asked of all the others.
 */
export class UnassignedItems {
  readonly #view: BoardView;
  /** Undefined: nobody has asked for them yet. */
  #ids: Set<ItemId> | undefined;

  constructor(view: BoardView) {
    this.#view = view;
  }

  /** Live. */
  get ids(): ReadonlySet<ItemId> {
    if (this.#ids !== undefined) return this.#ids;
    const ids = new Set<ItemId>();
    for (const { id, place } of this.#view.items()) if (place.team === null) ids.add(id);
    this.#ids = ids;
    return ids;
  }

  update(items: Iterable<ItemId>): void {
    for (const id of items) {
      const item = this.#view.item(id);
      if (item !== undefined && !item.aside && item.place.team === null) this.#ids?.add(id);
      else this.#ids?.delete(id);
    }
  }
}
