import { useEffect, useState, type RefObject } from 'react';
import { ROW_PX } from '../backlog-order/use-row-window.ts';

/** How many lines a row of the list takes: as few as there is room for. */
export type Density = 'one' | 'two' | 'three';

/** How high a row is, in CSS pixels. */
export const ROW_HEIGHT_PX: Readonly<Record<Density, number>> = {
  one: ROW_PX,
  two: 76,
  three: 108,
};

/** From which width on a row needs no more lines, in CSS pixels. */
const ROOM_PX = { one: 880, two: 520 };

/** Follows the width of an element. */
export function useDensity(element: RefObject<HTMLElement | null>): Density {
  const [density, setDensity] = useState<Density>('one');
  useEffect(() => {
    if (element.current === null) return undefined;
    const watched = element.current;
    const read = (): void => setDensity(densityAt(watched.clientWidth));
    read();
    const resize = new ResizeObserver(read);
    resize.observe(watched);
    return () => resize.disconnect();
  }, [element]);
  return density;
}

/** The density for a width in CSS pixels. */
function densityAt(widthPx: number): Density {
  if (widthPx >= ROOM_PX.one) return 'one';
  return widthPx >= ROOM_PX.two ? 'two' : 'three';
}
