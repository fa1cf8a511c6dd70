import type { ReactNode } from 'react';
import type { BoardView } from '@weft/domain';
import type { Finding } from '@weft/rules';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { useFindingVocabulary, whatOf } from '../findings/finding-words.ts';
import { UnbrokenKeys } from '../findings/unbroken-keys.tsx';
import styles from './history.module.css';

/** How many are drawn; more is said in the title. */
const MOST = 100;

/** Findings that one of two boards has and the other has not, with the names of that board. */
export function ComparedFindings(props: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly view: BoardView;
}): ReactNode {
  const { title, findings, view } = props;
  const words = useFindingVocabulary();
  if (findings.length === 0) return null;
  return (
    <section aria-label={title} className={styles['section']}>
      <h4 className={styles['part']}>{title}</h4>
      <ul>
        {findings.slice(0, MOST).map((finding) => (
          <li key={finding.key} className={styles['finding']}>
            <SeverityMark severity={finding.severity} />
            <span>
              <UnbrokenKeys of={whatOf(finding, view, words)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
