import { useInterface } from '../../stores/app-context.tsx';
import { useMapLayout, useMapParts } from '../map-context.tsx';
import { useMapState, useShownObjects } from './objects-context.tsx';
import { selectedThings, type SelectedThings } from './selected-things.ts';

/** The selected objects and PBIs; renders again when one of them changed or another was selected. */
export function useSelectedThings(): SelectedThings {
  const { objects, model } = useMapParts();
  const cards = useMapLayout();
  useShownObjects();
  const selected = {
    objects: useMapState((state) => state.selectedObjects),
    items: useInterface((state) => state.selection),
  };
  return selectedThings(selected, objects, { cards, view: model.view });
}
