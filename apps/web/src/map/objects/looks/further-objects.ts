import type { FurtherNodes } from '../../../canvas/cards/further-nodes.ts';
import type { InterfaceStore } from '../../../stores/interface-store.ts';
import type { MapObjects } from '../map-objects.ts';
import type { ObjectDrag } from '../acts/object-drag.ts';
import { objectOfNode } from './object-nodes.ts';
import { OBJECT_TYPES } from './object-views.tsx';

export interface FurtherObjectsContext {
  readonly objects: MapObjects;
  readonly drag: ObjectDrag;
  readonly interfaceStore: InterfaceStore;
  readonly canEdit: () => boolean;
}

/** Notes, sections, texts and strokes as elements of the canvas, and what a pointer does with them. */
export function furtherObjects(context: FurtherObjectsContext): FurtherNodes {
  const { objects, drag, interfaceStore, canEdit } = context;
  const { nodes, acts, mapStore } = objects;
  return {
    types: OBJECT_TYPES,
    nodes: () => nodes.nodes,
    subscribe: nodes.subscribe,
    click: (id, event) => {
      const object = objectOfNode(id);
      const { tool, selection } = interfaceStore.getState();
      if (tool !== 'select' || mapStore.getState().editing === object) return;
      const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!isAdding) {
        acts.select([object]);
        return;
      }
      const chosen = new Set(mapStore.getState().selectedObjects);
      if (!chosen.delete(object)) chosen.add(object);
      acts.select(chosen, selection);
    },
    doubleClick: (id) => {
      if (canEdit()) acts.write(objectOfNode(id));
    },
    dragBegin: (id) => drag.begin(objectOfNode(id)),
    dragMove: (pointer, corner, nowMs) => drag.move(pointer, corner, nowMs),
    dragEnd: () => drag.end(),
  };
}
