import { useEffect, useState } from 'react';
import { READY_ATTRIBUTE } from '../../session/first-frame.ts';

/** A breath after it, so that nothing stands in the way of the first thing one does. Milliseconds. */
const BREATH_MS = 300;
/** Should nobody ever write it, what waits for it comes after this, in milliseconds. */
const AT_LATEST_MS = 8_000;

/**
 * True once the board stands complete. What is not part of the first frame loads after it, so that
 * a slow line brings the board first.
 */
export function useBoardIsDrawn(): boolean {
  const [drawn, setDrawn] = useState(isDrawn);
  useEffect(() => {
    if (drawn) return undefined;
    const begin = (): void => setDrawn(true);
    const timers = [setTimeout(begin, AT_LATEST_MS)];
    const watch = new MutationObserver(() => {
      if (isDrawn()) timers.push(setTimeout(begin, BREATH_MS));
    });
    watch.observe(document.documentElement, { attributeFilter: [READY_ATTRIBUTE] });
    return () => {
      watch.disconnect();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [drawn]);
  return drawn;
}

function isDrawn(): boolean {
  return document.documentElement.hasAttribute(READY_ATTRIBUTE);
}
