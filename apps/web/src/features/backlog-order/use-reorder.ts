import {
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DndContextProps,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useCallback, useMemo, useState } from 'react';
import { brandId, type ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { newNeighbour } from './new-neighbour.ts';

/** How far a handle must be pulled before a row is lifted, in CSS pixels. */
const LIFT_AFTER_PX = 4;

/** Putting the Product Backlog in order: what a list of its rows needs. */
export interface Reorder {
  /** The row that is being pulled or carried by keys. */
  readonly lifted: ItemId | undefined;
  /** Moves a PBI to a place among those shown, from 0, and says so to a screen reader. */
  readonly moveTo: (item: ItemId, to: number) => void;
  /** For the drag context around the rows. */
  readonly context: Omit<DndContextProps, 'children'>;
}

/**
 * Changes the order of the Product Backlog among the PBIs that are `shown`: one order key for each
 * move, by pulling, by keyboard, by clicks.
 */
export function useReorder(order: readonly ItemId[], shown: readonly ItemId[]): Reorder {
  const laterCommands = useLaterCommands();
  const announce = useInterface((state) => state.announce);
  const view = useBoardView();
  const words = useLaterMessages().backlog;
  const [lifted, setLifted] = useState<ItemId | undefined>(undefined);
  const announcements = useAnnouncements(shown);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: LIFT_AFTER_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = useCallback(
    (item: ItemId, to: number): boolean => {
      const after = newNeighbour(order, shown, item, to);
      return after !== undefined && laterCommands.reorderItem(item, { after });
    },
    [order, shown, laterCommands],
  );
  const moveTo = useCallback(
    (item: ItemId, to: number): void => {
      const key = view.item(item)?.key ?? '';
      const place = Math.min(shown.length - 1, Math.max(0, to));
      if (move(item, place)) announce(words.dropped(key, place + 1, shown.length));
    },
    [move, announce, words, view, shown],
  );
  return {
    lifted,
    moveTo,
    context: {
      sensors,
      collisionDetection: closestCenter,
      accessibility: {
        announcements,
        screenReaderInstructions: { draggable: words.instructions },
      },
      onDragStart: ({ active }) => setLifted(itemOf(active)),
      onDragCancel: () => setLifted(undefined),
      onDragEnd: ({ active, over }) => {
        setLifted(undefined);
        if (over !== null) move(itemOf(active), shown.indexOf(itemOf(over)));
      },
    },
  };
}

/** The library calls things by text or number; ours are PBIs. */
function itemOf(thing: { readonly id: string | number }): ItemId {
  return brandId<ItemId>(String(thing.id));
}

function useAnnouncements(shown: readonly ItemId[]): Announcements {
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
      onDragEnd: ({ active, over }) =>
        over === null
          ? words.cancelled(keyOf(active))
          : words.dropped(keyOf(active), placeOf(over), shown.length),
      onDragCancel: ({ active }) => words.cancelled(keyOf(active)),
    };
  }, [view, words, shown]);
}
