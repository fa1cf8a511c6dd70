import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import styles from '../board-file/board-file.module.css';
import { putOnServer, type PutRefusal } from './put-on-server.ts';

/** Stands in place of the links of a board that no server has. */
export function PutOnServerDialog(props: { readonly onClose: () => void }): ReactNode {
  const { onClose } = props;
  const session = useSession();
  const [, navigate] = useLocation();
  const toast = useInterface((state) => state.toast);
  const openDialog = useInterface((state) => state.openDialog);
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().boardFile;
  const [isPutting, setPutting] = useState(false);
  const [refusal, setRefusal] = useState<PutRefusal | undefined>(undefined);

  const put = async (): Promise<void> => {
    if (isPutting) return;
    setPutting(true);
    setRefusal(undefined);
    const outcome = await putOnServer(session);
    setPutting(false);
    if (!outcome.ok) {
      setRefusal(outcome.refusal);
      announce(words.putFailed[outcome.refusal]);
      return;
    }
    toast({ text: words.put });
    announce(words.put);
    onClose();
    navigate(outcome.value);
    openDialog({ kind: 'share' });
  };
  return (
    <Dialog
      title={words.shareTitle}
      onClose={onClose}
      footer={
        <Button look="primary" aria-disabled={isPutting || undefined} onClick={() => void put()}>
          {isPutting ? words.putting : words.putOnServer}
        </Button>
      }
    >
      <div className={styles['body']}>
        <p>{words.shareBody}</p>
        <p role="status" className={styles['refused']}>
          {refusal === undefined ? '' : words.putFailed[refusal]}
        </p>
      </div>
    </Dialog>
  );
}
