import { cellOf, type CellId, type ItemId, type ProductBacklogItem } from '@weft/domain';
import { standOf, type LineSurroundings, type Stand } from '../line-scope.ts';
import { PlaceMap } from '../place-map.ts';

/** A place, what it means, and who stands there. */
interface Occupied {
  readonly stand: Stand;
  readonly items: ProductBacklogItem[];
}

/** All PBIs of a board, which are known by numbers during a check of everything. */
export class NumberedItems {
  /** By number: the PBIs on the board, their ids, and where they stand. */
  readonly all: readonly ProductBacklogItem[];
  readonly ids: readonly ItemId[];
  readonly stands: readonly Stand[];
  /** By number: 1 for what is Done. */
  readonly isDone: Uint8Array;
  /** The cells in which anything stands, with the PBIs there in no particular order. */
  readonly byCell: ReadonlyMap<CellId, readonly ProductBacklogItem[]>;
  readonly #numbers: ReadonlyMap<ItemId, number>;
  /** The PBI that was asked about last: all rules ask about one before they go on to the next. */
  #last = 0;

  constructor(context: LineSurroundings) {
    const places = new PlaceMap<Occupied>();
    const byCell = new Map<CellId, readonly ProductBacklogItem[]>();
    const numbers = new Map<ItemId, number>();
    this.all = [...context.view.items()];
    this.ids = this.all.map((item) => item.id);
    this.isDone = new Uint8Array(this.all.length);
    this.stands = this.all.map((item, number) => {
      let occupied = places.get(item.place);
      if (occupied === undefined) {
        occupied = { stand: standOf(item.place, context), items: [] };
        places.set(item.place, occupied);
        byCell.set(cellOf(item.place), occupied.items);
      }
      occupied.items.push(item);
      numbers.set(item.id, number);
      if (item.state === 'done') this.isDone[number] = 1;
      return occupied.stand;
    });
    this.byCell = byCell;
    this.#numbers = numbers;
  }

  /** Looks at all of them. What is asked about the one at hand needs no look-up. */
  forEach(look: (item: ProductBacklogItem) => void): void {
    for (const [number, item] of this.all.entries()) {
      this.#last = number;
      look(item);
    }
  }

  /** The number of the PBI; undefined: it is not on the board. */
  numberOf(item: ItemId): number | undefined {
    return this.#numbers.get(item);
  }

  /** The same, for who asks several times in a row about one. */
  numberAtHand(item: ItemId): number | undefined {
    if (this.ids[this.#last] === item) return this.#last;
    const number = this.#numbers.get(item);
    this.#last = number ?? this.#last;
    return number;
  }
}

/** Some of the PBIs; that the one at hand is none of them is told without a look-up. */
export class NumberedFlags {
  readonly #items: NumberedItems;
  readonly #flags: Uint8Array;

  constructor(items: NumberedItems, chosen: Iterable<ItemId>) {
    this.#items = items;
    this.#flags = new Uint8Array(items.all.length);
    for (const item of chosen) {
      const number = items.numberOf(item);
      if (number !== undefined) this.#flags[number] = 1;
    }
  }

  /** True for a PBI on the board that is none of them. */
  lacks(item: ItemId): boolean {
    const number = this.#items.numberAtHand(item);
    return number !== undefined && this.#flags[number] === 0;
  }
}
