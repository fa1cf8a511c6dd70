import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LIMITS, type ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import type { CodeEditor } from './code-editor.ts';
import styles from './item.module.css';
import { TypingHere } from './typing-here.tsx';

export type LongTextField = 'description' | 'acceptance';

/** Description or acceptance: Markdown written together, with the carets of the others. */
export function LongText(props: {
  readonly item: ItemId;
  readonly field: LongTextField;
}): ReactNode {
  const { item, field } = props;
  const words = useLaterMessages().item;
  const host = useRef<HTMLDivElement>(null);
  const ready = useCodeEditor(host, item, field);
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{words[field]}</h3>
      <div className={styles['editorBox']}>
        {ready ? null : <p className={styles['editorWait']}>{words.loadingText}</p>}
        <div ref={host} hidden={!ready} />
      </div>
      <TypingHere item={item} field={field} />
    </section>
  );
}

/** Loads the editor's code, mounts it in `host`, and keeps it in step; true once it stands. */
function useCodeEditor(
  host: React.RefObject<HTMLDivElement | null>,
  item: ItemId,
  field: LongTextField,
): boolean {
  const { board, editor, commands, presence } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  const [code, setCode] = useState<CodeEditor | undefined>(undefined);

  useEffect(() => {
    let left = false;
    let mounted: CodeEditor | undefined;
    const mount = async (): Promise<void> => {
      const { createCodeEditor } = await import('./code-editor.ts');
      if (left || host.current === null) return;
      const text = field === 'description' ? board.description(item) : board.acceptance(item);
      editor.watchText(text, { kind: 'edit-text', items: [item] });
      mounted = createCodeEditor({
        host: host.current,
        text,
        undoManager: editor.textUndoManager,
        presence,
        item,
        field,
        label: words[field],
        placeholder: words[`${field}Placeholder`],
        maxChars: LIMITS.longTextChars,
        undo: () => commands.undo(),
        redo: () => commands.redo(),
      });
      setCode(mounted);
    };
    void mount();
    return () => {
      left = true;
      mounted?.close();
      setCode(undefined);
    };
  }, [host, board, editor, commands, presence, item, field, words]);

  useEffect(() => code?.setReadOnly(!canEdit), [code, canEdit]);
  return code !== undefined;
}
