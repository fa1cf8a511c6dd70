import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useCallback, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useRowWindow } from '../backlog-order/use-row-window.ts';
import { useMoveTo, useReorder } from '../backlog-order/use-reorder.ts';
import { BacklogRow } from './backlog-row.tsx';
import { DraftRow, type Draft } from './draft-row.tsx';
import type { RowActs } from './row-acts.ts';
import { rowAfterKey } from './row-steps.ts';
import { TableHead } from './table-head.tsx';
import styles from './table.module.css';
import { ROW_HEIGHT_PX, useDensity } from './use-density.ts';
import { useRowFocus, walkedPartOf } from './use-row-focus.ts';
import { useTicks } from './use-ticks.ts';

export interface BacklogTableProps {
  /** The whole Product Backlog, and of it what is shown. */
  readonly order: readonly ItemId[];
  readonly shown: readonly ItemId[];
  readonly draft: Draft | undefined;
  readonly setDraft: (draft: Draft | undefined) => void;
  readonly onCreate: (title: string) => void;
  /** Called where a PBI was asked for that is not shown. */
  readonly onReveal: (item: ItemId) => void;
}

/** The Product Backlog as rows, of which only those in view are elements. */
export function BacklogTable(props: BacklogTableProps): ReactNode {
  const { order, shown, draft, setDraft, onCreate } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  const scroller = useRef<HTMLDivElement>(null);
  const density = useDensity(scroller);
  const rowPx = ROW_HEIGHT_PX[density];
  const draftAt = draft === undefined ? undefined : placeOfDraft(draft, shown);
  const rows = useRows(props, scroller, rowPx, draftAt);
  const { focus, context, lifted, acts } = rows;
  const length = shown.length + (draftAt === undefined ? 0 : 1);
  const [first, end] = useRowWindow(scroller, length, rowPx);
  const near = shown.slice(first, end);
  const isNear = (id: ItemId): boolean => rows.at(id) >= first && rows.at(id) < end;
  // What is carried, and where the keyboard is, stay elements however far the list is scrolled.
  const kept = new Set([lifted, focus.current].flatMap((id) => id ?? []));
  const far = [...kept].filter((id) => rows.at(id) !== -1 && !isNear(id));
  const entry =
    focus.current !== undefined && rows.at(focus.current) !== -1 ? focus.current : near[0];
  return (
    <DndContext {...context}>
      <SortableContext items={rows.sortable} strategy={verticalListSortingStrategy}>
        <div
          ref={scroller}
          role="grid"
          aria-label={words.title}
          aria-rowcount={shown.length + 1}
          className={styles['scroller']}
          data-lines={density}
          data-viewer={canEdit ? undefined : ''}
          onKeyDown={(event) => {
            const part = walkedPartOf(event.target);
            const { current } = focus;
            if (part === undefined || current === undefined || lifted !== undefined) return;
            if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
            const page = Math.floor(event.currentTarget.clientHeight / rowPx);
            const next = rowAfterKey(event.key, shown, current, page);
            if (next === undefined) return;
            event.preventDefault();
            focus.goTo(next, part);
          }}
        >
          <TableHead shown={shown} />
          <div
            role="rowgroup"
            className={styles['list']}
            style={{ height: `${(length * rowPx).toString()}px` }}
          >
            {[...near, ...far].map((id) => (
              <BacklogRow
                key={id}
                id={id}
                at={rows.at(id)}
                shown={shown.length}
                place={rows.placeOf(id)}
                count={order.length}
                topPx={rows.topOf(id) ?? 0}
                heightPx={rowPx}
                tabbable={id === entry}
                acts={acts}
              />
            ))}
            {draft === undefined || draftAt === undefined ? null : (
              <DraftRow
                draft={draft}
                topPx={draftAt * rowPx}
                heightPx={rowPx}
                onCreate={onCreate}
                onClose={() => {
                  setDraft(undefined);
                  const back = draft.after ?? shown[0];
                  if (back !== undefined) focus.goTo(back);
                }}
              />
            )}
          </div>
        </div>
      </SortableContext>
    </DndContext>
  );
}

/** Among the rows, from 0: right below the one it follows, else at the top. */
function placeOfDraft({ after }: Draft, shown: readonly ItemId[]): number {
  return after === null ? 0 : shown.indexOf(after) + 1;
}

/** Where rows are, and what they can be asked to do. */
function useRows(
  props: BacklogTableProps,
  scroller: RefObject<HTMLDivElement | null>,
  rowPx: number,
  draftAt: number | undefined,
) {
  const { order, shown, setDraft, onReveal } = props;
  const places = useMemo(() => new Map(order.map((id, at) => [id, at])), [order]);
  const ats = useMemo(() => new Map(shown.map((id, at) => [id, at])), [shown]);
  const sortable = useMemo(() => [...shown], [shown]);
  const at = useCallback((id: ItemId): number => ats.get(id) ?? -1, [ats]);
  const placeOf = useCallback((id: ItemId): number => places.get(id) ?? 0, [places]);
  const topOf = useCallback(
    (id: ItemId): number | undefined => {
      const row = ats.get(id);
      if (row === undefined) return undefined;
      return (row + (draftAt !== undefined && row >= draftAt ? 1 : 0)) * rowPx;
    },
    [ats, draftAt, rowPx],
  );
  const focus = useRowFocus({ scroller, topOf, rowPx, reveal: onReveal });
  const { lifted, context } = useReorder({ order, shown, scroller, topOf, rowPx });
  const moveAmongShown = useMoveTo(order, shown);
  const moveTo = useMoveTo(order, order);
  const tick = useTicks(shown);
  const { enter } = focus;
  const acts = useMemo(
    (): RowActs => ({
      moveAmongShown,
      moveTo,
      addBelow: (item) => setDraft({ after: item }),
      tick,
      enter,
    }),
    [moveAmongShown, moveTo, setDraft, tick, enter],
  );
  return { at, placeOf, topOf, sortable, focus, lifted, context, acts };
}
