import { useEffect, useState } from 'react';

/** The canvas writes this on the root element when the first complete frame stands. */
const READY_ATTRIBUTE = 'data-weft-ready';
/** Should nobody ever write it, what waits for it comes after this, in milliseconds. */
const AT_LATEST_MS = 2_000;

/**
 * True once the board stands complete. What is not part of the first frame loads after it, so that
 * a slow line brings the board first.
 */
export function useBoardIsDrawn(): boolean {
  const [drawn, setDrawn] = useState(isDrawn);
  useEffect(() => {
    if (drawn) return undefined;
    const watch = new MutationObserver(() => setDrawn(isDrawn()));
    watch.observe(document.documentElement, { attributeFilter: [READY_ATTRIBUTE] });
    const timer = setTimeout(() => setDrawn(true), AT_LATEST_MS);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
    };
  }, [drawn]);
  return drawn;
}

function isDrawn(): boolean {
  return document.documentElement.hasAttribute(READY_ATTRIBUTE);
}
