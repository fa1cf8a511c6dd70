import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './asking-surface.module.css';

/**
 * A small surface in the middle of the window that asks for one thing: Escape and a press elsewhere
 * leave everything as it was. What carries `data-first` has the focus at first; then it
 * goes back to where it was.
 */
export function AskingSurface(props: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  const { label, className, onClose, onKeyDown, children } = props;
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    const before = document.activeElement;
    element.showPopover();
    element.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      element.hidePopover();
      // Unless whoever asked has put it elsewhere.
      const isLost = document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={surface}
      popover="auto"
      role="dialog"
      aria-label={label}
      className={classNames(styles['surface'], className)}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <h2 className={styles['title']}>{label}</h2>
      {children(() => surface.current?.hidePopover())}
    </div>
  );
}
