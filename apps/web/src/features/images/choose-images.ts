import { mapStoreOf } from '../../map/map-state.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';

/** Lets the person choose files that come on the Map as images. */
export function chooseImages(interfaceStore: InterfaceStore): void {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  picker.accept = 'image/*';
  picker.addEventListener('change', () => {
    mapStoreOf(interfaceStore).setState({ chosenImages: [...(picker.files ?? [])] });
  });
  picker.click();
}
