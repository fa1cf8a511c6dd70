import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary` at most once per view; `quiet` has no edge; `danger` takes something away. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon | undefined;
  /** Shown and told, but not available: says why. It stays focusable so that the reason can be read. */
  readonly unavailable?: string | undefined;
}

/** A button with a word on it. It never submits a form unless `type="submit"` is given. */
export function Button(props: ButtonProps): ReactNode {
  const {
    look = 'plain',
    size = 'normal',
    icon,
    unavailable,
    className,
    children,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      {...(unavailable !== undefined && {
        'aria-disabled': true,
        title: unavailable,
        onClick: undefined,
      })}
      className={classNames(
        styles['button'],
        look === 'primary' && styles['primary'],
        look === 'quiet' && styles['quiet'],
        look === 'danger' && styles['danger'],
        size === 'small' && styles['small'],
        className,
      )}
    >
      {icon === undefined ? null : <Icon of={icon} />}
      {children}
    </button>
  );
}
