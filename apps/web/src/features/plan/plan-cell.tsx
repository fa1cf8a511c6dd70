import { useDroppable } from '@dnd-kit/core';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { compareRank, type CellId, type ItemId } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useVersion } from '../backlog-order/use-version.ts';
import { CellGhosts } from '../changes/cell-ghosts.tsx';
import { CellHand } from './cell-hand.tsx';
import { CellLoad } from './cell-load.tsx';
import type { Opens } from './cell-outlook.tsx';
import { cellInWords } from './effect-words.ts';
import { heldIn } from './hand.ts';
import { PlanCard } from './plan-card.tsx';
import { useDesk, usePlanWords } from './plan-context.tsx';
import styles from './lanes.module.css';

export interface PlanCellProps {
  readonly cell: CellId;
  /** Shown in the cell itself where there is no room for columns. */
  readonly sprintName: string;
  readonly opens: Opens;
}

/** One team in one Sprint: how full it is, what is in it, and where the hand is put down. */
export const PlanCell: React.NamedExoticComponent<PlanCellProps> = memo(function PlanCell(
  props: PlanCellProps,
): ReactNode {
  const { cell, sprintName, opens } = props;
  const view = useBoardView();
  const words = usePlanWords();
  return (
    <DropCell cell={cell} name={cellInWords(cell, view, words)}>
      <div className={styles['cellHead']}>
        <span className={styles['sprintName']} aria-hidden="true">
          {sprintName}
        </span>
        <CellLoad cell={cell} />
        <CellHand cell={cell} opens={opens} />
      </div>
      <Cards cell={cell} />
      <CellGhosts cell={cell} />
    </DropCell>
  );
});

/** What the drag library has to do with: it renders again with every cell one comes over. */
function DropCell(props: {
  readonly cell: CellId;
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  const { cell, name, children } = props;
  const canEdit = useCanEdit();
  const isOver = useDesk((state) => heldIn(state.hand)?.over === cell);
  const isHand = useDesk((state) => state.hand.kind !== 'empty');
  const drop = useDroppable({ id: cell, disabled: !canEdit });
  const element = useFollowKeys(isOver, drop.setNodeRef);
  return (
    <section
      ref={element}
      aria-label={name}
      className={styles['cell']}
      data-cell={cell}
      data-over={isOver ? '' : undefined}
      data-open={isHand ? '' : undefined}
    >
      {children}
    </section>
  );
}

/** A cell that the keyboard comes to is brought into view. */
function useFollowKeys(
  isOver: boolean,
  setNodeRef: (element: HTMLElement | null) => void,
): (element: HTMLElement | null) => void {
  const own = useRef<HTMLElement | null>(null);
  const byKeys = useDesk((state) => heldIn(state.hand)?.way === 'keyboard');
  useEffect(() => {
    if (isOver && byKeys) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isOver, byKeys]);
  return useCallback(
    (element) => {
      own.current = element;
      setNodeRef(element);
    },
    [setNodeRef],
  );
}

function Cards({ cell }: { readonly cell: CellId }): ReactNode {
  const items = useItemsIn(cell);
  const view = useBoardView();
  const words = usePlanWords();
  const [current, setCurrent] = useState<ItemId | undefined>(undefined);
  const list = useMemo(() => ({ kind: 'lane', cell, items, setCurrent }) as const, [cell, items]);
  if (items.length === 0) return <p className={styles['empty']}>{words.plan.cell.empty}</p>;
  const tabbable = current !== undefined && items.includes(current) ? current : items[0];
  return (
    <ol className={styles['cards']} aria-label={cellInWords(cell, view, words)}>
      {items.map((item) => (
        <PlanCard key={item} item={item} list={list} tabbable={item === tabbable} />
      ))}
    </ol>
  );
}

/** PBIs of the cell in Product Backlog order. */
function useItemsIn(cell: CellId): readonly ItemId[] {
  const { boardStore } = useSession();
  const version = useVersion(boardStore.cells, cell);
  return useMemo(
    () => {
      const { view } = boardStore;
      return view
        .itemsIn(cell)
        .map((id) => view.item(id))
        .filter((item) => item !== undefined)
        .sort(compareRank)
        .map((item) => item.id);
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the view is read anew with every version
    [boardStore, cell, version],
  );
}
