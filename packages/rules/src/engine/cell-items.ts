import {
  cellOf,
  type BoardChange,
  type BoardView,
  type CellId,
  type ProductBacklogItem,
} from '@weft/domain';
import { itemsOf } from '../sprint-plan.ts';

/**
 * The PBIs of cells, looked up once and kept while nothing is said of them: rules about rows and
 * columns would otherwise look up a thousand PBIs for one that moved.
 */
export class CellItems {
  readonly #view: BoardView;
  readonly #itemsIn = new Map<CellId, readonly ProductBacklogItem[]>();

  constructor(view: BoardView) {
    this.#view = view;
  }

  /** PBIs in the cell, in Product Backlog order. */
  itemsIn(cell: CellId): readonly ProductBacklogItem[] {
    const known = this.#itemsIn.get(cell);
    if (known !== undefined) return known;
    const items = itemsOf(this.#view, cell);
    this.#itemsIn.set(cell, items);
    return items;
  }

  /** Forgets the cells that the change names, and those in which changed PBIs stand. */
  update(change: BoardChange): void {
    for (const cell of change.cells) this.#itemsIn.delete(cell);
    for (const id of change.items) {
      const item = this.#view.item(id);
      if (item !== undefined) this.#itemsIn.delete(cellOf(item.place));
    }
  }
}
