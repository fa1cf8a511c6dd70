import { Sparkles, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { cellInWords, itemsInWords, reasonInWords } from './effect-words.ts';
import { heldIn, type Holding } from './hand.ts';
import { useDesk, useHeld, usePlan, usePlanWords } from './plan-context.tsx';
import { focusCellSoon } from './plan-focus.ts';
import { SUGGESTED } from './rank-cells.ts';
import { useHandNews, useNewsAloud } from './use-hand-news.ts';
import { useKeepHand } from './use-place-hand.ts';
import styles from './hand.module.css';

/** What is in the hand, how to go on with it, and what others did to it meanwhile. */
export function HandBar(): ReactNode {
  const held = useHeld();
  const news = useHandNews();
  const words = usePlanWords().plan.hand;
  useNewsAloud(news);
  if (held === undefined) return null;
  return (
    <div role="group" aria-label={words.label} className={styles['bar']}>
      <div className={styles['line']}>
        <InHand held={held} />
        <span className={styles['help']} data-way={held.way}>
          {words.help[held.way]}
        </span>
        {held.way === 'clicks' || held.way === 'look' ? <Choices held={held} /> : null}
      </div>
      <Suggestions />
      {news.length === 0 ? null : (
        <div className={styles['allNews']}>
          {news.map(({ key, text }) => (
            <p key={key} className={styles['news']}>
              {text}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function InHand({ held }: { readonly held: Holding }): ReactNode {
  const view = useBoardView();
  const vocabulary = usePlanWords();
  const words = vocabulary.plan.hand;
  const { items, way } = held;
  const what = itemsInWords(items, view, vocabulary);
  const size = items.reduce((sum, id) => sum + (view.item(id)?.size ?? 0), 0);
  return (
    <strong className={styles['what']}>
      {way === 'look'
        ? words.looking(what)
        : items.length === 1
          ? words.one(what)
          : words.several(items.length)}
      {items.length > 1 ? <span className={styles['sum']}>{words.size(size)}</span> : null}
    </strong>
  );
}

function Choices({ held }: { readonly held: Holding }): ReactNode {
  const { desk } = usePlan();
  const keep = useKeepHand();
  const words = usePlanWords().plan.hand;
  const isSuggesting = useDesk((state) => state.ranking !== undefined);
  return (
    <span className={styles['choices']}>
      <Button
        size="small"
        icon={Sparkles}
        aria-expanded={isSuggesting}
        onClick={() => (isSuggesting ? desk.forgetRanking() : desk.suggest())}
      >
        {words.suggest}
      </Button>
      <Button size="small" icon={X} onClick={keep}>
        {held.way === 'look' ? words.stopLooking : words.keep}
      </Button>
    </span>
  );
}

/** The best cells with the reason; choosing one only points at it. */
function Suggestions(): ReactNode {
  const { acts } = usePlan();
  const view = useBoardView();
  const words = usePlanWords();
  const ranking = useDesk((state) => state.ranking);
  const over = useDesk((state) => heldIn(state.hand)?.over);
  if (ranking === undefined) return null;
  if (ranking.length === 0) return <p className={styles['help']}>{words.plan.hand.noSuggestion}</p>;
  return (
    <ol className={styles['suggestions']} aria-label={words.plan.hand.suggestions}>
      {ranking.slice(0, SUGGESTED).map((preview, index) => (
        <li key={preview.cell}>
          <button
            type="button"
            className={styles['suggestion']}
            aria-current={preview.cell === over ? 'true' : undefined}
            onClick={() => {
              acts.hoverAloud(preview.cell);
              focusCellSoon(preview.cell);
            }}
          >
            <span className={styles['rank']}>
              {words.plan.hand.suggestion(index + 1, cellInWords(preview.cell, view, words))}
            </span>
            <span className={styles['reason']}>{reasonInWords(preview, words)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
