import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ItemId } from '@weft/domain';
import type { MapLayout, Point } from '@weft/layout';
import { useStore } from 'zustand';
import type { CanvasModel } from '../canvas/canvas-model.ts';
import type { MapArranger } from './map-arranger.ts';
import type { MapScreenState, MapScreenStore } from './map-screen-state.ts';
import type { MapObjects } from './objects/map-objects.ts';

/** What everything on the Map shares beside the canvas. */
export interface MapParts {
  readonly model: CanvasModel<MapLayout>;
  readonly arranger: MapArranger;
  /** Notes, sections, texts and strokes. */
  readonly objects: MapObjects;
  readonly state: MapScreenStore;
  /** Shows cards where the hand holds them, lines and all; undefined: they go home. */
  readonly showCards: (places: ReadonlyMap<ItemId, Point> | undefined) => void;
}

export const MapContext: React.Context<MapParts | undefined> = createContext<MapParts | undefined>(
  undefined,
);

/** Only on the Map. */
export function useMapParts(): MapParts {
  const parts = useContext(MapContext);
  if (parts === undefined) throw new Error('useMapParts needs a MapCanvas above it');
  return parts;
}

/** One piece of what the Map shows right now; choose the smallest. */
export function useMapScreen<Selected>(select: (state: MapScreenState) => Selected): Selected {
  return useStore(useMapParts().state, select);
}

/** Where the cards stand; renders again when one moved. */
export function useMapLayout(): MapLayout {
  const { model } = useMapParts();
  return useSyncExternalStore(model.subscribeCalmly, () => model.cards);
}
