import type { ItemId } from '@weft/domain';

/** What a row asks its list to do. The same object for as long as the list stays the same. */
export interface RowActs {
  /** To a place among the rows shown, from 0. */
  readonly moveAmongShown: (item: ItemId, to: number) => void;
  /** To a place in the whole Product Backlog, from 0. */
  readonly moveTo: (item: ItemId, to: number) => void;
  readonly addBelow: (item: ItemId) => void;
  /** Ticks or unticks; `through` takes along everything since the last tick. */
  readonly tick: (item: ItemId, through: boolean) => void;
  /** The keyboard or a press came to the row. */
  readonly enter: (item: ItemId) => void;
}
