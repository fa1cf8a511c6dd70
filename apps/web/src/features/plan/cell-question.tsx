import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { placeOf, unreachable, type CellId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import type { Opens } from './cell-outlook.tsx';
import { heldIn, type Question } from './hand.ts';
import { usePlan, usePlanWords } from './plan-context.tsx';
import { focusAfterDrop, focusCellSoon, goToNext } from './plan-focus.ts';
import styles from './cell-hand.module.css';

/** Asks in the cell itself before something is put down there. */
export function CellQuestion(props: {
  readonly cell: CellId;
  readonly question: Question;
  readonly opens: Opens;
}): ReactNode {
  const { cell, question, opens } = props;
  const { desk, acts } = usePlan();
  const { ask } = usePlanWords().plan;
  const { title, why, yes } = useQuestionWords(cell, question);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const decline = (): void => {
    desk.decline();
    focusCellSoon(cell);
  };
  const agree = (): void => {
    const first = heldIn(desk.state.getState().hand)?.items[0];
    const next = first === undefined ? undefined : focusAfterDrop(first);
    if (acts.agree().kind === 'placed') goToNext(next);
  };
  return (
    <div
      role="alertdialog"
      aria-label={title}
      className={styles['outlook']}
      data-opens={opens}
      data-asks=""
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        decline();
      }}
    >
      <strong>{title}</strong>
      {why === undefined ? null : <p>{why}</p>}
      <div className={styles['answers']}>
        <Button size="small" onClick={decline}>
          {ask.cancel}
        </Button>
        <Button ref={confirm} size="small" look="primary" onClick={agree}>
          {yes}
        </Button>
      </div>
    </div>
  );
}

function useQuestionWords(
  cell: CellId,
  question: Question,
): { readonly title: string; readonly why: string | undefined; readonly yes: string } {
  const { seen } = usePlan();
  const view = useBoardView();
  const { plan, common } = usePlanWords();
  const { desk } = usePlan();
  switch (question) {
    case 'finished-plan': {
      const { team } = placeOf(cell);
      const name = team === null ? '' : (view.team(team)?.name ?? '');
      return {
        title: plan.ask.finished(name),
        why: plan.ask.finishedWhy(name),
        yes: plan.ask.reopen,
      };
    }
    case 'put-aside': {
      const held = heldIn(desk.state.getState().hand)?.items ?? [];
      const aside = held.find((id) => view.item(id)?.aside === true);
      const who = aside === undefined ? undefined : seen.nameOn(aside);
      return {
        title: plan.ask.aside(who ?? common.someone),
        why: undefined,
        yes: plan.ask.bringBack,
      };
    }
    default:
      return unreachable(question);
  }
}
