import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import styles from './nexus.module.css';

/** A field that adds what is written in it, and is then empty for the next. */
export function AddLine(props: {
  readonly label: string;
  readonly button: string;
  /** In characters. */
  readonly maxLength: number;
  /** What is offered while one writes; anything else may be written too. */
  readonly suggestions?: readonly string[];
  readonly onAdd: (text: string) => void;
}): ReactNode {
  const { label, button, maxLength, suggestions = [], onAdd } = props;
  const [text, setText] = useState('');
  const listId = useId();
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text.trim());
        setText('');
      }}
    >
      <TextField
        label={label}
        maxLength={maxLength}
        value={text}
        {...(suggestions.length > 0 && { list: listId })}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{button}</Button>
      {suggestions.length === 0 ? null : (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </form>
  );
}
