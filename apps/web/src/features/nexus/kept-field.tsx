import { useState, type ReactNode } from 'react';
import { TextField } from '../../interface/text-field.tsx';

/**
 * One line that is decided as a whole: leaving it or Enter keeps it, Escape takes it back, and what
 * others decide shows while one is not writing.
 */
export function KeptField(props: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'number' | 'date';
  /** In characters. */
  readonly maxLength?: number;
  readonly disabled: boolean;
  readonly className?: string | undefined;
  readonly onKeep: (text: string) => void;
}): ReactNode {
  const { value, disabled, onKeep, label, labelHidden = false, ...rest } = props;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const keep = (): void => {
    const text = draft?.trim();
    setDraft(undefined);
    if (text !== undefined && text !== value) onKeep(text);
  };
  return (
    <TextField
      {...rest}
      label={label}
      {...(labelHidden && { labelHidden })}
      readOnly={disabled}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          keep();
        }
        if (event.key === 'Escape' && draft !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}
