import type { ReactNode } from 'react';
import styles from './findings.module.css';

/** What PBIs are called in sentences, such as P-84VG6 or SHOP-123. */
const KEY = /([A-Z]+-[0-9A-Z]+)/u;

/** A sentence in which no line ends inside the key of a PBI: browsers break after any hyphen. */
export function UnbrokenKeys(props: { readonly of: string }): ReactNode {
  return props.of.split(KEY).map((part, index) =>
    // Between what the keys part, every other one is a key.
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className={styles['key']}>
        {part}
      </span>
    ),
  );
}
