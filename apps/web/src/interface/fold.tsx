import { ChevronRight } from 'lucide-react';
import type { ReactNode, ToggleEvent } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './fold.module.css';

/** What is folded away under its title until somebody wants it. */
export function Fold(props: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Left out: the browser keeps whether it is open, from folded on. */
  readonly open?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly className?: string | undefined;
  readonly titleClassName?: string | undefined;
}): ReactNode {
  const { title, children, open, onToggle, className, titleClassName } = props;
  return (
    <details
      className={classNames(styles['fold'], className)}
      open={open}
      onToggle={
        onToggle && ((event: ToggleEvent<HTMLDetailsElement>) => onToggle(event.currentTarget.open))
      }
    >
      <summary className={classNames(styles['title'], titleClassName)}>
        <Icon of={ChevronRight} className={styles['turn'] ?? ''} />
        {title}
      </summary>
      {children}
    </details>
  );
}
