import { useEffect } from 'react';
import { useCanvas } from './canvas-context.tsx';

/**
 * The canvas keeps the keyboard when what had the focus on it goes: put aside, undone, taken away by somebody else, or
 * a field that was left. Otherwise the focus would fall to the page, where no key of the canvas does anything. Whoever
 * went elsewhere by themselves is not brought back.
 */
export function useKeptKeyboard(): void {
  const { container } = useCanvas();
  useEffect(() => {
    const canvas = container.current;
    if (canvas === null) return undefined;
    let focused: Element | undefined;
    const enter = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : undefined;
    };
    const leave = ({ target }: FocusEvent): void => {
      // Browsers that tell of it tell before it is gone.
      queueMicrotask(() => {
        if (focused?.isConnected && focused === target) focused = undefined;
      });
    };
    // Not every browser says that the focus went with its element.
    const gone = new MutationObserver(() => {
      if (focused === undefined || focused.isConnected) return;
      focused = undefined;
      if (document.activeElement === document.body) canvas.focus({ preventScroll: true });
    });
    canvas.addEventListener('focusin', enter);
    canvas.addEventListener('focusout', leave);
    gone.observe(canvas, { childList: true, subtree: true });
    return () => {
      canvas.removeEventListener('focusin', enter);
      canvas.removeEventListener('focusout', leave);
      gone.disconnect();
    };
  }, [container]);
}
