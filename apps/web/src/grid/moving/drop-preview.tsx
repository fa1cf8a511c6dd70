import type { ReactNode } from 'react';
import { placeOf } from '@weft/domain';
import { cellById, type Point } from '@weft/layout';
import { useStore, ViewportPortal } from 'reactflow';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanvasState } from '../../canvas/canvas-context.tsx';
import { placeInWords } from '../../canvas/cards/card-facts.ts';
import { EffectChips, loadInWords } from './effect-chips.tsx';
import styles from './drop-preview.module.css';
import { useGridParts, useGridState } from '../grid-context.tsx';
import { previewSpot } from './preview-spot.ts';
import { useMovePreview } from './use-move-preview.ts';

/** What letting go here would do, beside the cell the cards are over. */
export function DropPreview(): ReactNode {
  const drag = useCanvasState((state) => state.drag);
  const dropCell = useGridState((state) => state.dropCell);
  const { model } = useGridParts();
  const words = useMessages().canvas;
  const { canvasTools } = useLaterMessages();
  const effectOf = useMovePreview();
  if (drag === undefined || dropCell === undefined) return null;
  const cell = cellById(model.grid, dropCell);
  if (cell === undefined) return null;
  const isHome = drag.items.every((id) => model.grid.places.get(id)?.cell.id === dropCell);
  const effect = effectOf(drag.items, dropCell);
  return (
    <ViewportPortal>
      <AboveCell corner={cell.rectangle}>
        {drag.items.length === 1 ? null : (
          <span className={styles['stack']}>{canvasTools.dragged.stack(drag.items.length)}</span>
        )}
        <strong>{placeInWords(placeOf(dropCell), model.view, words)}</strong>
        <span data-level={effect.level} className={styles['previewLoad']}>
          {loadInWords(effect, canvasTools.move)}
        </span>
        {isHome ? null : <EffectChips effect={effect} />}
      </AboveCell>
    </ViewportPortal>
  );
}

function AboveCell(props: { readonly corner: Point; readonly children: ReactNode }): ReactNode {
  const { corner, children } = props;
  const x = useStore((view) => previewSpot(corner, view).x);
  const y = useStore((view) => previewSpot(corner, view).y);
  return (
    <div
      className={styles['dropPreview']}
      style={{ left: `${x.toString()}px`, top: `${y.toString()}px` }}
    >
      {children}
    </div>
  );
}
