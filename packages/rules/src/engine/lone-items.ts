import { placeOf, type BoardView, type CellId, type ItemId } from '@weft/domain';

/**
 * Remembers which PBIs stand alone in a planned cell. A rule that asks *is it the only one?* would
 * otherwise have to look at every PBI of a cell whenever one comes or goes.
 */
export class LoneItems {
  readonly #view: BoardView;
  readonly #loneIn = new Map<CellId, ItemId>();

  /** `cells`: those in which anything stands. */
  constructor(view: BoardView, cells: Iterable<CellId>) {
    this.#view = view;
    this.#remember(cells);
  }

  /** PBIs that stood or stand alone in these cells; remembers how it is now. */
  touchedBy(cells: ReadonlySet<CellId>): ReadonlySet<ItemId> {
    const items = new Set<ItemId>();
    const note = (cell: CellId): void => {
      const item = this.#loneIn.get(cell);
      if (item !== undefined) items.add(item);
    };
    for (const cell of cells) note(cell);
    this.#remember(cells);
    for (const cell of cells) note(cell);
    return items;
  }

  #remember(cells: Iterable<CellId>): void {
    for (const cell of cells) {
      const items = placeOf(cell).sprint === null ? [] : this.#view.itemsIn(cell);
      const [item] = items;
      if (item !== undefined && items.length === 1) this.#loneIn.set(cell, item);
      else this.#loneIn.delete(cell);
    }
  }
}
