import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { TextArea } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './import.module.css';
import { useFocusOnce } from './use-focus-once.ts';

/** Files by button or drop, or text by paste. Pasting into the field goes on at once. */
export function ChooseSource(props: {
  /** The person came to paste: the field comes first. */
  readonly pasting: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { pasting, onFiles, onText } = props;
  const files = <FileChoice onFiles={onFiles} focused={!pasting} />;
  const text = <TextChoice onText={onText} focused={pasting} />;
  return pasting ? (
    <>
      {text}
      {files}
    </>
  ) : (
    <>
      {files}
      {text}
    </>
  );
}

function FileChoice(props: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly focused: boolean;
}): ReactNode {
  const { onFiles, focused } = props;
  const words = useLaterMessages().importing;
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  useFocusOnce(button, focused);
  const take = (list: FileList | null): void => {
    if (list !== null && list.length > 0) onFiles([...list]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // Dropping is a second way; the button does the same by keyboard.
    <div
      className={styles['drop']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
        onChange={(event) => take(event.target.files)}
      />
      <Button ref={button} icon={FileUp} onClick={() => picker.current?.click()}>
        {words.choose}
      </Button>
      <p className={styles['muted']}>
        {words.dropHere} {words.chooseHint}
      </p>
    </div>
  );
}

function TextChoice(props: {
  readonly onText: (text: string) => void;
  readonly focused: boolean;
}): ReactNode {
  const { onText, focused } = props;
  const words = useLaterMessages().importing;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useFocusOnce(field, focused);
  return (
    <form
      className={styles['paste']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <TextArea
        ref={field}
        label={words.pasteLabel}
        hint={words.pasteHint}
        rows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          // Something written already stays: then it is a text being put together by hand.
          if (text !== '' || pasted.trim() === '') return;
          event.preventDefault();
          onText(pasted);
        }}
      />
      <Button type="submit" unavailable={text.trim() === '' ? words.pasteHint : undefined}>
        {words.read}
      </Button>
    </form>
  );
}
