import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { usePicked } from './use-picked.ts';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string>
  extends FieldProps, Omit<ComponentPropsWithRef<'select'>, 'id' | 'value' | 'onChange'> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** The browser's own choice list, with its label. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { label, labelHidden, hint, error, value, options, onChange, className, ...rest } = props;
  const [shown, pick] = usePicked(value);
  return (
    <Field label={label} labelHidden={labelHidden === true} hint={hint} error={error}>
      {(ids) => (
        <span className={styles['wrap']}>
          <select
            {...rest}
            {...ids}
            value={shown}
            className={classNames(styles['control'], styles['select'], className)}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen === undefined) return;
              pick(chosen.value);
              onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled === true}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} className={styles['chevron'] ?? ''} />
        </span>
      )}
    </Field>
  );
}
