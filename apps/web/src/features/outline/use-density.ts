import { useEffect, useState, type RefObject } from 'react';
import type { Density } from './row-heights.ts';

/** From which width on every row has room in one line, in CSS pixels. */
const ROOM_PX = 720;

export interface RowSpace {
  readonly density: Density;
  /** True for fingers: rows are no smaller than what they can hit. */
  readonly touch: boolean;
}

/** Follows the width of an element, and what points at it. */
export function useRowSpace(element: RefObject<HTMLElement | null>): RowSpace {
  const [density, setDensity] = useState<Density>('wide');
  const [touch, setTouch] = useState(() => coarse().matches);
  useEffect(() => {
    if (element.current === null) return undefined;
    const watched = element.current;
    const read = (): void => setDensity(watched.clientWidth >= ROOM_PX ? 'wide' : 'narrow');
    read();
    const resize = new ResizeObserver(read);
    resize.observe(watched);
    const query = coarse();
    const follow = (): void => setTouch(query.matches);
    query.addEventListener('change', follow);
    return () => {
      resize.disconnect();
      query.removeEventListener('change', follow);
    };
  }, [element]);
  return { density, touch };
}

function coarse(): MediaQueryList {
  return window.matchMedia('(pointer: coarse)');
}
