import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type RefObject,
  type ToggleEvent,
} from 'react';

export type PopoverAlign = 'start' | 'end';

export interface PopoverControl {
  readonly open: boolean;
  /** Spread on the button that opens it. */
  readonly trigger: {
    readonly popoverTarget: string;
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly ref: RefObject<HTMLButtonElement | null>;
  };
  /** Spread on the element that opens. */
  readonly surface: {
    readonly id: string;
    readonly popover: 'auto';
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => void;
    readonly onToggle: (event: ToggleEvent<HTMLDivElement>) => void;
  };
  readonly close: () => void;
}

const GAP_PX = 4;
const MARGIN_PX = 8;

/**
 * Opens an element in the browser's top layer beside its button (the `popover` attribute): Escape
 * and a press elsewhere close it, focus goes back to the button. Placed under the button, or above
 * it where there is no room, and kept inside the window.
 */
export function usePopover(options: {
  readonly align?: PopoverAlign;
  readonly onOpen?: (surface: HTMLElement) => void;
}): PopoverControl {
  const { align = 'start', onOpen } = options;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const close = useCallback(() => {
    panel.current?.hidePopover();
  }, []);

  // What grows while it is open, such as by a form that unfolds, stays inside the window.
  useEffect(() => {
    const surface = panel.current;
    if (!open || surface === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (button.current === null || !surface.matches(':popover-open')) return;
      place(surface, button.current.getBoundingClientRect(), align);
    });
    observer.observe(surface);
    return () => observer.disconnect();
  }, [open, align]);

  return {
    open,
    close,
    trigger: { popoverTarget: id, 'aria-expanded': open, 'aria-controls': id, ref: button },
    surface: {
      id,
      popover: 'auto',
      ref: panel,
      // The content is there before it opens, to be measured, and until after it closed: the browser
      // gives focus back to the button only while focus is still inside.
      onBeforeToggle: (event) => {
        if (event.newState === 'open') setOpen(true);
      },
      onToggle: (event) => {
        if (event.newState === 'closed') setOpen(false);
        else if (button.current !== null && panel.current !== null) {
          place(panel.current, button.current.getBoundingClientRect(), align);
          onOpen?.(panel.current);
        }
      },
    },
  };
}

function place(panel: HTMLElement, button: DOMRect, align: PopoverAlign): void {
  const { width, height } = panel.getBoundingClientRect();
  const below = button.bottom + GAP_PX;
  const fitsBelow = below + height + MARGIN_PX <= window.innerHeight;
  const top = fitsBelow ? below : Math.max(MARGIN_PX, button.top - GAP_PX - height);
  const wanted = align === 'start' ? button.left : button.right - width;
  const left = Math.max(MARGIN_PX, Math.min(wanted, window.innerWidth - width - MARGIN_PX));
  panel.style.top = `${top}px`;
  panel.style.left = `${left}px`;
}
