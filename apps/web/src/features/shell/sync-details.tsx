import { useState, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import type { SyncStatus } from '@weft/sync-client';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { reloadNewest } from '../../session/reload-newest.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { usePeople } from '../../stores/use-presence.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { saveBoardCopy, saveUnsentChanges } from './save-copy.ts';
import styles from './sync-pill.module.css';
import { syncDetailWords } from './sync-detail-words.ts';
import { syncPillWords } from './sync-words.ts';
import { useNow } from './use-now.ts';

/** How often "trying again in 6 s" is counted down, in milliseconds. */
const COUNT_EVERY_MS = 1_000;

/** What the sync pill means right now, and what one can do about it. */
export function SyncDetails(props: { readonly close: () => void }): ReactNode {
  const status = useSyncStatus();
  const people = usePeople().length;
  const nowMs = useNow(COUNT_EVERY_MS);
  const { text } = syncPillWords(status, useMessages().shell.sync.pill);
  const words = useLaterMessages().syncDetails;
  const detail = syncDetailWords(status, words.detail, { nowMs, people });
  return (
    <div className={styles['details']}>
      <h2 className={styles['heading']}>{text}</h2>
      {detail.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <SyncActions status={status} close={props.close} />
      <div className={styles['meaning']}>
        <p>{words.meaning.savedOnDevice}</p>
        <p>{words.meaning.synced}</p>
      </div>
    </div>
  );
}

function SyncActions(props: {
  readonly status: SyncStatus;
  readonly close: () => void;
}): ReactNode {
  const { status, close } = props;
  const session = useSession();
  const { shell } = useMessages();
  const words = useLaterMessages().syncDetails;
  switch (status.kind) {
    case 'offline':
      return (
        <div className={styles['actions']}>
          <Button onClick={() => session.sync.tryNow()}>{words.tryNow}</Button>
        </div>
      );
    case 'saving-slowly':
    case 'not-saved-on-device':
    case 'server-not-saving':
      return (
        <div className={styles['actions']}>
          <Button onClick={() => saveBoardCopy(session.board)}>{shell.downloadCopy}</Button>
        </div>
      );
    case 'not-accepted':
    case 'gone':
      return <UnsentActions close={close} />;
    case 'update-needed':
      return (
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => void reloadNewest()}>
            {words.reload}
          </Button>
        </div>
      );
    case 'on-device':
      return <DeviceBoardActions close={close} />;
    case 'opening':
    case 'synced':
    case 'saving':
    case 'sending':
    case 'catching-up':
      return null;
    default:
      return unreachable(status);
  }
}

/** A board without a server can be kept as a file, or get a server. */
function DeviceBoardActions(props: { readonly close: () => void }): ReactNode {
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().syncDetails;
  const open = (kind: 'share' | 'board-file'): void => {
    props.close();
    openDialog({ kind });
  };
  return (
    <div className={styles['actions']}>
      <Button onClick={() => open('board-file')}>{words.keepFile}</Button>
      <Button onClick={() => open('share')}>{words.putOnServer}</Button>
    </div>
  );
}

/** Refused changes can be kept as a file or given up; giving up asks once more. */
function UnsentActions(props: { readonly close: () => void }): ReactNode {
  const { sync, board } = useSession();
  const words = useLaterMessages().syncDetails;
  const [sure, setSure] = useState(false);
  const unsent = sync.notAccepted;
  if (unsent === undefined) return null;
  return (
    <div className={styles['actions']}>
      <Button onClick={() => saveUnsentChanges(board, unsent)}>{words.downloadUnsent}</Button>
      <Button
        look="danger"
        onClick={() => {
          if (!sure) {
            setSure(true);
            return;
          }
          props.close();
          void unsent.discard();
        }}
      >
        {sure ? words.discardSure : words.discard}
      </Button>
    </div>
  );
}
