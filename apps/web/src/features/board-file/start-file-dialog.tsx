import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './board-file.module.css';
import { handFile } from './handed-file.ts';
import { openOnStart, type StartFile, type StartRefusal } from './open-on-start.ts';

type Outcome =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: StartRefusal }
  | Extract<StartFile, { readonly kind: 'known' }>;

/** A board file on the start page: opens it, asks into which board it goes, or says why it cannot be opened. */
export function StartFileDialog(props: {
  readonly file: File;
  readonly onClose: () => void;
}): ReactNode {
  const { file, onClose } = props;
  const [, navigate] = useLocation();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'reading' });
  const { common, shell } = useMessages();
  const words = useLaterMessages().boardFile;
  useEffect(() => {
    let isWanted = true;
    const open = async (): Promise<void> => {
      const opened = await openOnStart(file);
      if (!isWanted) return;
      if (!opened.ok) setOutcome({ kind: 'refused', refusal: opened.refusal });
      else if (opened.value.kind === 'opened') navigate(`/b/${opened.value.board}`);
      else setOutcome(opened.value);
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [file, navigate]);
  if (outcome.kind === 'reading') return null;
  return (
    <Dialog
      title={outcome.kind === 'known' ? words.chooseTitle : words.openFailed}
      onClose={onClose}
      footer={<Button onClick={onClose}>{common.close}</Button>}
    >
      <div className={styles['body']}>
        {outcome.kind === 'refused' ? (
          <p role="alert">
            {words.refused[outcome.refusal]} {words.nothingChanged}
          </p>
        ) : (
          <>
            <p>{words.chooseBody(outcome.name || words.untitled)}</p>
            <div className={styles['boards']}>
              {outcome.boards.map(({ boardId, title = '', home }) => (
                <Button
                  key={boardId}
                  onClick={() => {
                    handFile(boardId, file);
                    navigate(`/b/${boardId}`);
                  }}
                >
                  {words.mergeInto(title || shell.untitled)} ·{' '}
                  {home === 'device' ? words.onDevice : words.onServer}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
