import { useCallback } from 'react';
import type { CellId } from '@weft/domain';
import { heldIn } from './hand.ts';
import { usePlan } from './plan-context.tsx';
import { focusAfterDrop, focusItemSoon, goToNext } from './plan-focus.ts';

/** Puts down what is held by clicks; the focus goes on to the PBI after it. */
export function usePlaceHand(): (cell: CellId, options?: { readonly fill?: boolean }) => void {
  const { desk, acts } = usePlan();
  return useCallback(
    (cell, options) => {
      const first = heldIn(desk.state.getState().hand)?.items[0];
      const next = first === undefined ? undefined : focusAfterDrop(first);
      const outcome = acts.drop(cell, options);
      const isEmpty = desk.state.getState().hand.kind === 'empty';
      if (outcome.kind === 'placed' && isEmpty) goToNext(next);
      else if (isEmpty && first !== undefined) focusItemSoon(first);
    },
    [desk, acts],
  );
}

/** Leaves what is held where it was; the focus goes back to it. */
export function useKeepHand(): () => void {
  const { desk, acts } = usePlan();
  return useCallback(() => {
    const first = heldIn(desk.state.getState().hand)?.items[0];
    acts.cancel();
    if (first !== undefined) focusItemSoon(first);
  }, [desk, acts]);
}
