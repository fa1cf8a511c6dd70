import { useEffect, useState, type ReactNode } from 'react';
import type { OnExisting } from '@weft/board-doc';
import { unreachable } from '@weft/domain';
import { Dialog } from '../../interface/dialog.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { ChooseSource } from './choose-source.tsx';
import { ImportFooter } from './import-footer.tsx';
import { ImportPreview } from './import-preview.tsx';
import styles from './import.module.css';
import { useImport, type ImportControl } from './use-import.ts';

/**
 * Brings PBIs from files or pasted text onto the board: choose, look at what was understood, write.
 * `text` opens it for pasting; with words in it, or with `files`, it shows the preview at once.
 */
export function ImportDialog(props: {
  readonly files?: readonly File[] | undefined;
  readonly text?: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { files, text, onClose } = props;
  const words = useLaterMessages().importing;
  const control = useImport(onClose);
  const { state, takeFiles, takeText, cancel } = control;
  const [onExisting, setOnExisting] = useState<OnExisting>('skip');

  useEffect(() => {
    if (files !== undefined) takeFiles(files);
    else if (text !== undefined && text.trim() !== '') takeText(text);
  }, [files, text, takeFiles, takeText]);

  return (
    <Dialog
      title={text === undefined ? words.title : words.pasteTitle}
      width="wide"
      onClose={state.kind === 'writing' ? cancel : onClose}
      footer={<ImportFooter control={control} onExisting={onExisting} onClose={onClose} />}
    >
      <div className={styles['body']} aria-busy={state.kind === 'reading'}>
        <Content
          control={control}
          pasting={text !== undefined}
          onExisting={onExisting}
          onExistingChange={setOnExisting}
        />
      </div>
    </Dialog>
  );
}

function Content(props: {
  readonly control: ImportControl;
  readonly pasting: boolean;
  readonly onExisting: OnExisting;
  readonly onExistingChange: (choice: OnExisting) => void;
}): ReactNode {
  const { control, pasting, onExisting, onExistingChange } = props;
  const { state } = control;
  const words = useLaterMessages().importing;
  switch (state.kind) {
    case 'choosing':
      return (
        <ChooseSource pasting={pasting} onFiles={control.takeFiles} onText={control.takeText} />
      );
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'refused':
      return (
        <div role="alert" className={styles['refusal']}>
          <h3>{words.refusedTitle}</h3>
          <p>{state.text}</p>
          <p className={styles['muted']}>{words.unchanged}</p>
        </div>
      );
    case 'preview':
      return (
        <ImportPreview
          reading={state.reading}
          severalFiles={state.severalFiles}
          onExisting={onExisting}
          onExistingChange={onExistingChange}
        />
      );
    case 'writing':
      return (
        <div className={styles['progress']}>
          <progress
            aria-label={words.progressLabel}
            className={styles['bar']}
            max={Math.max(1, state.all)}
            value={state.done}
          />
          <p role="status">{words.progress(state.done, state.all)}</p>
        </div>
      );
    default:
      return unreachable(state);
  }
}
