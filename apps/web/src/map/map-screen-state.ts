import type { Guide, Point } from '@weft/layout';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the Map shows right now and nobody else sees. Goes with the screen. */
export interface MapScreenState {
  /** Upper left corner of the card of a new PBI that is being written. */
  readonly draft: Point | undefined;
  /** Why what is in the hand snapped to where it is. */
  readonly guides: readonly Guide[];
  /** A place is being picked for what is selected, by a click or Enter. */
  readonly placing: boolean;
}

export type MapScreenStore = StoreApi<MapScreenState>;

export function createMapScreenStore(): MapScreenStore {
  return createStore<MapScreenState>()(() => ({ draft: undefined, guides: [], placing: false }));
}
