import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit, useSyncStatus } from '../../stores/use-sync.ts';
import styles from './changes.module.css';
import { takeBackOwn } from './own-work.ts';
import { useOwnChanges } from './use-own-changes.ts';

/** Own changes the server has not confirmed: they are safe here, and each can be taken back. */
export function WaitingChanges(): ReactNode {
  const status = useSyncStatus();
  const own = useOwnChanges();
  const words = useLaterMessages().changes;
  if (status.kind !== 'offline' || status.waiting === 0) return null;
  const title = words.waitingTitle;
  return (
    <section aria-label={title} className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      <p className={styles['waiting']}>{words.waiting(status.waiting)}</p>
      {own === undefined ? null : <Rows own={own} />}
      {own?.work.isWhole === true ? null : <p className={styles['muted']}>{words.moreWaits}</p>}
    </section>
  );
}

function Rows({ own }: { readonly own: NonNullable<ReturnType<typeof useOwnChanges>> }): ReactNode {
  const session = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().changes;
  const { work, changes } = own;
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map((each) => {
        const { subject, what } = each.told;
        return (
          <li key={each.key} className={styles['row']}>
            <span className={styles['rowText']}>
              <strong>{subject}</strong> <span>{what}</span>
            </span>
            {canEdit ? (
              <Button
                size="small"
                look="quiet"
                aria-label={words.takeBackName(subject, what)}
                onClick={() => takeBackOwn(session, work, [each], words.tookBack(1))}
              >
                {words.takeBack}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
