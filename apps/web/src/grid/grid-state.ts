import type { CellId, ItemId, SprintId } from '@weft/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What this tab does on the Grid beside what one does on any canvas. Nothing in here is part of the board. */
export interface GridState {
  /** The cell in which a new PBI is being written. */
  readonly draft: CellId | undefined;
  /** PBIs for which a new cell is picked from the table of all cells. */
  readonly moving: readonly ItemId[] | undefined;
  /** The cell that the cards in the hand would go to; undefined: none, or outside the Grid. */
  readonly dropCell: CellId | undefined;
  /** Closed Sprints that are shown in full all the same. */
  readonly unfolded: ReadonlySet<SprintId>;
}

export type GridStore = StoreApi<GridState>;

export function createGridStore(): GridStore {
  return createStore<GridState>()(() => ({
    draft: undefined,
    moving: undefined,
    dropCell: undefined,
    unfolded: new Set(),
  }));
}
