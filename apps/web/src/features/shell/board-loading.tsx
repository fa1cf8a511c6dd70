import { useEffect, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import styles from './board-states.module.css';

/** Shapes appear after this, words after the second; a fast board shows neither. Milliseconds. */
const SHAPES_AFTER_MS = 200;
const WORDS_AFTER_MS = 1_500;
const SLOW_AFTER_MS = 5_000;

const GHOSTS = Array.from({ length: 12 }, (_, index) => `ghost-${index.toString()}`);

/** Stands where the board will be, while nothing of it is on this device yet. Nothing moves. */
export function BoardLoading(): ReactNode {
  const { loading } = useMessages().shell;
  const shapes = useAfter(SHAPES_AFTER_MS);
  const words = useAfter(WORDS_AFTER_MS);
  const slow = useAfter(SLOW_AFTER_MS);
  return (
    <div className={styles['skeleton']} aria-busy="true">
      <div className={styles['skeletonBar']} />
      <main className={styles['skeletonBoard']}>
        {shapes ? GHOSTS.map((key) => <div key={key} className={styles['ghost']} />) : null}
        <p role="status" className={styles['skeletonText']}>
          {words ? (slow ? loading.slow : loading.fetching) : ''}
        </p>
      </main>
    </div>
  );
}

/** True once `afterMs` have passed since the component appeared. */
function useAfter(afterMs: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return passed;
}
