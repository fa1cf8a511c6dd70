import { useEffect, useMemo } from 'react';
import type { Point } from '@weft/layout';
import { boardPointAt } from '../../../canvas/view/camera.ts';
import { useCanvas } from '../../../canvas/canvas-context.tsx';
import { DRAG_BROWSER } from '../../../canvas/gestures/drag-gesture.ts';
import { useInterface, useInterfaceStore, useSession } from '../../../stores/app-context.tsx';
import type { Tool } from '../../../stores/interface-store.ts';
import { useCanEdit } from '../../../stores/use-sync.ts';
import {
  drawTool,
  eraseTool,
  noteTool,
  sectionTool,
  textTool,
  type PointerTool,
  type ToolContext,
} from './object-tools.ts';
import { useMapObjects } from '../objects-context.tsx';

const MAIN_BUTTON = 0;
/** What of a press would select, move or make something; with a tool in hand it does none of that. */
const HELD_BACK = ['mousedown', 'touchstart', 'click', 'dblclick'] as const;
const CAPTURE = { capture: true, passive: false } as const;
/** These are for one thing; a pen and a rubber stay in the hand. */
const FOR_ONE_THING: readonly Tool[] = ['note', 'section', 'text'];

/**
 * Gives presses on the Map to the tool in hand, before cards, notes or the canvas library hear of
 * them: a pen draws over everything. The wheel, the middle button and two fingers still move the view.
 */
export function usePointerTools(): void {
  const { view, container } = useCanvas();
  const tool = useToolInHand();

  useEffect(() => {
    const element = container.current;
    if (element === null || tool === undefined) return undefined;
    let pointer: number | undefined;
    let stopListening: (() => void) | undefined;
    const pointOf = (event: PointerEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return boardPointAt(view.viewport, { x: event.clientX - left, y: event.clientY - top });
    };
    const finish = (): void => {
      pointer = undefined;
      stopListening?.();
      stopListening = undefined;
    };
    const cancel = (): void => {
      if (pointer === undefined) return;
      finish();
      tool.cancel();
    };
    const down = (event: PointerEvent): void => {
      if (!isOnMap(element, event) || event.button !== MAIN_BUTTON) return;
      if (pointer !== undefined) {
        // A second finger: the view is meant.
        cancel();
        return;
      }
      event.stopPropagation();
      // A field in which somebody writes ends now, as by any press beside it.
      element.focus({ preventScroll: true });
      pointer = event.pointerId;
      stopListening = DRAG_BROWSER.onEscape(cancel);
      tool.begin(pointOf(event));
    };
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== pointer) return;
      // A hand is heard of more often than the screen is drawn.
      const parts = event.getCoalescedEvents();
      for (const part of parts.length === 0 ? [event] : parts) tool.move(pointOf(part));
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId !== pointer) return;
      finish();
      holdBackClick();
      tool.end(pointOf(event));
    };
    const lost = (event: PointerEvent): void => {
      if (event.pointerId === pointer) cancel();
    };
    const holdBack = (event: Event): void => {
      if (event instanceof MouseEvent && event.button !== MAIN_BUTTON) return;
      if (!isOnMap(element, event)) return;
      event.stopPropagation();
      if (event.cancelable && event.type !== 'click') event.preventDefault();
    };
    window.addEventListener('pointerdown', down, CAPTURE);
    for (const name of HELD_BACK) window.addEventListener(name, holdBack, CAPTURE);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', lost);
    return () => {
      cancel();
      window.removeEventListener('pointerdown', down, CAPTURE);
      for (const name of HELD_BACK) window.removeEventListener(name, holdBack, CAPTURE);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', lost);
    };
  }, [tool, view, container]);
}

function useToolInHand(): PointerTool | undefined {
  const objects = useMapObjects();
  const { view } = useCanvas();
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const canEdit = useCanEdit();
  const tool = useInterface((state) => (canEdit ? state.tool : 'select'));
  return useMemo(() => {
    const context: ToolContext = {
      objects,
      zoom: () => view.viewport.zoom,
      me: () => session.sync.sessionInfo?.user.id,
      used: (used) => {
        const { keepsTool } = objects.mapStore.getState();
        if (FOR_ONE_THING.includes(used) && !keepsTool) interfaceStore.getState().setTool('select');
      },
    };
    return toolOf(tool, context);
  }, [objects, view, session, interfaceStore, tool]);
}

function toolOf(tool: Tool, context: ToolContext): PointerTool | undefined {
  switch (tool) {
    case 'note':
      return noteTool(context);
    case 'section':
      return sectionTool(context);
    case 'text':
      return textTool(context);
    case 'draw':
      return drawTool(context);
    case 'erase':
      return eraseTool(context);
    default:
      return undefined;
  }
}

/**
 * The click that follows the press would still be told to what is under the pointer now, though the
 * tool is no longer in the hand: it would take the keyboard away from the note that was just made.
 */
function holdBackClick(): void {
  const stop = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, CAPTURE);
  setTimeout(() => window.removeEventListener('click', stop, CAPTURE));
}

/** Over the Map and what stands on it; buttons and fields stay what they are. */
function isOnMap(map: HTMLElement, { target }: Event): boolean {
  if (!(target instanceof Element) || !map.contains(target)) return false;
  if (target.closest('button, input, textarea, [contenteditable], [role="toolbar"]') !== null)
    return false;
  return target.closest('.react-flow__pane, .react-flow__node') !== null;
}
