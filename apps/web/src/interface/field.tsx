import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: string;
  /** The label is read, not shown: for fields whose place says what they are. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** Why the value is not taken, with what was expected. */
  readonly error?: string | undefined;
}

/** What a control inside a {@link Field} is named and described by. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** A label, a control, and what is to be said under it. */
export function Field(
  props: FieldProps & { readonly children: (ids: FieldIds) => ReactNode },
): ReactNode {
  const { label, labelHidden = false, hint, error, children } = props;
  const id = useId();
  const noteId = `${id}-note`;
  const described = hint !== undefined || error !== undefined;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described ? noteId : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {described ? (
        <div id={noteId} className={error === undefined ? styles['hint'] : styles['error']}>
          {error ?? hint}
        </div>
      ) : null}
    </div>
  );
}
