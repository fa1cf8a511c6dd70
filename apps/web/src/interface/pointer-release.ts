import { useEffect, useRef, type RefObject } from 'react';

/** Where and how a pointer or key was last let go. */
export interface Release {
  readonly altKey: boolean;
  /** A point of the window, in CSS pixels; undefined: no pointer was there yet. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/**
 * Where the pointer is when something is let go. The drag library tells what one is over only once
 * it has drawn that; whoever lets go quickly means the place under the pointer, not the one before.
 */
export function useRelease(): RefObject<Release> {
  const last = useRef<Release>({ altKey: false, at: undefined });
  useEffect(() => {
    const noteMouse = ({ altKey, clientX, clientY }: MouseEvent): void => {
      last.current = { altKey, at: { x: clientX, y: clientY } };
    };
    const noteTouch = ({ altKey, changedTouches: [touch] }: TouchEvent): void => {
      if (touch === undefined) return;
      last.current = { altKey, at: { x: touch.clientX, y: touch.clientY } };
    };
    const noteKey = ({ altKey }: KeyboardEvent): void => {
      last.current = { ...last.current, altKey };
    };
    const listening = new AbortController();
    // Before the library hears of the release, so that it counts.
    const early = { capture: true, passive: true, signal: listening.signal };
    for (const kind of ['mousemove', 'mouseup', 'pointermove', 'pointerup'] as const)
      window.addEventListener(kind, noteMouse, early);
    for (const kind of ['touchmove', 'touchend'] as const)
      window.addEventListener(kind, noteTouch, early);
    for (const kind of ['keydown', 'keyup'] as const) window.addEventListener(kind, noteKey, early);
    return () => listening.abort();
  }, []);
  return last;
}

/** The element of this kind shown at a point of the window, whatever hangs over it. */
export function elementAt(
  { x, y }: NonNullable<Release['at']>,
  selector: string,
): HTMLElement | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const found = element.closest<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return undefined;
}
