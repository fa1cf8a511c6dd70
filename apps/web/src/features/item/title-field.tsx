import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { TEXT_EDIT } from '@weft/board-doc';
import { LIMITS, type ProductBacklogItem } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './item.module.css';
import { TextBinding } from './text-binding.ts';
import { TypingHere } from './typing-here.tsx';
import { undoKeyOf } from './undo-key.ts';
import { useEditingPresence } from './use-editing-presence.ts';

/** The title, typed together: every character goes into the shared text as it is typed. */
export function TitleField(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { board, editor, commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  const element = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<TextBinding | undefined>(undefined);
  const editing = useEditingPresence(item.id, 'title');

  useEffect(() => {
    const text = board.title(item.id);
    const field = element.current;
    if (text === undefined || field === null) return undefined;
    // A mark of its own: another field on the same title must not take these edits for its own.
    const origin = { ...TEXT_EDIT };
    editor.watchText(text, { kind: 'rename-item', items: [item.id] });
    editor.textUndoManager.addTrackedOrigin(origin);
    const tied = new TextBinding(text, field, origin);
    binding.current = tied;
    return () => {
      tied.close();
      editor.textUndoManager.removeTrackedOrigin(origin);
      binding.current = undefined;
    };
  }, [board, editor, item.id]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.currentTarget.blur();
      return;
    }
    const step = undoKeyOf(event);
    if (step === undefined) return;
    event.preventDefault();
    commands[step]();
  };

  return (
    <div className={styles['section']}>
      <textarea
        ref={element}
        rows={1}
        aria-label={words.title}
        placeholder={words.titlePlaceholder}
        maxLength={LIMITS.titleChars}
        readOnly={!canEdit}
        className={styles['title']}
        {...editing}
        onFocus={() => {
          editing.onFocus();
          // Typing here is a step of its own, however soon it follows typing elsewhere.
          editor.textUndoManager.stopCapturing();
        }}
        onInput={(event) => {
          const field = event.currentTarget;
          // A title is one line: pasted line breaks become spaces.
          if (/[\r\n]/u.test(field.value)) {
            const caret = field.selectionEnd;
            field.value = field.value.replaceAll(/\r?\n|\r/gu, ' ');
            field.setSelectionRange(caret, caret);
          }
          binding.current?.input();
        }}
        onCompositionStart={() => binding.current?.compositionStart()}
        onCompositionEnd={() => binding.current?.compositionEnd()}
        onKeyDown={onKeyDown}
      />
      <TypingHere item={item.id} field="title" />
    </div>
  );
}
