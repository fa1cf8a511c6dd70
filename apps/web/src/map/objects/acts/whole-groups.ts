import type { ItemId } from '@weft/domain';
import type { InterfaceStore } from '../../../stores/interface-store.ts';
import type { MapObjects } from '../map-objects.ts';
import { withGroups, type MapContents } from './together.ts';

/** Whoever selects something of a group selects all of it, however they did; until the returned function runs. */
export function keepGroupsWhole(
  objects: MapObjects,
  interfaceStore: InterfaceStore,
  contents: () => MapContents,
): () => void {
  const complete = (): void => {
    const { selection } = interfaceStore.getState();
    const { selectedObjects } = objects.mapStore.getState();
    const chosen: { items: ReadonlySet<ItemId>; objects: typeof selectedObjects } = {
      items: selection,
      objects: selectedObjects,
    };
    if (selection.size + selectedObjects.size === 0) return;
    const whole = withGroups(chosen, contents());
    if (whole.items.size > selection.size) interfaceStore.getState().select(whole.items);
    if (whole.objects.size > selectedObjects.size) {
      objects.mapStore.setState({ selectedObjects: whole.objects });
    }
  };
  const stops = [
    interfaceStore.subscribe((now, before) => {
      if (now.selection !== before.selection) complete();
    }),
    objects.mapStore.subscribe((now, before) => {
      if (now.selectedObjects !== before.selectedObjects) complete();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
