import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { ALL_FOLDED, ALL_OPEN, USUAL_FOLDS } from './folds.ts';
import { useOutline, useOutlineState } from './outline-context.tsx';
import styles from './screen.module.css';

/** What is shown of how much, and everything open or folded at once. */
export function OutlineHead(props: {
  /** PBIs that fit the filter. */
  readonly shown: number;
  readonly items: number;
  readonly lines: number;
  readonly isFiltered: boolean;
}): ReactNode {
  const { shown, items, lines, isFiltered } = props;
  const words = useLaterMessages().outline;
  const { actions } = useOutline();
  const isUsual = useOutlineState((state) => state.folds === USUAL_FOLDS);
  return (
    <header className={styles['head']}>
      <h2 className={styles['name']}>{words.title}</h2>
      <span className={styles['count']} role="status">
        {isFiltered ? words.countShown(shown, items) : words.count(items, lines)}
      </span>
      {items === 0 ? null : (
        <div className={styles['folds']}>
          <Button
            size="small"
            look="quiet"
            icon={ChevronsDownUp}
            onClick={() => actions.setFolds(isUsual ? ALL_FOLDED : USUAL_FOLDS)}
          >
            <span className={styles['word']}>{isUsual ? words.foldAll : words.usual}</span>
          </Button>
          <Button
            size="small"
            look="quiet"
            icon={ChevronsUpDown}
            onClick={() => actions.setFolds(ALL_OPEN)}
          >
            <span className={styles['word']}>{words.unfoldAll}</span>
          </Button>
        </div>
      )}
    </header>
  );
}
