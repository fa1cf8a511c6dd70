import type { ReactNode } from 'react';
import { useBoardView } from '../../stores/use-board.ts';
import { useDesk, usePlanWords } from './plan-context.tsx';
import { heldIn } from './hand.ts';
import { useHandNews } from './use-hand-news.ts';
import styles from './hand.module.css';

/** What hangs at the pointer while it is carried: the first PBI, and how many there are. */
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
    </div>
  );
}
