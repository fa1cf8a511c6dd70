import { useEffect, useMemo, type RefObject } from 'react';
import { CanvasModel } from '../canvas/canvas-model.ts';
import { createCanvasStore } from '../canvas/canvas-state.ts';
import type { CardNodes } from '../canvas/cards/card-nodes.ts';
import {
  makeCanvasParts,
  useConnectedCanvas,
  type MadeCanvasParts,
} from '../canvas/use-canvas-parts.ts';
import { boardPointAt } from '../canvas/view/camera.ts';
import { imagesOf } from '../features/images/images-of.ts';
import { Thumbnails } from '../features/images/thumbnails.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { MapArranger } from './map-arranger.ts';
import type { MapParts } from './map-context.tsx';
import { createMapScreenStore } from './map-screen-state.ts';
import { MapObjects } from './objects/map-objects.ts';

/** Nothing stands over the edges of the Map. */
const NO_MARGINS = { left: 0, top: 0 } as const;

/** Makes the parts of the Map for the open board, and keeps them in step with it. */
export function useMapCanvas(container: RefObject<HTMLDivElement | null>): {
  readonly canvas: MadeCanvasParts;
  readonly map: MapParts;
} {
  const session = useSession();
  const interfaceStore = useInterfaceStore();

  const parts = useMemo(() => {
    const arranger = new MapArranger(session.boardStore.view);
    const model = new CanvasModel(session, interfaceStore, createCanvasStore(), arranger);
    const canvas = makeCanvasParts({
      name: 'map',
      model,
      interfaceStore,
      presence: session.presence,
      container,
      margins: () => NO_MARGINS,
    });
    const map: MapParts = {
      model,
      arranger,
      objects: new MapObjects(
        {
          session,
          interfaceStore,
          nameOfMe: () => session.sync.sessionInfo?.user.name ?? '',
        },
        new Thumbnails(imagesOf(session).images),
      ),
      state: createMapScreenStore(),
      showCards: showingCards(model, arranger, canvas.nodes),
    };
    return { canvas, map };
  }, [session, interfaceStore, container]);

  useConnectedCanvas(parts.canvas);
  useEffect(() => {
    const { objects, model } = parts.map;
    const { view } = parts.canvas;
    const see = (): void => {
      const { viewport, size } = view;
      const { zoom } = viewport;
      const from = boardPointAt(viewport, { x: 0, y: 0 });
      objects.nodes.see({ ...from, width: size.width / zoom, height: size.height / zoom }, zoom);
    };
    see();
    const stops = [objects.connect(() => model.repaint()), view.subscribe(see)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [parts]);

  return parts;
}

/** A move of the hand is shown with the next frame, letting go at once. */
function showingCards(
  model: MapParts['model'],
  arranger: MapArranger,
  nodes: CardNodes,
): MapParts['showCards'] {
  let frame: number | undefined;
  return (places) => {
    arranger.hold(places);
    if (places === undefined) {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
      nodes.drag(undefined);
      model.relayout();
      return;
    }
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      model.followHand();
    });
  };
}
