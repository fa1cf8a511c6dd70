import type { BoardView } from '@weft/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import type { ArrangeScope } from './arrange-scope.ts';

/** Whether this tab is arranging the Map. */
export interface ArrangeState {
  /** Undefined: it is not. */
  readonly scope: ArrangeScope | undefined;
}

const STORES = new WeakMap<InterfaceStore, StoreApi<ArrangeState>>();

/** One for each tab, made by whoever asks first. */
export function arrangeStoreOf(interfaceStore: InterfaceStore): StoreApi<ArrangeState> {
  const known = STORES.get(interfaceStore);
  if (known !== undefined) return known;
  const made = createStore<ArrangeState>()(() => ({ scope: undefined }));
  STORES.set(interfaceStore, made);
  return made;
}

/** Begins to arrange: several selected PBIs, else those that nobody has put on the Map yet, else all. */
export function beginToArrange(
  interfaceStore: InterfaceStore,
  view: Pick<BoardView, 'items'>,
): void {
  const { selection } = interfaceStore.getState();
  const scope = selection.size > 1 ? 'selection' : hasWaiting(view) ? 'tray' : 'all';
  arrangeStoreOf(interfaceStore).setState({ scope });
}

function hasWaiting(view: Pick<BoardView, 'items'>): boolean {
  for (const { onMap } of view.items()) if (onMap?.at === undefined) return true;
  return false;
}
