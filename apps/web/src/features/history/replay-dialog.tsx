import { useEffect, useRef, type ReactNode } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { ReplayView } from './replay-view.tsx';
import styles from './replay.module.css';
import type { KnownHistory } from './use-history.ts';

/** The replay over everything else, on the browser's own `<dialog>`: Escape leads back to now. */
export function ReplayDialog(props: {
  readonly history: KnownHistory;
  readonly startStep: number;
  readonly onClose: () => void;
}): ReactNode {
  const { history, startStep, onClose } = props;
  const element = useRef<HTMLDialogElement>(null);
  const { happened } = useLaterMessages();
  useEffect(() => {
    const dialog = element.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={styles['dialog']}
      aria-label={happened.replayTitle}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <ReplayView history={history} startStep={startStep} onLeave={onClose} />
    </dialog>
  );
}
