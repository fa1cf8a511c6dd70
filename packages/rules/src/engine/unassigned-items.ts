import type { BoardView, ItemId } from '@weft/domain';

/**
 * The PBIs that no team has, kept in step with the board: what becomes different for them when
 * another PBI is selected need not be asked of all the others.
 */
export class UnassignedItems {
  readonly #view: BoardView;
  readonly #ids = new Set<ItemId>();

  constructor(view: BoardView) {
    this.#view = view;
    for (const { id, place } of view.items()) if (place.team === null) this.#ids.add(id);
  }

  /** Live. */
  get ids(): ReadonlySet<ItemId> {
    return this.#ids;
  }

  update(items: Iterable<ItemId>): void {
    for (const id of items) {
      const item = this.#view.item(id);
      if (item !== undefined && !item.aside && item.place.team === null) this.#ids.add(id);
      else this.#ids.delete(id);
    }
  }
}
