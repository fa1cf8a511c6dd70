import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './inline-edit.module.css';

export interface InlineEditProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** In characters. */
  readonly maxLength: number;
  readonly readOnly?: boolean;
  readonly tabIndex?: number;
  readonly className?: string | undefined;
  /** Called on Enter and on leaving the field, when the text differs. */
  readonly onCommit: (value: string) => void;
}

/**
 * Text that looks like text until one edits it. Enter and leaving keep the new text, Escape takes
 * it back; what others write meanwhile shows as soon as one is not editing.
 */
export function InlineEdit(props: InlineEditProps): ReactNode {
  const {
    label,
    value,
    placeholder,
    maxLength,
    readOnly = false,
    tabIndex,
    className,
    onCommit,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const escaped = useRef(false);

  useEffect(() => {
    if (draft === undefined) input.current?.setSelectionRange(0, 0);
  }, [draft]);

  const finish = (): void => {
    const text = draft?.trim();
    setDraft(undefined);
    const kept = !escaped.current && text !== undefined && text !== value;
    escaped.current = false;
    if (kept) onCommit(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter and Escape inside an input method belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    escaped.current = event.key === 'Escape';
    event.currentTarget.blur();
  };

  return (
    <input
      ref={input}
      type="text"
      aria-label={label}
      title={draft === undefined && value !== '' ? value : undefined}
      value={draft ?? value}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={readOnly}
      tabIndex={tabIndex}
      autoComplete="off"
      spellCheck={draft !== undefined}
      className={classNames(styles['input'], className)}
      onFocus={() => {
        if (!readOnly) setDraft(value);
      }}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}
