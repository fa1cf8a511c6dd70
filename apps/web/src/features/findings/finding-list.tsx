import { useState, type ReactNode } from 'react';
import type { Finding } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { FindingCard } from './finding-card.tsx';
import styles from './findings.module.css';

/** How many findings are drawn at once; a board may have thousands. */
const PAGE = 50;

/** Findings one under another, in the order given. */
export function FindingList(props: { readonly findings: readonly Finding[] }): ReactNode {
  const { findings } = props;
  const [most, setMost] = useState(PAGE);
  const words = useFindingMessages().findings;
  const hidden = findings.length - most;
  return (
    <>
      <ul aria-label={words.count(findings.length)}>
        {findings.slice(0, most).map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <div className={styles['more']}>
          <Button onClick={() => setMost(most + PAGE)}>
            {words.showMore(Math.min(hidden, PAGE))}
          </Button>
        </div>
      ) : null}
    </>
  );
}
