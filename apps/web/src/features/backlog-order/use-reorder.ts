import {
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DndContextProps,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { brandId, type ItemId } from '@weft/domain';
import { CarryKeys, type CarryKeysOptions } from '../../interface/carry-keys.ts';
import { useRelease } from '../../interface/pointer-release.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { newNeighbour } from './new-neighbour.ts';
import { bringIntoView } from './use-row-window.ts';

/** How far a handle must be pulled before a row is lifted, in CSS pixels. */
const LIFT_AFTER_PX = 4;
const KEYS: CarryKeysOptions['keyboardCodes'] = {
  start: ['Space', 'Enter'],
  cancel: ['Escape'],
  end: ['Space', 'Enter', 'Tab'],
};
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/** A list of rows that is put in order. */
export interface OrderedRows {
  /** The whole Product Backlog. */
  readonly order: readonly ItemId[];
  /** Those of it that have rows, in the same order. */
  readonly shown: readonly ItemId[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where a row begins in the list, in CSS pixels; undefined: it is not in the list. */
  readonly topOf: (item: ItemId) => number | undefined;
  readonly rowPx: number;
}

/** Putting the Product Backlog in order: what a list of its rows needs. */
export interface Reorder {
  /** The row that is being pulled or carried by keys. */
  readonly lifted: ItemId | undefined;
  /** For the drag context around the rows. */
  readonly context: Omit<DndContextProps, 'children'>;
}

/** A row in the hand. */
interface Carried {
  readonly item: ItemId;
  /** How far the list was scrolled when it was lifted, in CSS pixels. */
  readonly scrolledPx: number;
  /** Among those shown, from 0: where keys have carried it, or where it was let go. */
  readonly to: number;
}

/**
 * Changes the order of the Product Backlog among the PBIs that are shown: one order key for each
 * move, by pulling and by keyboard. What counts is the last key and where the pointer is when it lets
 * go, not what of that was drawn already.
 */
export function useReorder(rows: OrderedRows): Reorder {
  const move = useMove(rows.order, rows.shown);
  const words = useLaterMessages().backlog;
  const [lifted, setLifted] = useState<ItemId | undefined>(undefined);
  const release = useRelease();
  const carried = useRef<Carried | undefined>(undefined);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const carry = useCallback<CarryKeysOptions['carry']>((_lifted, key) => {
    const step = STEPS[key];
    return step === undefined ? undefined : carryBy(step, carried, latest.current);
  }, []);
  const announcements = useAnnouncements(rows.shown, carried);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: LIFT_AFTER_PX } }),
    useSensor(CarryKeys, { keyboardCodes: KEYS, carry }),
  );
  return {
    lifted,
    context: {
      sensors,
      collisionDetection: closestCenter,
      accessibility: {
        announcements,
        screenReaderInstructions: { draggable: words.instructions },
      },
      onDragStart: ({ active }) => {
        const item = itemOf(active);
        const scrolledPx = rows.scroller.current?.scrollTop ?? 0;
        carried.current = { item, scrolledPx, to: rows.shown.indexOf(item) };
        setLifted(item);
      },
      onDragCancel: () => setLifted(undefined),
      onDragEnd: ({ activatorEvent }: DragEndEvent) => {
        setLifted(undefined);
        const { at } = release.current;
        if (carried.current !== undefined && activatorEvent instanceof PointerEvent && at) {
          const to = placeUnder(at.y - activatorEvent.clientY, carried.current, rows);
          carried.current = { ...carried.current, to };
        }
        if (carried.current !== undefined) move(carried.current.item, carried.current.to);
      },
    },
  };
}

/** Moves a PBI to a place among those shown, from 0, and says so to a screen reader. */
export function useMoveTo(
  order: readonly ItemId[],
  shown: readonly ItemId[],
): (item: ItemId, to: number) => void {
  const move = useMove(order, shown);
  const announce = useInterface((state) => state.announce);
  const view = useBoardView();
  const words = useLaterMessages().backlog;
  return useCallback(
    (item: ItemId, to: number): void => {
      const key = view.item(item)?.key ?? '';
      const place = Math.min(shown.length - 1, Math.max(0, to));
      if (move(item, place)) announce(words.dropped(key, place + 1, shown.length));
    },
    [move, announce, words, view, shown],
  );
}

/** False: it stands there already, or the board takes no changes. */
function useMove(
  order: readonly ItemId[],
  shown: readonly ItemId[],
): (item: ItemId, to: number) => boolean {
  const laterCommands = useLaterCommands();
  return useCallback(
    (item, to) => {
      const after = newNeighbour(order, shown, item, to);
      return after !== undefined && laterCommands.reorderItem(item, { after });
    },
    [order, shown, laterCommands],
  );
}

/** Carries by one row, into view, and tells how far that is from where it was lifted. */
function carryBy(
  step: 1 | -1,
  hand: RefObject<Carried | undefined>,
  { shown, scroller, topOf, rowPx }: OrderedRows,
): { readonly x: number; readonly y: number } | undefined {
  const { current } = hand;
  if (current === undefined) return undefined;
  const to = Math.min(shown.length - 1, Math.max(0, current.to + step));
  const next = shown[to];
  const [from, top] = [topOf(current.item), next === undefined ? undefined : topOf(next)];
  if (from === undefined || top === undefined) return undefined;
  hand.current = { ...current, to };
  const element = scroller.current;
  if (element !== null) bringIntoView(element, top, rowPx);
  // The list scrolls under the hand.
  return { x: 0, y: top - from - ((element?.scrollTop ?? 0) - current.scrolledPx) };
}

/** The place, from 0, whose row is nearest to where the carried one was let go, so many CSS pixels further down. */
function placeUnder(
  byPx: number,
  { item, scrolledPx, to }: Carried,
  { shown, scroller, topOf }: OrderedRows,
): number {
  const from = topOf(item);
  if (from === undefined) return to;
  const top = from + byPx + (scroller.current?.scrollTop ?? 0) - scrolledPx;
  const distances = shown.map((id) => Math.abs((topOf(id) ?? Infinity) - top));
  return distances.indexOf(Math.min(...distances));
}

/** The library calls things by text or number; ours are PBIs. */
function itemOf(thing: { readonly id: string | number }): ItemId {
  return brandId<ItemId>(String(thing.id));
}

function useAnnouncements(
  shown: readonly ItemId[],
  carried: RefObject<Carried | undefined>,
): Announcements {
  const view = useBoardView();
  const words = useLaterMessages().backlog;
  return useMemo(() => {
    type Thing = { readonly id: string | number };
    const keyOf = (thing: Thing): string => view.item(itemOf(thing))?.key ?? '';
    const placeOf = (thing: Thing): number => shown.indexOf(itemOf(thing)) + 1;
    return {
      onDragStart: ({ active }) => words.lifted(keyOf(active), placeOf(active), shown.length),
      onDragOver: ({ active, over }) =>
        over === null ? undefined : words.over(keyOf(active), placeOf(over), shown.length),
      onDragEnd: ({ active }) =>
        words.dropped(keyOf(active), (carried.current?.to ?? -1) + 1, shown.length),
      onDragCancel: ({ active }) => words.cancelled(keyOf(active)),
    };
  }, [view, words, shown, carried]);
}
