import type { ItemId, Place } from '@weft/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { USUAL_FOLDS, type Folds } from './folds.ts';

/** A dependency of which one end is known. */
export interface OutlineAim {
  readonly item: ItemId;
  /** Whether that PBI comes first (`from`) or waits (`to`). */
  readonly known: 'from' | 'to';
}

/** Where the keyboard is to go; `serial` tells two wishes apart. */
export interface RowWish {
  readonly key: string;
  readonly serial: number;
  /** False: it is only shown, something else has the focus. */
  readonly takesFocus: boolean;
}

/** What the Outline is doing: nothing in here is part of the board. */
export interface OutlineState {
  readonly folds: Folds;
  /** The row the keyboard is at, or was last: the one stop of Tab. */
  readonly current: string | undefined;
  /** A row that is to be brought into view and given the focus, as soon as it is there. */
  readonly wanted: RowWish | undefined;
  /** The wanted row that is in view by now: it gets the focus as soon as it is an element. */
  readonly reached: RowWish | undefined;
  readonly renaming: ItemId | undefined;
  /** PBIs of which the size is being written. */
  readonly sizing: readonly ItemId[] | undefined;
  /** PBIs for which a place is being chosen. */
  readonly moving: readonly ItemId[] | undefined;
  /** Where a new PBI is being written. */
  readonly drafting: Place | undefined;
  readonly aim: OutlineAim | undefined;
  /** Both ends are known: what it means is being asked for, at a point of the window. */
  readonly connecting:
    | {
        readonly from: ItemId;
        readonly to: ItemId;
        readonly at: { readonly x: number; readonly y: number };
      }
    | undefined;
  /** Grows with every wish to have the focus in the tools. */
  readonly toolsAsked: number;
}

export type OutlineStore = StoreApi<OutlineState>;

export function createOutlineStore(): OutlineStore {
  return createStore<OutlineState>()(() => ({
    folds: USUAL_FOLDS,
    current: undefined,
    wanted: undefined,
    reached: undefined,
    renaming: undefined,
    sizing: undefined,
    moving: undefined,
    drafting: undefined,
    aim: undefined,
    connecting: undefined,
    toolsAsked: 0,
  }));
}
