import {
  cellOf,
  placeOf,
  type BoardChange,
  type BoardView,
  type CellId,
  type ItemId,
  type Place,
  type ProductBacklogItem,
} from '@weft/domain';
import { cellSumOf, type CellSum } from '../cell-sum.ts';
import { PlaceMap } from '../place-map.ts';
import { itemsOf } from '../sprint-plan.ts';

/** What is known of a cell. */
interface KnownCell {
  readonly cell: CellId;
  /** Undefined: nobody has asked for them yet. */
  items: readonly ProductBacklogItem[] | undefined;
  /** Undefined: nobody has asked since the PBIs changed. */
  sum: CellSum | undefined;
}

/**
 * The PBIs of cells and what they add up to, looked up once and kept while nothing is said of them:
 * rules about rows and columns would otherwise look up a thousand PBIs for one that moved.
 */
export class CellItems {
  readonly #view: BoardView;
  readonly #cells = new PlaceMap<KnownCell>();

  /** `byCell`: all PBIs of the board as they are now; what they add up to does not ask for an order. */
  constructor(view: BoardView, byCell: ReadonlyMap<CellId, readonly ProductBacklogItem[]>) {
    this.#view = view;
    for (const [cell, items] of byCell) {
      this.#cells.set(placeOf(cell), { cell, items: undefined, sum: cellSumOf(items) });
    }
  }

  /** PBIs in the cell, in Product Backlog order. */
  itemsIn(place: Place): readonly ProductBacklogItem[] {
    return this.#itemsOf(this.#known(place));
  }

  /** What they add up to. */
  sumIn(place: Place): CellSum {
    const known = this.#known(place);
    known.sum ??= cellSumOf(this.#itemsOf(known));
    return known.sum;
  }

  /**
   * Looks up again what the change says something about, in the cells that are known. Returns all
   * cells of which anything a {@link CellSum} is made of, or a capacity, may be different.
   */
  update(change: BoardChange): ReadonlySet<CellId> {
    const cells = new Set<CellId>(change.cells);
    for (const id of change.items) {
      const item = this.#view.item(id);
      if (item !== undefined) cells.add(cellOf(item.place));
    }
    for (const cell of cells) {
      const known = this.#cells.get(placeOf(cell));
      if (known === undefined) continue;
      if (known.items !== undefined) {
        known.items = this.#renewed(cell, known.items, change.items);
      }
      known.sum = undefined;
    }
    return cells;
  }

  #known(place: Place): KnownCell {
    const known = this.#cells.get(place);
    if (known !== undefined) return known;
    const unknown = { cell: cellOf(place), items: undefined, sum: undefined };
    this.#cells.set(place, unknown);
    return unknown;
  }

  #itemsOf(known: KnownCell): readonly ProductBacklogItem[] {
    known.items ??= itemsOf(this.#view, known.cell);
    return known.items;
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
