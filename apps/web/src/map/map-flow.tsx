import { lazy, useEffect, useMemo, type ReactNode } from 'react';
import { BoardFlow } from '../canvas/board-flow.tsx';
import type { CanvasActions } from '../canvas/canvas-actions.ts';
import { useCanvas } from '../canvas/canvas-context.tsx';
import type { CanvasScreen } from '../canvas/canvas-screen.ts';
import { useMadeCanvasActions, type OwnActs } from '../canvas/use-canvas-actions.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { MapActions } from './map-actions.ts';
import { wholeMap } from './map-area.ts';
import { useMapParts } from './map-context.tsx';
import { mapDragPlan } from './map-drag.ts';
import { mapShortcuts, placingShortcuts } from './map-shortcuts.ts';
import { useObjectScreen } from './objects/use-object-screen.tsx';

const MapTools = lazy(async () => ({
  default: (await import('./map-tools.tsx')).MapTools,
}));

const nextFrame = (callback: () => void): void => void requestAnimationFrame(callback);

/** The cards of the Map as elements, and everything one does there by pointer and keys. */
export function MapFlow(): ReactNode {
  const map = useMapParts();
  const interfaceStore = useInterfaceStore();
  const acts = useMemo(
    (): OwnActs => ({
      order: () => map.model.cards,
      everything: () => wholeMap(map),
      // The keyboard goes to a card: nothing else is meant any more.
      uncover: () => void map.objects.deselect(),
      letGo: () => {
        const isPlacing = map.state.getState().placing;
        if (isPlacing) map.state.setState({ placing: false });
        if (isPlacing || !map.objects.deselect()) return isPlacing;
        interfaceStore.getState().select([]);
        return true;
      },
    }),
    [map, interfaceStore],
  );
  const actions = useMadeCanvasActions(acts);
  return <BoardFlow screen={useMapScreenOf(actions)} />;
}

function useMapScreenOf(actions: CanvasActions): CanvasScreen {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const map = useMapParts();
  const { camera, pointer, view } = useCanvas();
  const own = useMemo(
    () =>
      new MapActions({
        map,
        canvas: actions,
        camera,
        session,
        interfaceStore,
        pointer: () => pointer.at,
      }),
    [map, actions, camera, session, interfaceStore, pointer],
  );
  useEndOfNudge(own);
  const objects = useObjectScreen(actions);
  return useMemo((): CanvasScreen => {
    const { state } = map;
    return {
      actions,
      shortcuts: [...placingShortcuts(own, state), ...objects.shortcuts, ...mapShortcuts(own)],
      drag: mapDragPlan({ map, interfaceStore, zoom: () => view.viewport.zoom, nextFrame }),
      press: (point) => {
        if (state.getState().placing) own.place(point);
        else if (interfaceStore.getState().tool === 'item') own.newItem(point);
        else return objects.press(point);
        return true;
      },
      doubleClick: (point) => own.newItem(point),
      marquee: objects.marquee,
      clear: objects.clear,
      further: objects.further,
      onBoard: objects.onBoard,
      tools: <MapTools actions={own} objects={objects} />,
    };
  }, [map, actions, own, objects, interfaceStore, view]);
}

/** Whatever else is done, what arrow keys moved is written before. */
function useEndOfNudge(actions: MapActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isOwn = event.key.startsWith('Arrow') || event.key === 'Shift';
      if (!isOwn) actions.endNudge();
    };
    const end = (): void => actions.endNudge();
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('pointerdown', end, { capture: true });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('pointerdown', end, { capture: true });
      actions.endNudge();
    };
  }, [actions]);
}
