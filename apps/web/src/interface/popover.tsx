import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';
import { usePopover, type PopoverAlign, type PopoverControl } from './use-popover.ts';

export interface PopoverProps {
  /** Names the popover for screen readers. */
  readonly label: string;
  readonly align?: PopoverAlign;
  readonly className?: string;
  /** Draws the button; spread what it receives on it. */
  readonly renderTrigger: (trigger: PopoverControl['trigger']) => ReactNode;
  /** The content, or a function of what closes the popover. It is rendered only while open. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small surface beside its button, not modal: the board stays usable. */
export function Popover(props: PopoverProps): ReactNode {
  const { label, align = 'start', className, renderTrigger, children } = props;
  const control = usePopover({ align });
  return (
    <>
      {renderTrigger(control.trigger)}
      <div
        {...control.surface}
        role="dialog"
        aria-label={label}
        className={classNames(styles['surface'], styles['panel'], className)}
      >
        {control.open ? contentOf(children, control.close) : null}
      </div>
    </>
  );
}

function contentOf(children: PopoverProps['children'], close: () => void): ReactNode {
  return typeof children === 'function' ? children(close) : children;
}
