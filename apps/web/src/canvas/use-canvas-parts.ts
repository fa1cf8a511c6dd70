import { useEffect, useMemo, type KeyboardEvent, type RefObject } from 'react';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { ActionsToCome } from './actions-to-come.ts';
import { AimGesture } from './aim-gesture.ts';
import { Camera, boardPointAt } from './camera.ts';
import type { CanvasParts } from './canvas-context.tsx';
import { CanvasModel } from './canvas-model.ts';
import { createCanvasStore } from './canvas-state.ts';
import { CardNodes } from './card-nodes.ts';
import { headingMargins } from './heading-size.ts';
import { UnsentItems } from './unsent-items.ts';
import { ViewState } from './view-state.ts';

/** What is only known where the canvas is put together. */
export interface MadeCanvasParts extends CanvasParts {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Makes the parts of the canvas for the open board, and keeps them in step with it. */
export function useCanvasParts(container: RefObject<HTMLDivElement | null>): MadeCanvasParts {
  const session = useSession();
  const interfaceStore = useInterfaceStore();

  const parts = useMemo(() => {
    const model = new CanvasModel(session, interfaceStore, createCanvasStore());
    const view = new ViewState();
    const nodes = new CardNodes(model, () => interfaceStore.getState().selection);
    const camera = new Camera(
      {
        read: () => ({ viewport: view.viewport, size: view.size }),
        move: (viewport, { durationMs }) => view.move(viewport, durationMs),
      },
      () => headingMargins(view.size.width),
      () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    );
    const aim = new AimGesture(model, interfaceStore);
    const pointer: { at: { x: number; y: number } | undefined } = { at: undefined };
    const actionsToCome = new ActionsToCome();
    const made: MadeCanvasParts = {
      model,
      view,
      nodes,
      camera,
      aim,
      actionsToCome,
      unsent: new UnsentItems(),
      pointer,
      container,
      see: (viewport, size) => {
        const from = boardPointAt(viewport, { x: 0, y: 0 });
        const seen = {
          ...from,
          width: size.width / viewport.zoom,
          height: size.height / viewport.zoom,
        };
        nodes.see(seen, viewport.zoom);
      },
      onKeyDown: (event) => {
        actionsToCome.keep(event.nativeEvent);
        const inText =
          event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
        if (event.key !== 'Tab' || inText || event.ctrlKey || event.altKey || event.metaKey) return;
        const onCard =
          event.target instanceof Element && event.target.closest('[data-card]') !== null;
        // Past the last card Tab goes on as everywhere.
        if (onCard && actionsToCome.now?.step(event.shiftKey ? -1 : 1) === true)
          event.preventDefault();
      },
    };
    return made;
  }, [session, interfaceStore, container]);

  useEffect(() => {
    const { model, nodes, camera, unsent, actionsToCome } = parts;
    const stops = [
      model.connect(),
      unsent.follow(session.board, session.sync),
      model.subscribeGrid(() => nodes.refresh()),
      openWhenFilled(model, camera),
      showFirstContent(parts),
      model.state.subscribe((now, before) => {
        const isOther =
          now.focused !== before.focused ||
          now.renaming !== before.renaming ||
          (now.hoveredItem !== before.hoveredItem && nodes.window.painted);
        if (isOther) nodes.refresh();
      }),
      interfaceStore.subscribe((now, before) => {
        if (now.selection !== before.selection) nodes.refresh();
        if (now.focusRequest === before.focusRequest) return;
        actionsToCome.do((actions) => void actions.goTo(now.focusRequest?.item));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [parts, session, interfaceStore]);

  return parts;
}

/** An import into an empty board is shown whole; a single first PBI leaves the view alone. */
function showFirstContent({ model, camera }: CanvasParts): () => void {
  let wasEmpty = model.grid.places.size === 0;
  return model.subscribeGrid(() => {
    const { places, width, height } = model.grid;
    if (wasEmpty && places.size > 1) camera.fit({ x: 0, y: 0, width, height });
    wasEmpty = places.size === 0;
  });
}

/** Many PBIs on what was a blank board: an import, or the board's first arrival. It is shown anew. */
const FILLED_FROM = 5;

function openWhenFilled(model: CanvasModel, camera: Camera): () => void {
  let wasBlank = model.isBlank;
  return model.subscribeGrid(() => {
    const { grid, isBlank } = model;
    if (wasBlank && grid.places.size >= FILLED_FROM) {
      camera.open({ x: 0, y: 0, width: grid.width, height: grid.height });
    }
    wasBlank = isBlank;
  });
}
