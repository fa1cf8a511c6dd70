import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { MapObject, MapObjectId } from '@weft/domain';
import { useStore } from 'zustand';
import type { MapState } from '../map-state.ts';
import type { MapObjects } from './map-objects.ts';
import type { ObjectHand } from './object-hand.ts';

export const ObjectsContext: React.Context<MapObjects | undefined> = createContext<
  MapObjects | undefined
>(undefined);

/** Only on the Map. */
export function useMapObjects(): MapObjects {
  const objects = useContext(ObjectsContext);
  if (objects === undefined) throw new Error('useMapObjects needs the Map above it');
  return objects;
}

/** One object; renders again when it changed. Undefined: it is not on the Map. */
export function useMapObject(id: MapObjectId): MapObject | undefined {
  const { book } = useMapObjects();
  const subscribe = useCallback(
    (listener: () => void) =>
      book.observe((changed) => {
        if (changed.has(id)) listener();
      }),
    [book, id],
  );
  return useSyncExternalStore(subscribe, () => book.object(id));
}

/** All that is on the Map beside PBIs, the lowest first. */
export function useShownObjects(): readonly MapObject[] {
  const { book } = useMapObjects();
  const subscribe = useCallback((listener: () => void) => book.observe(listener), [book]);
  return useSyncExternalStore(subscribe, () => book.shown());
}

/** One piece of what this tab does on the Map; choose the smallest. */
export function useMapState<Selected>(select: (state: MapState) => Selected): Selected {
  return useStore(useMapObjects().mapStore, select);
}

/** One piece of what is in the hand; choose the smallest. */
export function useObjectHand<Selected>(select: (hand: ObjectHand) => Selected): Selected {
  return useStore(useMapObjects().hand, select);
}
