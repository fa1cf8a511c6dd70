import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useInterface } from '../../stores/app-context.tsx';
import styles from './strips.module.css';

/**
 * Something told over every screen until it is sent away. It takes nothing its place: on a canvas it lies over the
 * upper edge, elsewhere it stands at the lower one.
 */
export function Strip(props: {
  readonly label: string;
  readonly tone: 'plain' | 'news' | 'warning';
  readonly children: ReactNode;
}): ReactNode {
  const { label, tone, children } = props;
  const over = useInterface((state) => state.stripPlace);
  const strip = (
    <section aria-label={label} data-tone={tone} className={styles['strip']}>
      {children}
    </section>
  );
  return over === null ? strip : createPortal(strip, over);
}

/** What can be done about it, side by side. */
export function StripActs(props: { readonly children: ReactNode }): ReactNode {
  return <div className={styles['acts']}>{props.children}</div>;
}
