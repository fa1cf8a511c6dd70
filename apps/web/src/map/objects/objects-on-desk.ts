import type { BoardDocument, BoardEditor } from '@weft/board-doc';
import { createInterfaceStore, type InterfaceStore } from '../../stores/interface-store.ts';
import { MapObjects } from './map-objects.ts';

/** The objects of a Map without a screen, for tests: the real board, its editor and the stores of a tab. */
export interface ObjectsOnDesk {
  readonly objects: MapObjects;
  readonly interfaceStore: InterfaceStore;
  /** What was said to a screen reader last. */
  readonly said: () => string;
}

export function objectsOnDesk(device: {
  readonly board: BoardDocument;
  readonly editor: BoardEditor;
}): ObjectsOnDesk {
  const { board, editor } = device;
  const interfaceStore = createInterfaceStore({
    theme: 'light',
    language: 'en',
    arrows: 'to-successor',
    panelOpen: false,
    panelWidthPx: 320,
  });
  const objects = new MapObjects({
    session: { board, commands: { perform: (label, command) => editor.perform(label, command) } },
    interfaceStore,
    nameOfMe: () => 'Anna',
  });
  return { objects, interfaceStore, said: () => interfaceStore.getState().polite.text };
}
