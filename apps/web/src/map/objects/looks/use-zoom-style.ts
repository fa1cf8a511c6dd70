import { useCallback, type RefCallback } from 'react';
import { useCanvas } from '../../../canvas/canvas-context.tsx';

/**
 * Tells an element inside the Map how far it is zoomed, as `--zoom`, so that it can keep its size on the
 * screen. Without React, and each element for itself: on the whole Map it would be the style of every card.
 */
export function useZoomStyle(): RefCallback<HTMLElement> {
  const { view } = useCanvas();
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      let shown = 0;
      const tell = (): void => {
        const { zoom } = view.viewport;
        if (zoom === shown) return;
        shown = zoom;
        element.style.setProperty('--zoom', zoom.toString());
      };
      tell();
      return view.subscribe(tell);
    },
    [view],
  );
}
