import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

export type TextFieldProps = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'id'>;

/** One line of text with its label. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, labelHidden, hint, error, className, ...rest } = props;
  return (
    <Field label={label} labelHidden={labelHidden === true} hint={hint} error={error}>
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...ids}
          className={classNames(styles['control'], className)}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps & Omit<ComponentPropsWithRef<'textarea'>, 'id'>;

/** Several lines of plain text with their label. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { label, labelHidden, hint, error, className, ...rest } = props;
  return (
    <Field label={label} labelHidden={labelHidden === true} hint={hint} error={error}>
      {(ids) => (
        <textarea {...rest} {...ids} className={classNames(styles['control'], className)} />
      )}
    </Field>
  );
}
