import { useEffect } from 'react';
import { focusCellSoon } from './plan-focus.ts';
import { usePlan } from './plan-context.tsx';
import { neighbourOf } from './plan-lanes.ts';
import { heldIn } from './hand.ts';
import { useKeepHand, usePlaceHand } from './use-place-hand.ts';

/** Keys that end what the keyboard carries. */
const ENDS: ReadonlySet<string> = new Set([' ', 'Enter', 'Escape']);

/**
 * Keys while something is in the hand: arrows go from cell to cell, `[` and `]` to the next better and worse one;
 * Escape puts back what is held by clicks. Heard here from the moment of lifting: the drag library begins to listen
 * only once it has measured everything.
 */
export function useHandKeys(): void {
  const { desk, acts, lanes } = usePlan();
  const keep = useKeepHand();
  const place = usePlaceHand();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const held = heldIn(desk.state.getState().hand);
      if (held === undefined) return;
      if (held.way === 'keyboard' && event.key.startsWith('Arrow')) {
        event.preventDefault();
        const target = neighbourOf(lanes, held.over, event.key);
        if (target !== undefined) acts.hoverAloud(target);
        return;
      }
      if (event.defaultPrevented || isWriting(event)) return;
      if (event.key === '[' || event.key === ']') {
        event.preventDefault();
        const cell = acts.stepAloud(event.key === '[' ? -1 : 1);
        if (cell !== undefined && byClicks(held.way)) focusCellSoon(cell);
        return;
      }
      if (held.way === 'keyboard' && ENDS.has(event.key)) {
        // The library begins to listen a moment after it has lifted: what came before is not lost.
        setTimeout(() => {
          const { hand } = desk.state.getState();
          if (hand.kind !== 'holding' || hand.items !== held.items) return;
          if (event.key === 'Escape' || hand.over === undefined) keep();
          else place(hand.over);
          // It listens by now, and would take the next key for the end of this.
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape' }));
        }, 0);
        return;
      }
      if (!byClicks(held.way)) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        keep();
        return;
      }
      if (!isAtCell(event)) return;
      const target = neighbourOf(lanes, held.over, event.key);
      if (target === undefined) return;
      event.preventDefault();
      focusCellSoon(target);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [desk, acts, lanes, keep, place]);
}

function byClicks(way: string): boolean {
  return way === 'clicks' || way === 'look';
}

function isWriting({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isAtCell({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.closest('[data-place]') !== null;
}
