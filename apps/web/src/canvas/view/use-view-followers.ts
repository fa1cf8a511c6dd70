import { useCallback, useEffect, useRef } from 'react';
import type { BoardPainter } from '../painting/board-painter.ts';
import { useCanvas } from '../canvas-context.tsx';

/** The layer of what keeps its size on the screen; comes with the cards. */
function scaledIn(canvas: HTMLElement): HTMLElement | null {
  return canvas.querySelector<HTMLElement>('.react-flow__viewport-portal');
}

/**
 * Lets everything that must stay in step with the view follow it, once per change, without React.
 *
 * @returns takes the painter, which follows from then on
 */
export function useViewFollowers(): (painter: BoardPainter | undefined) => void {
  const { model, view, nodes, container, see } = useCanvas();
  const painter = useRef<BoardPainter | undefined>(undefined);

  const follow = useCallback(() => {
    const element = container.current;
    if (element === null) return;
    const { viewport, size } = view;
    see(viewport, size);
    painter.current?.see(viewport, size);
    const { detail } = nodes.window;
    if (element.dataset['detail'] !== detail) element.dataset['detail'] = detail;
    // Not on the whole canvas: the browser would work out the style of every card anew.
    const scaled = scaledIn(element) ?? element;
    scaled.style.setProperty('--zoom', viewport.zoom.toString());
    scaled.style.setProperty('--head-zoom', Math.min(1, viewport.zoom).toString());
  }, [container, view, see, nodes]);

  useEffect(() => {
    follow();
    const stops = [view.subscribe(follow), model.subscribeCards(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, follow, model]);

  return useCallback(
    (next) => {
      painter.current = next;
      follow();
    },
    [follow],
  );
}
