import { centreOf } from '@weft/layout';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { CanvasActions } from '../../canvas/canvas-actions.ts';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { DRAG_BROWSER } from '../../canvas/gestures/drag-gesture.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { freeMiddle } from '../free-middle.ts';
import { useMapParts } from '../map-context.tsx';
import type { ObjectScreen } from '../object-screen.ts';
import { ArrangeButtons, useArrangeActs } from './tools/arrange-buttons.tsx';
import { furtherObjects } from './looks/further-objects.ts';
import { ObjectDrag } from './acts/object-drag.ts';
import { ObjectKeys } from './acts/object-keys.ts';
import { objectShortcuts } from './acts/object-shortcuts.ts';
import { ObjectToolbar } from './tools/object-toolbar.tsx';
import { ObjectsOnBoard } from './looks/objects-on-board.tsx';
import { contentsOf, standingOf, type CardsOnMap } from './standing-on-map.ts';
import { TextDraft } from './tools/text-draft.tsx';
import { ToolOptions } from './tools/tool-options.tsx';
import { useCopyKey } from './acts/use-copy-key.ts';
import { useHoveredObject } from './use-hovered-object.ts';
import { usePointerTools } from './tools/use-pointer-tools.ts';
import { useShowObjects } from './use-show-objects.ts';
import { useSelectedThings } from './use-selected-things.ts';
import { keepGroupsWhole } from './acts/whole-groups.ts';

/** Ties what stands on the Map beside PBIs to the canvas: elements, keys, gestures, tools. */
export function useObjectScreen(actions: CanvasActions): ObjectScreen {
  const map = useMapParts();
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { camera, view } = useCanvas();
  const arranging = useArrangeActs();
  const { objects, arranger, model, showCards, state } = map;
  usePointerTools();
  useHoveredObject();
  useCopyKey();
  useShowObjects();

  useEffect(
    () =>
      keepGroupsWhole(objects, interfaceStore, () =>
        contentsOf(objects, { cards: arranger.home(), view: model.view }),
      ),
    [objects, interfaceStore, arranger, model],
  );

  return useMemo((): ObjectScreen => {
    const home = (): CardsOnMap => ({ cards: arranger.home(), view: model.view });
    const drag = new ObjectDrag({
      objects,
      contents: () => contentsOf(objects, home()),
      standing: () => standingOf(objects, home()),
      selectedItems: () => interfaceStore.getState().selection,
      zoom: () => view.viewport.zoom,
      showCards,
      showGuides: (guides) => state.setState({ guides }),
      presence: session.presence,
      browser: DRAG_BROWSER,
    });
    const keys = new ObjectKeys({
      objects,
      arranging,
      actions,
      interfaceStore,
      cards: home,
      middle: () => centreOf(camera.seen),
      freeMiddle: (size) => freeMiddle({ arranger, model, objects }, camera, size),
    });
    return {
      further: furtherObjects({
        objects,
        drag,
        interfaceStore,
        canEdit: () => session.canEdit,
      }),
      shortcuts: objectShortcuts(keys),
      marquee: (adds) => keys.marquee(adds),
      clear: () => void objects.deselect(),
      press: (point) => keys.pressAt(objects.at(point, view.viewport.zoom)),
      onBoard: <ObjectsOnBoard />,
      tools: <ObjectTools />,
      cardTools: <CardTools />,
    };
  }, [
    objects,
    arranger,
    model,
    showCards,
    state,
    session,
    interfaceStore,
    camera,
    view,
    arranging,
    actions,
  ]);
}

function ObjectTools(): ReactNode {
  return (
    <>
      <ObjectToolbar />
      <TextDraft />
      <ToolOptions />
    </>
  );
}

/** What selected PBIs have on the Map beside what they have everywhere. */
function CardTools(): ReactNode {
  return <ArrangeButtons things={useSelectedThings()} />;
}
