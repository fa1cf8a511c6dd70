import type { ReactNode } from 'react';
import type { ImportProblem } from '@weft/interchange';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './import.module.css';

const MOST_SHOWN = 100;

/** What is wrong with single rows, by line. */
export function ImportProblems(props: {
  readonly problems: readonly ImportProblem[];
  readonly severalFiles: boolean;
}): ReactNode {
  const { problems, severalFiles } = props;
  const words = useLaterMessages().importing;
  if (problems.length === 0) return null;
  const shown = problems.slice(0, MOST_SHOWN);
  const title = words.problemsTitle(problems.length);
  return (
    <section className={styles['section']}>
      <h3>{title}</h3>
      <div className={styles['problems']} tabIndex={0} role="region" aria-label={title}>
        <ul>
          {shown.map((problem, index) => (
            // The same problem may stand twice on a line; the list never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{words.problem(problem, severalFiles)}</li>
          ))}
        </ul>
        {problems.length > MOST_SHOWN ? (
          <p className={styles['muted']}>{words.moreProblems(problems.length - MOST_SHOWN)}</p>
        ) : null}
      </div>
    </section>
  );
}
