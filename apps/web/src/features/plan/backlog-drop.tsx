import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useBoardView } from '../../stores/use-board.ts';
import { CellHand } from './cell-hand.tsx';
import { useHeld, usePlan, usePlanWords } from './plan-context.tsx';
import { BACKLOG_CELL } from './plan-lanes.ts';
import styles from './drawer.module.css';

/** Where to let go of PBIs that are taken out of a Sprint again; there only while one is held. */
export function BacklogDrop(): ReactNode {
  const held = useHeld();
  const view = useBoardView();
  const isPlanned =
    held?.items.some((id) => (view.item(id)?.place.sprint ?? null) !== null) === true;
  return isPlanned ? <Target isOver={held.over === BACKLOG_CELL} /> : null;
}

function Target(props: { readonly isOver: boolean }): ReactNode {
  const { desk } = usePlan();
  const { setNodeRef } = useDroppable({ id: BACKLOG_CELL });
  const words = usePlanWords().plan.drawer;
  return (
    <div
      ref={setNodeRef}
      className={styles['takeBack']}
      data-cell={BACKLOG_CELL}
      data-over={props.isOver ? '' : undefined}
      onPointerEnter={(event) => {
        if (event.buttons === 0) desk.hover(BACKLOG_CELL);
      }}
    >
      <span>{words.takeBack}</span>
      <CellHand cell={BACKLOG_CELL} />
    </div>
  );
}
