import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LIMITS, type ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import styles from './draft-row.module.css';

/** Where a new PBI is being written: below another, or (null) at the top. */
export interface Draft {
  readonly after: ItemId | null;
}

interface DraftProps {
  readonly draft: Draft;
  readonly onCreate: (title: string) => void;
  /** Undefined: it is always there. */
  readonly onClose: (() => void) | undefined;
}

/** The row in which a new PBI is written, at its place in the list. */
export function DraftRow(
  props: DraftProps & {
    /** In the list, in CSS pixels. */
    readonly topPx: number;
    readonly heightPx: number;
  },
): ReactNode {
  const { topPx, heightPx, ...form } = props;
  return (
    <div
      role="row"
      className={styles['row']}
      style={{ top: `${topPx.toString()}px`, minHeight: `${heightPx.toString()}px` }}
    >
      <div role="gridcell">
        <DraftForm {...form} />
      </div>
    </div>
  );
}

/**
 * A line to write a new PBI into. Enter makes it and stays for the next one; Escape, and Enter with
 * nothing written, leave.
 */
export function DraftForm(props: DraftProps): ReactNode {
  const { draft, onCreate, onClose } = props;
  const [title, setTitle] = useState('');
  const [pasted, setPasted] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const view = useBoardView();
  const words = useLaterMessages().productBacklog;
  const above = draft.after === null ? undefined : view.item(draft.after)?.key;
  useEffect(() => field.current?.focus({ preventScroll: true }), [draft]);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = title.trim();
        setTitle('');
        if (trimmed === '') onClose?.();
        else onCreate(trimmed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose?.();
      }}
    >
      <Icon of={Plus} className={styles['plus'] ?? ''} />
      <input
        ref={field}
        type="text"
        className={styles['field']}
        aria-label={above === undefined ? words.newTitle : words.newTitleAfter(above)}
        placeholder={words.newTitle}
        maxLength={LIMITS.titleChars}
        autoComplete="off"
        value={title}
        onChange={(event) => {
          setTitle(event.target.value);
          setPasted(undefined);
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain').trim();
          if (!text.includes('\n')) return;
          event.preventDefault();
          setPasted(text);
        }}
      />
      <Button type="submit" size="small">
        {words.addButton}
      </Button>
      {onClose === undefined ? null : (
        <Button size="small" look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      )}
      {pasted === undefined ? null : <ManyLines text={pasted} onClose={onClose} />}
    </form>
  );
}

/** Several lines were pasted: the import makes PBIs of them. */
function ManyLines(props: {
  readonly text: string;
  readonly onClose: DraftProps['onClose'];
}): ReactNode {
  const { text, onClose } = props;
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().productBacklog;
  return (
    <p className={styles['many']} role="status">
      {words.manyLines}
      <Button
        size="small"
        onClick={() => {
          onClose?.();
          openDialog({ kind: 'import', text });
        }}
      >
        {words.openImport}
      </Button>
    </p>
  );
}
