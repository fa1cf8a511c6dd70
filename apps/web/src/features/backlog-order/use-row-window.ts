import { useEffect, useState, type RefObject } from 'react';

/** Height of a row, in CSS pixels. */
export const ROW_PX = 44;
/** Rows kept beyond the edge, so that the keyboard can carry a row on from the last one seen. */
const BEYOND = 12;

/** Scrolls a list as little as it takes to show a row that begins at `topPx` in it and is `rowPx` high. */
export function bringIntoView(scroller: HTMLElement, topPx: number, rowPx: number): void {
  const below = topPx + rowPx - scroller.clientHeight;
  if (scroller.scrollTop > topPx) scroller.scrollTop = topPx;
  else if (scroller.scrollTop < below) scroller.scrollTop = below;
}

/**
 * Which rows of a long list are near what is seen of it: first, and the first one beyond. All rows
 * are `rowPx` high.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number = ROW_PX,
): readonly [first: number, end: number] {
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const read = (): void => {
      const top = Math.floor(element.scrollTop / rowPx) * rowPx;
      const height = element.clientHeight;
      setView((before) =>
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
  }, [scroller, rowPx]);
  const first = Math.max(0, Math.floor(view.top / rowPx) - BEYOND);
  const end = Math.min(count, Math.ceil((view.top + view.height) / rowPx) + BEYOND);
  return [first, end];
}
