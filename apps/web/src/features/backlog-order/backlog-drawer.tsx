import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { X } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { brandId, type ItemId } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { BacklogRow } from './backlog-row.tsx';
import styles from './backlog.module.css';
import { newNeighbour } from './new-neighbour.ts';
import { useBacklog, type BacklogScope } from './use-backlog.ts';
import { ROW_PX, useRowWindow } from './use-row-window.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** How far a handle must be pulled before a row is lifted, in CSS pixels. */
const LIFT_AFTER_PX = 4;

/**
 * The Product Backlog beside the board, to be put in order: by pulling, by keyboard, by clicks. Here
 * order is changed; on the board itself, teams and Sprints are.
 */
export function BacklogDrawer(): ReactNode {
  const [scope, setScope] = useState<BacklogScope>('open');
  const { order, shown } = useBacklog(scope);
  const setOpen = useInterface((state) => state.setBacklogOpen);
  const words = useLaterMessages().backlog;
  return (
    <aside className={styles['drawer']} aria-label={words.title}>
      <header className={styles['header']}>
        <h2 className={styles['heading']}>{words.title}</h2>
        <span className={styles['count']}>{words.count(shown.length)}</span>
        <IconButton
          icon={X}
          label={words.close}
          tooltipSide="left"
          onClick={() => setOpen(false)}
        />
      </header>
      <div className={styles['scope']}>
        <SegmentedControl
          label={words.scope}
          value={scope}
          segments={(['open', 'all'] as const).map((value) => ({
            value,
            label: words.scopes[value],
          }))}
          onChange={setScope}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles['empty']}>{order.length === 0 ? words.emptyAll : words.empty}</p>
      ) : (
        <BacklogList order={order} shown={shown} />
      )}
    </aside>
  );
}

function BacklogList(props: {
  readonly order: readonly ItemId[];
  readonly shown: readonly ItemId[];
}): ReactNode {
  const { order, shown } = props;
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const announce = useInterface((state) => state.announce);
  const view = useBoardView();
  const words = useLaterMessages().backlog;
  const scroller = useRef<HTMLDivElement>(null);
  const [first, end] = useRowWindow(scroller, shown.length);
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
  const moveByButton = useCallback(
    (item: ItemId, to: number): void => {
      const key = view.item(item)?.key ?? '';
      if (move(item, to)) announce(words.dropped(key, to + 1, shown.length));
    },
    [move, announce, words, view, shown],
  );
  const drop = ({ active, over }: DragEndEvent): void => {
    setLifted(undefined);
    if (over !== null) move(itemOf(active), shown.indexOf(itemOf(over)));
  };

  const rows = shown.slice(first, end).map((item, index) => [item, first + index] as const);
  const liftedAt = lifted === undefined ? -1 : shown.indexOf(lifted);
  // The lifted row stays an element however far the list is scrolled from where it was.
  if (lifted !== undefined && liftedAt !== -1 && (liftedAt < first || liftedAt >= end)) {
    rows.push([lifted, liftedAt]);
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: words.instructions },
      }}
      onDragStart={({ active }) => setLifted(itemOf(active))}
      onDragCancel={() => setLifted(undefined)}
      onDragEnd={drop}
    >
      <SortableContext items={[...shown]} strategy={verticalListSortingStrategy}>
        <div ref={scroller} className={styles['scroller']}>
          <ol
            className={styles['list']}
            style={{ height: `${(shown.length * ROW_PX).toString()}px` }}
          >
            {rows.map(([item, place]) => (
              <BacklogRow
                key={item}
                item={item}
                place={place}
                count={shown.length}
                canEdit={canEdit}
                onMove={moveByButton}
              />
            ))}
          </ol>
        </div>
      </SortableContext>
    </DndContext>
  );
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
