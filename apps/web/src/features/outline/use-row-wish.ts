import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { useOutline, useOutlineState } from './outline-context.tsx';
import type { OutlineRow } from './outline-rows.ts';
import type { RowPlaces } from './row-heights.ts';

export interface TreeFocus {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Brings the row into view that is wanted, gives it the focus, and goes on beside a row that
 * vanished under the keyboard.
 */
export function useRowWish(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  places: RowPlaces,
): TreeFocus {
  const { state } = useOutline();
  const wanted = useOutlineState((now) => now.wanted);
  const reached = useOutlineState((now) => now.reached);
  const met = useRef<number | undefined>(undefined);

  useEffect(() => {
    const element = scroller.current;
    if (wanted === undefined || element === null || met.current === wanted.serial) return;
    const at = places.indexOf.get(wanted.key);
    if (at === undefined) return;
    met.current = wanted.serial;
    bringIntoView(element, places.tops[at] ?? 0, places.tops[at + 1] ?? 0);
    state.setState({
      current: wanted.key,
      ...(wanted.takesFocus && { reached: wanted }),
    });
  }, [wanted, places, scroller, state]);

  // The row is an element by now: the current one always is.
  useEffect(() => {
    if (reached === undefined) return;
    const row = rowElement(scroller.current, reached.key);
    // A title being written in it has the focus already.
    if (row?.contains(document.activeElement) === false) row.focus({ preventScroll: true });
  }, [reached, scroller]);

  return useLostRow(scroller, rows, places);
}

/** When the row of the keyboard is no longer there, the one in its place is. */
function useLostRow(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  places: RowPlaces,
): TreeFocus {
  const { state, actions } = useOutline();
  const current = useOutlineState((now) => now.current);
  const lastAt = useRef(0);
  const isIn = useRef(false);
  useEffect(() => {
    if (current === undefined) return;
    const at = places.indexOf.get(current);
    if (at !== undefined) {
      lastAt.current = at;
      return;
    }
    const beside = rows[Math.min(lastAt.current, rows.length - 1)];
    state.setState({ current: beside?.key });
    // An element that is taken away leaves the focus to nobody.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (beside !== undefined && isIn.current && isLost) actions.want(beside.key);
  }, [current, rows, places, state, actions]);
  return {
    onFocus: () => {
      isIn.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node)
        isIn.current = scroller.current?.contains(relatedTarget) === true;
    },
  };
}

/** `[data-row]` of a tree. */
export function rowElement(tree: HTMLElement | null, key: string): HTMLElement | undefined {
  return tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? undefined;
}

function bringIntoView(element: HTMLElement, top: number, bottom: number): void {
  const below = bottom - element.clientHeight;
  if (element.scrollTop > top) element.scrollTop = top;
  else if (element.scrollTop < below) element.scrollTop = below;
}
