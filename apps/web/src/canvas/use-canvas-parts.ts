import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import type { CanvasName } from '../stores/use-screen.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { PresenceStore } from '../stores/presence-store.ts';
import { ActionsToCome } from './actions-to-come.ts';
import { Camera, boardPointAt, type Margins } from './view/camera.ts';
import type { CanvasActions } from './canvas-actions.ts';
import type { CanvasParts } from './canvas-context.tsx';
import type { CanvasModel } from './canvas-model.ts';
import { CardNodes } from './cards/card-nodes.ts';
import { ViewState } from './view/view-state.ts';

/** Cards that did not move for so long rest. */
const AT_REST_MS = 300;

/** What is only known where the canvas is put together. */
export interface MadeCanvasParts extends CanvasParts {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface CanvasSetUp {
  readonly name: CanvasName;
  readonly model: CanvasModel;
  readonly interfaceStore: InterfaceStore;
  readonly presence: Pick<PresenceStore, 'takenUp'>;
  readonly container: RefObject<HTMLDivElement | null>;
  /** What is covered at the left and top edge of a canvas as wide as this, in CSS pixels. */
  readonly margins: (widthPx: number) => Margins;
}

/** Makes the parts of a canvas for the open board. */
export function makeCanvasParts(setUp: CanvasSetUp): MadeCanvasParts {
  const { name, model, interfaceStore, presence, container } = setUp;
  const margins = (widthPx: number): Margins => {
    const { left, top } = setUp.margins(widthPx);
    return { left, top: top + interfaceStore.getState().stripsPx };
  };
  const view = new ViewState();
  const nodes = new CardNodes(
    model,
    () => interfaceStore.getState().selection,
    () => presence.takenUp(),
  );
  const camera = new Camera(
    {
      read: () => ({ viewport: view.viewport, size: view.size }),
      move: (viewport, { durationMs }) => view.move(viewport, durationMs),
    },
    () => margins(view.size.width),
    () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  );
  const pointer: { at: { x: number; y: number } | undefined } = { at: undefined };
  const actionsToCome = new ActionsToCome<CanvasActions>();
  return {
    name,
    model,
    view,
    nodes,
    camera,
    actionsToCome,
    pointer,
    container,
    margins,
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
}

/** Keeps the parts of a canvas in step with the open board. */
export function useConnectedCanvas(parts: CanvasParts): void {
  const session = useSession();
  const interfaceStore = useInterfaceStore();

  useEffect(() => {
    const { model, nodes, actionsToCome } = parts;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const stops = [
      model.connect(),
      model.subscribeCards(() => {
        nodes.follow();
        clearTimeout(rest);
        rest = setTimeout(() => nodes.refresh(), AT_REST_MS);
      }),
      () => clearTimeout(rest),
      model.state.subscribe((now, before) => {
        const isOther =
          now.focused !== before.focused ||
          now.renaming !== before.renaming ||
          (now.hoveredItem !== before.hoveredItem && nodes.window.painted);
        if (isOther) nodes.refresh();
      }),
      session.presence.people.subscribe('who', () => {
        if (nodes.window.painted) nodes.refresh();
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
}
