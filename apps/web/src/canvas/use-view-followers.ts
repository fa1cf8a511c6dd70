import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BoardPainter } from './board-painter.ts';
import { useCanvas } from './canvas-context.tsx';
import { placeHeadings, type HeadingElements } from './heading-places.ts';
import { headingMargins } from './heading-size.ts';

/** Below this zoom a cell's heading has no room for numbers. */
const TINY_ZOOM = 0.28;

/** The layer of what keeps its size on the screen; comes with the cards. */
function scaledIn(canvas: HTMLElement): HTMLElement | null {
  return canvas.querySelector<HTMLElement>('.react-flow__viewport-portal');
}

export interface ViewFollowers {
  readonly onPainter: (painter: BoardPainter | undefined) => void;
  readonly onHeadings: (elements: HeadingElements) => void;
}

/** Lets everything that must stay in step with the view follow it, once per change, without React. */
export function useViewFollowers(): ViewFollowers {
  const { model, view, nodes, container, see } = useCanvas();
  const painter = useRef<BoardPainter | undefined>(undefined);
  const headings = useRef<HeadingElements | undefined>(undefined);

  const follow = useCallback(() => {
    const element = container.current;
    if (element === null) return;
    const { viewport, size } = view;
    const margins = headingMargins(size.width);
    see(viewport, size);
    painter.current?.see(viewport, size);
    if (headings.current !== undefined) {
      placeHeadings(headings.current, model.grid, viewport, size, margins);
    }
    element.dataset['detail'] = nodes.window.detail;
    element.toggleAttribute('data-tiny', viewport.zoom < TINY_ZOOM);
    element.toggleAttribute('data-narrow', margins.left < 100);
    // Not on the whole canvas: the browser would work out the style of every card anew.
    const scaled = scaledIn(element) ?? element;
    scaled.style.setProperty('--zoom', viewport.zoom.toString());
    scaled.style.setProperty('--head-zoom', Math.min(1, viewport.zoom).toString());
  }, [container, view, see, model, nodes]);

  useEffect(() => {
    follow();
    const stops = [view.subscribe(follow), model.subscribeGrid(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, follow, model]);

  return useMemo(
    () => ({
      onPainter: (next) => {
        painter.current = next;
        follow();
      },
      onHeadings: (elements) => {
        headings.current = elements;
        follow();
      },
    }),
    [follow],
  );
}
