import { X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type ChipTone = 'plain' | 'neutral' | 'accent' | 'stop' | 'risk' | 'hint' | 'ok';

export interface ChipProps {
  readonly tone?: ChipTone;
  readonly icon?: LucideIcon;
  readonly children: string;
  readonly className?: string;
  /** Gives it a button that takes it away; `label` says what is taken away. */
  readonly remove?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A short word about something. Tones carry an icon or a word too, never colour alone. */
export function Chip(props: ChipProps): ReactNode {
  const { tone = 'plain', icon, children, className, remove } = props;
  return (
    <span
      className={classNames(styles['chip'], tone !== 'plain' && styles[tone], className)}
      title={children}
    >
      {icon === undefined ? null : <Icon of={icon} />}
      <span className={styles['text']}>{children}</span>
      {remove === undefined ? null : (
        <button
          type="button"
          className={styles['remove']}
          aria-label={remove.label}
          onClick={remove.run}
        >
          <Icon of={X} />
        </button>
      )}
    </span>
  );
}
