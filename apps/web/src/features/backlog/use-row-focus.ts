import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { ItemId } from '@weft/domain';
import { useInterface } from '../../stores/app-context.tsx';
import { bringIntoView } from '../backlog-order/use-row-window.ts';

/** Which row of a long list the keyboard is at. */
export interface RowFocus {
  /** Stays an element however far the list is scrolled; undefined: nobody was at a row yet. */
  readonly current: ItemId | undefined;
  /** Tells that the keyboard came to a row by itself. */
  readonly enter: (item: ItemId) => void;
  /** Brings a row into view and gives a part of it the focus. */
  readonly goTo: (item: ItemId, part?: WalkedPart) => void;
}

/** The parts of a row between which arrow keys walk; elements carry it as `data-walk`. */
export const WALKED_PARTS = ['title', 'handle', 'tick'] as const;
export type WalkedPart = (typeof WALKED_PARTS)[number];

/** The part of a row that an element is. */
export function walkedPartOf(element: EventTarget): WalkedPart | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  return WALKED_PARTS.find((part) => part === element.dataset['walk']);
}

export interface RowPlaces {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where the row begins in the list, in CSS pixels; undefined: it is not in the list. */
  readonly topOf: (item: ItemId) => number | undefined;
  readonly rowPx: number;
  /** Called where a PBI was asked for that the list does not show: it should come to show it. */
  readonly reveal: (item: ItemId) => void;
}

/**
 * Keeps the keyboard's row of a list that holds only the rows in view, and brings the PBI into view
 * that somebody asks to see anywhere on the page. Rows carry their PBI as `data-item`.
 */
export function useRowFocus(places: RowPlaces): RowFocus {
  const { scroller, topOf, rowPx } = places;
  const [current, setCurrent] = useState<ItemId | undefined>(undefined);
  const [wanted, setWanted] = useState<
    { readonly item: ItemId; readonly part: WalkedPart } | undefined
  >(undefined);

  const goTo = useCallback(
    (item: ItemId, part: WalkedPart = 'title'): void => {
      const element = scroller.current;
      const top = topOf(item);
      if (element === null || top === undefined) return;
      bringIntoView(element, top, rowPx);
      setCurrent(item);
      setWanted({ item, part });
    },
    [scroller, topOf, rowPx],
  );
  // The row is an element by now: the current one always is.
  useEffect(() => {
    if (wanted === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-item="${wanted.item}"]`);
    const inRow = row?.querySelector<HTMLElement>(`[data-walk="${wanted.part}"]`);
    (inRow ?? row)?.focus({ preventScroll: true });
  }, [wanted, scroller]);

  useAskedItem(places, goTo);
  return { current, enter: setCurrent, goTo };
}

/** Goes to the PBI that somebody asked to see since this list is there, once it is shown. */
function useAskedItem(places: RowPlaces, goTo: (item: ItemId) => void): void {
  const { topOf, reveal } = places;
  const asked = useInterface((state) => state.focusRequest);
  const met = useRef(asked?.serial);
  const revealed = useRef(asked?.serial);
  useEffect(() => {
    if (asked === undefined || met.current === asked.serial) return;
    if (topOf(asked.item) !== undefined) {
      met.current = asked.serial;
      goTo(asked.item);
    } else if (revealed.current !== asked.serial) {
      revealed.current = asked.serial;
      reveal(asked.item);
    }
  }, [asked, topOf, reveal, goTo]);
}
