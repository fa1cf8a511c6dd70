import { X } from 'lucide-react';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { useMessages } from '../messages/catalogue.ts';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons under the content, the main one last. */
  readonly footer?: ReactNode;
  readonly width?: 'normal' | 'wide';
  /** There is nothing to press in it: the text itself takes focus, so that arrows can scroll it. */
  readonly readingOnly?: boolean;
}

/**
 * A modal dialog on the browser's own `<dialog>`: focus stays inside, Escape closes, and focus
 * returns to what had it. Render it to open it, stop rendering it to close it.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { title, onClose, children, footer, width = 'normal', readingOnly = false } = props;
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { common } = useMessages();

  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    firstFocus(dialog)?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const closeOnBackdrop = (event: MouseEvent): void => {
    if (event.target === element.current) onClose();
  };

  return (
    // The key handler of a dialog is the browser's own; the mouse handler only adds the backdrop.
    <dialog
      ref={element}
      className={classNames(styles['dialog'], width === 'wide' && styles['wide'])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={closeOnBackdrop}
    >
      <header className={styles['head']}>
        <h2 id={titleId} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        <IconButton icon={X} label={common.close} onClick={onClose} tooltipSide="left" />
      </header>
      <div
        className={styles['body']}
        {...(readingOnly && { tabIndex: 0, role: 'group', 'aria-labelledby': titleId })}
      >
        {children}
      </div>
      {footer === undefined ? null : <footer className={styles['foot']}>{footer}</footer>}
    </dialog>
  );
}

/**
 * Where focus begins: at what asks for it (`data-autofocus`), else in the first field to write words in,
 * else on the title, from where everything is read and reached in order. Numbers stand among other
 * things, often far below: beginning there would begin in the middle.
 */
function firstFocus(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-autofocus]') ??
    dialog.querySelector<HTMLElement>(
      'input:not([readonly], [type="file"], [type="radio"], [type="checkbox"], [type="number"]), textarea:not([readonly])',
    ) ??
    dialog.querySelector<HTMLElement>('h2')
  );
}
