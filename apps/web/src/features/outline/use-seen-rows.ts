import { useEffect, useState, type RefObject } from 'react';
import { rowsNear, type RowPlaces } from './row-heights.ts';

/** Scrolling less than this leaves the rows that are elements as they are, in CSS pixels. */
const STEP_PX = 64;
/** Before it was measured: more than a large screen shows, in CSS pixels. */
const HEIGHT_AT_FIRST_PX = 900;

/** Which rows are near what is seen of the tree: first, and the first one beyond. */
export function useSeenRows(
  scroller: RefObject<HTMLElement | null>,
  places: RowPlaces,
): readonly [first: number, end: number] {
  const [seen, setSeen] = useState({ top: 0, height: HEIGHT_AT_FIRST_PX });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const read = (): void => {
      const top = Math.floor(element.scrollTop / STEP_PX) * STEP_PX;
      const height = element.clientHeight + STEP_PX;
      setSeen((before) =>
        before.top === top && before.height === height ? before : { top, height },
      );
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const resize = new ResizeObserver(read);
    resize.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      resize.disconnect();
    };
  }, [scroller]);
  return rowsNear(places, seen);
}
