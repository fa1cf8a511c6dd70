import type { MapObjectId, Pen, TextScale } from '@weft/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { InterfaceStore } from '../stores/interface-store.ts';

/** What this tab does on the Map beside PBIs. Nothing in here is part of the board. */
export interface MapState {
  /** Objects that are selected; PBIs are in the selection of all screens. */
  readonly selectedObjects: ReadonlySet<MapObjectId>;
  /** The object whose text is being written. */
  readonly editing: MapObjectId | undefined;
  /** How broad the next stroke is. */
  readonly pen: Pen;
  /** Hue of the next note, 0–8; null: no hue. */
  readonly hue: number | null;
  /** Hue of the next stroke or text, 0–8; null: the colour of ink. */
  readonly penHue: number | null;
  /** How large the letters of the next text are. */
  readonly scale: TextScale;
  /** Files that were just chosen to come on the Map as images. */
  readonly chosenImages: readonly File[];
  /** The dots of the ground are shown. */
  readonly dots: boolean;
  /** A tool stays in hand after it was used. */
  readonly keepsTool: boolean;
}

export type MapStore = StoreApi<MapState>;

/** One for each tab, so that a person who looks at another screen meanwhile finds it as it was. */
const STORES = new WeakMap<InterfaceStore, MapStore>();

/** The state of the Map in this tab, made by whoever asks first. */
export function mapStoreOf(interfaceStore: InterfaceStore): MapStore {
  const known = STORES.get(interfaceStore);
  if (known !== undefined) return known;
  const made = createStore<MapState>()(() => ({
    selectedObjects: new Set(),
    editing: undefined,
    pen: 'medium',
    hue: 4,
    penHue: null,
    scale: 'medium',
    chosenImages: [],
    dots: true,
    keepsTool: false,
  }));
  STORES.set(interfaceStore, made);
  return made;
}
