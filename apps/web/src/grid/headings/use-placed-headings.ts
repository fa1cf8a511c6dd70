import { useCallback, useEffect, useRef } from 'react';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { useGridParts } from '../grid-context.tsx';
import { placeHeadings, type HeadingElements } from './heading-places.ts';
import { headingMargins } from './heading-size.ts';

/** Below this zoom a cell's heading has no room for numbers. */
const TINY_ZOOM = 0.28;
/** Row headings narrower than this, in CSS pixels, are a strip with upright names. */
const STRIP_PX = 100;

/**
 * Lets headings follow the view, once per change, without React.
 *
 * @returns takes the elements to be placed, whenever there are others
 */
export function usePlacedHeadings(): (elements: HeadingElements) => void {
  const { view, container } = useCanvas();
  const { model } = useGridParts();
  const headings = useRef<HeadingElements | undefined>(undefined);

  const follow = useCallback(() => {
    const element = container.current;
    if (element === null) return;
    const { viewport, size } = view;
    const margins = headingMargins(size.width);
    if (headings.current !== undefined) {
      placeHeadings(headings.current, model.grid, viewport, size, margins);
    }
    element.toggleAttribute('data-tiny', viewport.zoom < TINY_ZOOM);
    element.toggleAttribute('data-narrow', margins.left < STRIP_PX);
  }, [container, view, model]);

  useEffect(() => {
    const stops = [view.subscribe(follow), model.canvas.subscribeCards(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, follow, model]);

  return useCallback(
    (elements) => {
      headings.current = elements;
      follow();
    },
    [follow],
  );
}
