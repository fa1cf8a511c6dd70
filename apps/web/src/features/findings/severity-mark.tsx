import type { ReactNode } from 'react';
import type { Severity } from '@weft/rules';
import { classNames } from '../../interface/class-names.ts';
import { useMessages } from '../../messages/catalogue.ts';
import styles from './findings.module.css';

/** ■ Stops us, ▲ Risk, ● Hint: shape, colour, and the word, which may be read only. */
export function SeverityMark(props: {
  readonly severity: Severity;
  readonly wordHidden?: boolean;
}): ReactNode {
  const { severity, wordHidden = false } = props;
  const { common } = useMessages();
  return (
    <span className={classNames(styles['severity'], styles[severity])}>
      <svg viewBox="0 0 12 12" className={styles['shape']} aria-hidden="true">
        {severity === 'error' ? <rect x="1.5" y="1.5" width="9" height="9" rx="1" /> : null}
        {severity === 'warning' ? <path d="M6 1 11.5 11H.5Z" /> : null}
        {severity === 'info' ? <circle cx="6" cy="6" r="4.5" /> : null}
      </svg>
      <span className={wordHidden ? 'visually-hidden' : undefined}>
        {common.severity[severity]}
      </span>
    </span>
  );
}
