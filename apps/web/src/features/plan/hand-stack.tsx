import type { ReactNode } from 'react';
import type { CellId } from '@weft/domain';
import { useBoardView } from '../../stores/use-board.ts';
import { BACKLOG_CELL, cellsOf, opensUp } from './plan-lanes.ts';
import { CellOutlook } from './cell-outlook.tsx';
import { useDesk, usePlan, usePlanWords } from './plan-context.tsx';
import { heldIn } from './hand.ts';
import { useCellPreview } from './use-cell-preview.ts';

import { useHandNews } from './use-hand-news.ts';
import styles from './hand.module.css';

/** What hangs at the pointer while it is carried: the first PBI, how many there are, what a drop would do. */
export function HandStack(): ReactNode {
  const held = useDesk((state) => heldIn(state.hand));
  useDesk((state) => state.boardVersion);
  const view = useBoardView();
  const words = usePlanWords();
  const news = useHandNews();
  const first = held?.items[0];
  const item = first === undefined ? undefined : view.item(first);
  if (held === undefined || held.way === 'keyboard' || item === undefined) return null;
  const count = held.items.length;
  return (
    <div className={styles['stack']} data-several={count > 1 ? '' : undefined}>
      <span className={styles['stackKey']}>
        {item.key}
        {count > 1 ? (
          <span className={styles['stackCount']}>{words.common.items(count)}</span>
        ) : null}
      </span>
      <span className={styles['stackTitle']}>
        {item.title === '' ? words.canvas.withoutTitle : item.title}
      </span>
      {news.map(({ key, text }) => (
        <span key={key} className={styles['news']}>
          {text}
        </span>
      ))}
      <Outlook over={held.over} />
    </div>
  );
}

function Outlook({ over }: { readonly over: CellId | undefined }): ReactNode {
  const { lanes } = usePlan();
  const preview = useCellPreview(over ?? BACKLOG_CELL);
  if (over === undefined || preview === undefined) return null;
  const at = cellsOf(lanes).indexOf(over);
  const width = lanes.sprints.length;
  const isUp = at !== -1 && opensUp(Math.floor(at / width), lanes.teams.length);
  const isLast = width > 1 && at % width === width - 1;
  return (
    <span data-side={isLast ? 'end' : 'start'}>
      <CellOutlook preview={preview} opens={isUp ? 'up' : 'down'} carried />
    </span>
  );
}
