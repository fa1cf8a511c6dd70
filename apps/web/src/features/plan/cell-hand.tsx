import type { ReactNode } from 'react';
import type { CellId } from '@weft/domain';
import { useBoardView } from '../../stores/use-board.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { CellOutlook, type Opens } from './cell-outlook.tsx';
import { CellQuestion } from './cell-question.tsx';
import { isCalm, type CellPreview } from './cell-preview.ts';
import { SEVERITIES, cellInWords, effectInWords, itemsInWords } from './effect-words.ts';
import { heldIn, type Way } from './hand.ts';
import { useDesk, usePlan, usePlanWords } from './plan-context.tsx';
import { usePlaceHand } from './use-place-hand.ts';
import styles from './cell-hand.module.css';
import { useCellPreview } from './use-cell-preview.ts';

/**
 * What a cell says while something is in the hand: how findings would change, in the cell one points
 * at everything a drop would do, and by clicks the button that places it there. What is carried by a
 * pointer has the whole preview with it.
 */
export function CellHand(props: { readonly cell: CellId; readonly opens?: Opens }): ReactNode {
  const { cell, opens = 'down' } = props;
  const way = useDesk((state) => heldIn(state.hand)?.way);
  const isOver = useDesk((state) => heldIn(state.hand)?.over === cell);
  const question = useDesk((state) =>
    state.hand.kind === 'asking' && state.hand.cell === cell ? state.hand.question : undefined,
  );
  const preview = useCellPreview(cell);
  if (way === undefined) return null;
  return (
    <>
      {preview === undefined ? null : <Change preview={preview} />}
      {way === 'clicks' || way === 'look' ? (
        <Place cell={cell} way={way} preview={preview} />
      ) : null}
      {question === undefined ? (
        isOver && preview !== undefined && way !== 'pointer' ? (
          <CellOutlook preview={preview} opens={opens} />
        ) : null
      ) : (
        <CellQuestion cell={cell} question={question} opens={opens} />
      )}
    </>
  );
}

/** `+1 ▲ −2 ●`: findings more and fewer; nothing where a drop changes none. */
function Change({ preview }: { readonly preview: CellPreview }): ReactNode {
  if (isCalm(preview)) return null;
  const levels = SEVERITIES.filter((severity) => preview.change[severity] !== 0);
  if (levels.length === 0) return null;
  return (
    <span className={styles['change']}>
      {levels.map((severity) => {
        const change = preview.change[severity];
        return (
          <span key={severity} className={styles['delta']} data-good={change < 0 ? '' : undefined}>
            {change > 0 ? '+' : '−'}
            {Math.abs(change)}
            <SeverityMark severity={severity} wordHidden />
          </span>
        );
      })}
    </span>
  );
}

/** The button that fills its cell: places the hand there, or only looks. */
function Place(props: {
  readonly cell: CellId;
  readonly way: Way;
  readonly preview: CellPreview | undefined;
}): ReactNode {
  const { cell, way, preview } = props;
  const { desk } = usePlan();
  const view = useBoardView();
  const place = usePlaceHand();
  const words = usePlanWords();
  const items = useDesk((state) => heldIn(state.hand)?.items) ?? [];
  useDesk((state) => state.boardVersion);
  const isLook = way === 'look';
  const fitting = isLook ? 0 : desk.fitting(cell).length;
  const what = itemsInWords(items, view, words);
  const name = cellInWords(cell, view, words);
  const effect = preview === undefined ? '' : effectInWords(preview, words);
  return (
    <span className={styles['places']}>
      <button
        type="button"
        data-place=""
        className={styles['place']}
        aria-label={(isLook ? words.plan.cell.lookName : words.plan.cell.placeName)(
          what,
          name,
          effect,
        )}
        onFocus={() => desk.hover(cell)}
        onPointerEnter={() => desk.hover(cell)}
        onClick={() => (isLook ? desk.hover(cell) : place(cell))}
      >
        <span className={styles['word']}>
          {isLook ? words.plan.cell.look : words.plan.cell.place}
        </span>
      </button>
      {fitting > 0 && fitting < items.length ? (
        <button
          type="button"
          className={styles['fill']}
          aria-label={words.plan.cell.fillName(name, fitting, items.length)}
          onFocus={() => desk.hover(cell)}
          onClick={() => place(cell, { fill: true })}
        >
          {words.plan.cell.fill(fitting)}
        </button>
      ) : null}
    </span>
  );
}
