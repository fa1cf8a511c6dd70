import { useEffect, type RefObject } from 'react';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { boardPointAt } from '../../canvas/view/camera.ts';
import { usePresence } from '../../stores/use-presence.ts';
import type { LaserLight } from './laser-light.ts';
import { LaserPen } from './laser-pen.ts';
import { LASER_LASTS_MS } from './laser-trails.ts';

/** What of a press would select, move or make something; the laser only points. */
const HELD_BACK = ['mousedown', 'touchstart', 'click', 'dblclick'] as const;

/** Draws with the laser where the pointer is pressed, and tells others. Nothing is selected or moved. */
export function useLaserPen(container: RefObject<HTMLElement | null>, light: LaserLight): void {
  const { view } = useCanvas();
  const presence = usePresence();
  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const pen = new LaserPen();
    let pointer: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pointOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
      const { left, top } = element.getBoundingClientRect();
      return boardPointAt(view.viewport, { x: event.clientX - left, y: event.clientY - top });
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !isOnBoard(event)) return;
      event.stopPropagation();
      element.focus({ preventScroll: true });
      clearTimeout(timer);
      pointer = event.pointerId;
      const at = pointOf(event);
      presence.set('laser', pen.begin(at, event.timeStamp));
      light.draw(pen.stroke, at);
    };
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== pointer) return;
      const at = pointOf(event);
      light.draw(pen.stroke, at);
      const laser = pen.move(at, event.timeStamp);
      if (laser !== undefined) presence.set('laser', laser);
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId !== pointer) return;
      pointer = undefined;
      // Others may hear of the last points a second late; until then they are shown.
      timer = setTimeout(() => presence.set('laser', undefined), LASER_LASTS_MS);
    };
    const holdBack = (event: Event): void => {
      if ((event instanceof MouseEvent && event.button !== 0) || !isOnBoard(event)) return;
      event.stopPropagation();
      if (event.cancelable && event.type !== 'click') event.preventDefault();
    };
    const capture = { capture: true, passive: false };
    // At the window: the canvas library takes presses before the canvas itself hears of them.
    window.addEventListener('pointerdown', down, capture);
    for (const name of HELD_BACK) window.addEventListener(name, holdBack, capture);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', down, capture);
      for (const name of HELD_BACK) window.removeEventListener(name, holdBack, capture);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      presence.set('laser', undefined);
    };
  }, [container, light, view, presence]);
}

/** Over cards and empty board; buttons and headings stay what they are. */
function isOnBoard({ target }: Event): boolean {
  return (
    target instanceof Element && target.closest('.react-flow__pane, .react-flow__node') !== null
  );
}
