import { useEffect } from 'react';
import type { Point } from '@weft/layout';
import { boardPointAt } from '../canvas/camera.ts';
import { useCanvas } from '../canvas/canvas-context.tsx';
import { DRAG_BROWSER } from '../canvas/drag-gesture.ts';
import { useInterface } from '../stores/app-context.tsx';
import { useCanEdit } from '../stores/use-sync.ts';
import type { ObjectScreen } from './object-screen.ts';

/** What of a press would select, move or make something; with a tool in hand it does none of that. */
const HELD_BACK = ['mousedown', 'touchstart', 'click', 'dblclick'] as const;

/** Gives what the pointer does on the Map to the tool in hand, before the canvas library hears of it. */
export function usePointerTools(tools: ObjectScreen['pointerTools']): void {
  const { view, container } = useCanvas();
  const canEdit = useCanEdit();
  const tool = useInterface((state) => (canEdit ? tools[state.tool] : undefined));

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
      if (pointer !== undefined || event.button !== 0 || !isOnMap(element, event)) return;
      event.stopPropagation();
      element.focus({ preventScroll: true });
      pointer = event.pointerId;
      stopListening = DRAG_BROWSER.onEscape(cancel);
      tool.begin(pointOf(event));
    };
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== pointer) return;
      // A pen is heard of more often than the screen is drawn.
      for (const each of event.getCoalescedEvents?.() ?? []) tool.move(pointOf(each));
      tool.move(pointOf(event));
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId !== pointer) return;
      finish();
      tool.end(pointOf(event));
    };
    const lost = (event: PointerEvent): void => {
      if (event.pointerId === pointer) cancel();
    };
    const holdBack = (event: Event): void => {
      if ((event instanceof MouseEvent && event.button !== 0) || !isOnMap(element, event)) return;
      event.stopPropagation();
      if (event.cancelable && event.type !== 'click') event.preventDefault();
    };
    const capture = { capture: true, passive: false };
    window.addEventListener('pointerdown', down, capture);
    for (const name of HELD_BACK) window.addEventListener(name, holdBack, capture);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', lost);
    return () => {
      cancel();
      window.removeEventListener('pointerdown', down, capture);
      for (const name of HELD_BACK) window.removeEventListener(name, holdBack, capture);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', lost);
    };
  }, [tool, view, container]);
}

/** Over the Map and what stands on it; buttons and fields stay what they are. */
function isOnMap(map: HTMLElement, { target }: Event): boolean {
  if (!(target instanceof Element) || !map.contains(target)) return false;
  if (target.closest('button, input, textarea, [contenteditable], [role="toolbar"]') !== null)
    return false;
  return target.closest('.react-flow__pane, .react-flow__node') !== null;
}
