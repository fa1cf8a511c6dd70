import { useMemo, useState, type ReactNode } from 'react';
import type { BoardDifference } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { toldDifferences } from '../changes/difference-words.ts';
import type { ForkRow } from './compare-fork.ts';
import styles from './fork.module.css';

/** How many rows are drawn at once. */
const PAGE = 100;

/** What another board has differently, lane by lane, each with a tick. */
export function ForkDifferences(props: {
  readonly rows: readonly ForkRow[];
  readonly isTicked: (key: string) => boolean;
  readonly onTick: (keys: ReadonlySet<string>) => void;
  /** Undefined: this person may only look. */
  readonly bringBack: ((row: ForkRow) => void) | undefined;
}): ReactNode {
  const { rows, isTicked, onTick, bringBack } = props;
  const view = useBoardView();
  const { common } = useMessages();
  const { changes, item, fork: words } = useLaterMessages();
  const [most, setMost] = useState(PAGE);
  const told = useMemo(() => {
    const byDifference = new Map<BoardDifference, ForkRow>(
      rows.map((row) => [row.difference, row]),
    );
    return toldDifferences([...byDifference.keys()], view, {
      changes,
      item,
      everyday: common,
    }).flatMap((each) => {
      const row = byDifference.get(each.difference);
      return row === undefined ? [] : [{ ...each, row }];
    });
  }, [rows, view, changes, item, common]);
  const shown = told.slice(0, most);
  const lanes = [...new Set(shown.map(({ lane }) => lane))];
  const title = words.count(rows.length);
  const tick = (key: string, on: boolean): void => {
    const keys = new Set(rows.map((row) => row.key).filter(isTicked));
    if (on) keys.add(key);
    else keys.delete(key);
    onTick(keys);
  };
  return (
    <section aria-label={title} className={styles['section']}>
      <div className={styles['head']}>
        <h4 className={styles['part']}>{title}</h4>
        {bringBack === undefined ? null : (
          <>
            <Button
              size="small"
              look="quiet"
              onClick={() => onTick(new Set(rows.map(({ key }) => key)))}
            >
              {words.tickAll}
            </Button>
            <Button size="small" look="quiet" onClick={() => onTick(new Set())}>
              {words.tickNone}
            </Button>
          </>
        )}
      </div>
      {lanes.map((lane) => (
        <div key={lane}>
          <h5 className={styles['lane']}>{lane}</h5>
          <ul>
            {shown
              .filter((each) => each.lane === lane)
              .map(({ key, subject, what, row }) => (
                <li key={key} className={styles['row']}>
                  <label className={styles['rowText']}>
                    {bringBack === undefined ? null : (
                      <input
                        type="checkbox"
                        checked={isTicked(row.key)}
                        onChange={(event) => tick(row.key, event.target.checked)}
                      />
                    )}
                    <span>
                      <strong>{subject}</strong> {what}
                      {row.alsoChanged ? (
                        <span className={styles['also']}> · {words.alsoChanged}</span>
                      ) : null}
                    </span>
                  </label>
                  {bringBack === undefined ? null : (
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={words.bringOneOf(subject)}
                      onClick={() => bringBack(row)}
                    >
                      {words.bringOne}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {told.length > most ? (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {changes.showMore(Math.min(PAGE, told.length - most))}
        </Button>
      ) : null}
    </section>
  );
}
