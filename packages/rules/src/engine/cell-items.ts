import {
  cellOf,
  type BoardChange,
  type BoardView,
  type CellId,
  type ItemId,
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

  /** Looks up again what the change says something about, in the cells that are known. */
  update(change: BoardChange): void {
    const cells = new Set<CellId>(change.cells);
    for (const id of change.items) {
      const item = this.#view.item(id);
      if (item !== undefined) cells.add(cellOf(item.place));
    }
    for (const cell of cells) {
      const known = this.#itemsIn.get(cell);
      if (known !== undefined) this.#itemsIn.set(cell, this.#renewed(cell, known, change.items));
    }
  }

  /** Most PBIs of the cell are those it had, in the same order: they need not be looked up. */
  #renewed(
    cell: CellId,
    known: readonly ProductBacklogItem[],
    changed: ReadonlySet<ItemId>,
  ): readonly ProductBacklogItem[] {
    const items: ProductBacklogItem[] = [];
    let at = 0;
    for (const id of this.#view.itemsIn(cell)) {
      if (known[at]?.id !== id && known[at + 1]?.id === id) at += 1;
      const before = known[at];
      const isKept = before?.id === id && !changed.has(id);
      if (before?.id === id) at += 1;
      const item = isKept ? before : this.#view.item(id);
      if (item !== undefined) items.push(item);
    }
    return items;
  }
}
