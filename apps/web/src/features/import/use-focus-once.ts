import { useEffect } from 'react';

/**
 * Focuses `element` when it first shows, if `wanted`. A dialog would focus the button that closes
 * it, and what had the focus in the step before is gone; this is where one goes on.
 */
export function useFocusOnce(
  element: { readonly current: HTMLElement | null },
  wanted: boolean,
): void {
  useEffect(() => {
    if (!wanted) return undefined;
    // After the dialog itself was opened, which happens in an effect outside of this one.
    const frame = requestAnimationFrame(() => element.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [element, wanted]);
}
