import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { useInterface } from '../../stores/app-context.tsx';
import type { ChangeFilter } from './use-sprint-filter.ts';
import { fittingScale, nextPageTop } from './wall-size.ts';

/** How long a page of what does not fit stays, in milliseconds. */
const PAGE_MS = 20_000;

/**
 * While the Sprint is on the wall everything around it is hidden, the whole screen is taken where
 * the browser lets us, and pages turn by themselves, unless somebody points at them. Escape leaves.
 */
export function useWall(
  isWall: boolean,
  change: ChangeFilter,
  screen: RefObject<HTMLElement | null>,
): void {
  const setChromeHidden = useInterface((state) => state.setChromeHidden);
  useEffect(() => {
    if (!isWall) return undefined;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') change({ isWall: false });
    };
    // While the whole screen is taken, the browser keeps Escape for itself.
    const leaveAlong = (): void => {
      if (document.fullscreenElement === null) change({ isWall: false });
    };
    const turn = (): void => {
      const element = screen.current;
      if (element === null || element.matches(':hover, :focus-within')) return;
      element.scrollTop = nextPageTop(element);
    };
    setChromeHidden(true);
    // Only who pressed something may have the whole screen; an opened address may not.
    if (document.fullscreenEnabled) {
      document.documentElement.requestFullscreen().catch(() => undefined);
    }
    document.addEventListener('fullscreenchange', leaveAlong);
    window.addEventListener('keydown', leave);
    const turning = setInterval(turn, PAGE_MS);
    return () => {
      clearInterval(turning);
      window.removeEventListener('keydown', leave);
      document.removeEventListener('fullscreenchange', leaveAlong);
      if (document.fullscreenElement !== null) {
        document.exitFullscreen().catch(() => undefined);
      }
      setChromeHidden(false);
    };
  }, [isWall, change, screen, setChromeHidden]);
}

/** Draws the content of the screen as large as it fits, whenever one of both has another size. */
export function useFittingScale(
  isWall: boolean,
  screen: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const place = screen.current;
    const drawn = content.current;
    if (!isWall || place === null || drawn === null) return undefined;
    const fit = (): void => {
      const scale = fittingScale((tried) => {
        drawn.style.zoom = String(tried);
        return place.scrollHeight > place.clientHeight;
      });
      drawn.style.zoom = String(scale);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(place);
    const changes = new MutationObserver(fit);
    changes.observe(drawn, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      changes.disconnect();
      drawn.style.zoom = '';
    };
  }, [isWall, screen, content]);
}
