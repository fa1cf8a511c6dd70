import { X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { Toast } from '../../stores/interface-store.ts';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import styles from './toast-region.module.css';

/** How long a message stays, in milliseconds, while nobody points at it or has focus in it. */
const SHOWN_MS = 8_000;

/**
 * Messages about one's own doing, bottom centre. What they say is announced by whoever sends them,
 * so this is no live region: it would be read twice.
 */
export function ToastRegion(): ReactNode {
  const toasts = useInterface((state) => state.toasts);
  const dismiss = useInterface((state) => state.dismissToast);
  const [held, setHeld] = useState(false);
  const { common } = useMessages();
  if (toasts.length === 0) return null;
  return (
    <section
      aria-label={common.messages}
      className={styles['region']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} dismiss={dismiss} />
      ))}
    </section>
  );
}

function ToastCard(props: {
  readonly toast: Toast;
  readonly held: boolean;
  readonly dismiss: (id: number) => void;
}): ReactNode {
  const { toast, held, dismiss } = props;
  const { common } = useMessages();

  useEffect(() => {
    if (held || toast.stays === true) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, dismiss, toast.id, toast.stays]);

  const actions = [toast.action, toast.further].filter((action) => action !== undefined);
  return (
    <div className={styles['toast']}>
      <span className={styles['text']}>{toast.text}</span>
      {actions.map((action) => (
        <Button
          key={action.label}
          look="quiet"
          onClick={() => {
            dismiss(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton
        icon={X}
        label={common.dismiss}
        tooltipSide="above"
        onClick={() => dismiss(toast.id)}
      />
    </div>
  );
}
