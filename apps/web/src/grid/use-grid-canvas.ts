import { useEffect, useMemo, type RefObject } from 'react';
import { ActionsToCome } from '../canvas/actions-to-come.ts';
import type { Camera } from '../canvas/view/camera.ts';
import { CanvasModel } from '../canvas/canvas-model.ts';
import { createCanvasStore } from '../canvas/canvas-state.ts';
import {
  makeCanvasParts,
  useConnectedCanvas,
  type MadeCanvasParts,
} from '../canvas/use-canvas-parts.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import type { GridActions } from './grid-actions.ts';
import type { GridParts } from './grid-context.tsx';
import { GridModel, gridArranger } from './grid-model.ts';
import { createGridStore } from './grid-state.ts';
import { headingMargins } from './headings/heading-size.ts';

/** Makes the parts of the Grid for the open board, and keeps them in step with it. */
export function useGridCanvas(container: RefObject<HTMLDivElement | null>): {
  readonly canvas: MadeCanvasParts;
  readonly grid: GridParts;
} {
  const session = useSession();
  const interfaceStore = useInterfaceStore();

  const parts = useMemo(() => {
    const state = createGridStore();
    const arranger = gridArranger(session.boardStore.view, state);
    const model = new CanvasModel(session, interfaceStore, createCanvasStore(), arranger);
    const canvas = makeCanvasParts({
      name: 'board',
      model,
      interfaceStore,
      presence: session.presence,
      container,
      margins: headingMargins,
    });
    const grid: GridParts = {
      model: new GridModel(model, state),
      actionsToCome: new ActionsToCome<GridActions>(),
    };
    return { canvas, grid };
  }, [session, interfaceStore, container]);

  useConnectedCanvas(parts.canvas);
  useEffect(() => {
    const { model } = parts.grid;
    const { camera } = parts.canvas;
    const stops = [model.connect(), openWhenFilled(model, camera), showFirstContent(model, camera)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [parts]);

  return parts;
}

/** An import into an empty board is shown whole; a single first PBI leaves the view alone. */
function showFirstContent({ canvas }: GridModel, camera: Camera): () => void {
  let wasEmpty = canvas.cards.count === 0;
  return canvas.subscribeCards(() => {
    const { count, bounds } = canvas.cards;
    if (wasEmpty && count > 1) camera.fit(bounds);
    wasEmpty = count === 0;
  });
}

/** Many PBIs on what was a blank board: an import, or the board's first arrival. It is shown anew. */
const FILLED_FROM = 5;

function openWhenFilled(model: GridModel, camera: Camera): () => void {
  let wasBlank = model.isBlank;
  return model.canvas.subscribeCards(() => {
    const { count, bounds } = model.canvas.cards;
    if (wasBlank && count >= FILLED_FROM) camera.open(bounds);
    wasBlank = model.isBlank;
  });
}
