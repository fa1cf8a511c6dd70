import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { X } from 'lucide-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { BacklogRow } from './backlog-row.tsx';
import styles from './backlog.module.css';
import { useBacklog, type BacklogScope } from './use-backlog.ts';
import { useMoveTo, useReorder } from './use-reorder.ts';
import { ROW_PX, useRowWindow } from './use-row-window.ts';

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
  const canEdit = useCanEdit();
  const scroller = useRef<HTMLDivElement>(null);
  const [first, end] = useRowWindow(scroller, shown.length);
  const topOf = useCallback(
    (item: ItemId): number | undefined => {
      const at = shown.indexOf(item);
      return at === -1 ? undefined : at * ROW_PX;
    },
    [shown],
  );
  const { lifted, context } = useReorder({ order, shown, scroller, topOf, rowPx: ROW_PX });
  const moveTo = useMoveTo(order, shown);

  const rows = shown.slice(first, end).map((item, index) => [item, first + index] as const);
  const liftedAt = lifted === undefined ? -1 : shown.indexOf(lifted);
  // The lifted row stays an element however far the list is scrolled from where it was.
  if (lifted !== undefined && liftedAt !== -1 && (liftedAt < first || liftedAt >= end)) {
    rows.push([lifted, liftedAt]);
  }
  return (
    <DndContext {...context}>
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
                onMove={moveTo}
              />
            ))}
          </ol>
        </div>
      </SortableContext>
    </DndContext>
  );
}
