import { useEffect, useState, type RefObject } from 'react';

/** Below this width, in CSS pixels, a row of the list takes several lines. */
const TIGHT_PX = 880;

/** True while there is no room for all columns side by side. */
export function useIsTight(element: RefObject<HTMLElement | null>): boolean {
  const [isTight, setTight] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const watched = element.current;
    const read = (): void => setTight(watched.clientWidth < TIGHT_PX);
    read();
    const resize = new ResizeObserver(read);
    resize.observe(watched);
    return () => resize.disconnect();
  }, [element]);
  return isTight;
}
