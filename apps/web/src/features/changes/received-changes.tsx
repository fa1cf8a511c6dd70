import { useMemo, useState, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { toldDifferences, type ToldDifference } from './difference-words.ts';
import styles from './changes.module.css';
import type { ReturnSummary } from './return-summary.ts';

/** How many changes are drawn at once; months away may have brought thousands. */
const PAGE = 50;

/** What others changed while this device was away, lane by lane. */
export function ReceivedChanges({ summary }: { readonly summary: ReturnSummary }): ReactNode {
  const view = useBoardView();
  const { common } = useMessages();
  const { changes, item } = useLaterMessages();
  const [most, setMost] = useState(PAGE);
  const told = useMemo(
    () => toldDifferences(summary.received, view, { changes, item, everyday: common }),
    [summary, view, changes, item, common],
  );
  const title = changes.receivedTitle(told.length);
  const shown = told.slice(0, most);
  const lanes = [...new Set(shown.map(({ lane }) => lane))];
  return (
    <section aria-label={title} className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      {summary.reordered.length > 0 ? (
        <p className={styles['muted']}>{changes.reordered(summary.reordered.length)}</p>
      ) : null}
      {lanes.map((lane) => (
        <div key={lane} className={styles['lane']}>
          <h3 className={styles['laneName']}>{lane}</h3>
          <ul>
            {shown
              .filter((each) => each.lane === lane)
              .map((each) => (
                <Row key={each.key} told={each} />
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

function Row({ told }: { readonly told: ToldDifference }): ReactNode {
  const { changes } = useLaterMessages();
  return (
    <li className={styles['row']}>
      <span className={styles['rowText']}>
        <strong>{told.subject}</strong> <span>{told.what}</span>
      </span>
      {told.item === undefined ? null : <Show item={told.item} label={changes.show} />}
    </li>
  );
}

function Show(props: { readonly item: ItemId; readonly label: string }): ReactNode {
  const focusItem = useInterface((state) => state.focusItem);
  return (
    <Button size="small" look="quiet" onClick={() => focusItem(props.item)}>
      {props.label}
    </Button>
  );
}
