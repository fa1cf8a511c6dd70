import { Download, FileUp, GitCompareArrows } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './board-file.module.css';
import { ChooseFile } from './choose-file.tsx';
import { OtherBoard } from './other-board.tsx';
import { useBoardFile } from './use-board-file.ts';

/** The board as a file: keeping one, and exchanging them with other devices. */
export function BoardFileDialog(props: {
  /** One that somebody wants to open: dropped on the board, or chosen on the start page. */
  readonly file: File | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { file, onClose } = props;
  const words = useLaterMessages().boardFile;
  const { outcome, save, open, saveLacking } = useBoardFile(onClose);
  const openFirst = useRef(open);
  useEffect(() => {
    if (file !== undefined) openFirst.current(file);
  }, [file]);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles['body']}>
        {outcome.kind === 'other' ? (
          <OtherBoard file={outcome.file} />
        ) : (
          <>
            <section className={styles['part']}>
              <h3 className={styles['heading']}>{words.keepHeading}</h3>
              <p className={styles['muted']}>{words.keepBody}</p>
              <Button icon={Download} onClick={save}>
                {words.keep}
              </Button>
            </section>
            <section className={styles['part']}>
              <h3 className={styles['heading']}>{words.exchangeHeading}</h3>
              <p className={styles['muted']}>{words.exchangeBody}</p>
              <ChooseFile label={words.open} icon={FileUp} onFile={open} />
              <p className={styles['muted']}>{words.lackingBody}</p>
              <ChooseFile label={words.lacking} icon={GitCompareArrows} onFile={saveLacking} />
            </section>
          </>
        )}
        <p role="status" className={styles[outcome.kind === 'refused' ? 'refused' : 'said']}>
          {outcome.kind === 'said' || outcome.kind === 'refused' ? outcome.text : ''}
        </p>
      </div>
    </Dialog>
  );
}
