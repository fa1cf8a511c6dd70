import { useRef, type ReactNode } from 'react';
import styles from './headings.module.css';

/** A name being changed in place: Enter and leaving keep it, Escape does not. */
export function HeadingName(props: {
  readonly label: string;
  readonly name: string;
  readonly mostChars: number;
  readonly onKeep: (name: string) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { label, name, mostChars, onKeep, onDone } = props;
  const isEscaped = useRef(false);
  return (
    <input
      type="text"
      aria-label={label}
      defaultValue={name}
      maxLength={mostChars}
      autoFocus
      className={styles['rename']}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        onDone();
        if (!isEscaped.current && text !== '' && text !== name) onKeep(text);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        isEscaped.current = event.key === 'Escape';
        event.currentTarget.blur();
      }}
    />
  );
}
