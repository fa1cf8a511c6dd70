import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A whole page that says one thing, and offers what can be done. */
export function Notice(props: {
  readonly title: string;
  readonly body: string;
  /** Added under the body, such as a number of changes that were not sent. */
  readonly note?: string | undefined;
  /** Buttons. */
  readonly children: ReactNode;
}): ReactNode {
  const { title, body, note, children } = props;
  return (
    <main className={styles['page']}>
      <title>{title}</title>
      <div className={styles['card']}>
        <img src="/icon.svg" alt="" className={styles['logo']} />
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['body']}>{body}</p>
        {note === undefined ? null : <p>{note}</p>}
        <div className={styles['actions']}>{children}</div>
      </div>
    </main>
  );
}
