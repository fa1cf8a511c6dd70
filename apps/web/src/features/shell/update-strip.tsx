import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import styles from './board-states.module.css';

/** A strip under the bar while this tab is too old for the server. The board stays readable. */
export function UpdateStrip(): ReactNode {
  const status = useSyncStatus();
  const { shell } = useMessages();
  if (status.kind !== 'update-needed') return null;
  return (
    <div className={styles['strip']}>
      <p>
        <strong>{shell.updateNeeded.title}</strong> {shell.updateNeeded.body(status.waiting)}
      </p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {shell.updateNeeded.reload}
      </Button>
    </div>
  );
}
