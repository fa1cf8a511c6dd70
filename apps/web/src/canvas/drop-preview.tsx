import type { ReactNode } from 'react';
import { placeOf } from '@weft/domain';
import { cellById } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { useMessages } from '../messages/catalogue.ts';
import { useLaterMessages } from '../messages/later.ts';
import { useCanvas, useCanvasState } from './canvas-context.tsx';
import { placeInWords } from './card-facts.ts';
import { EffectChips, loadInWords } from './effect-chips.tsx';
import styles from './canvas-tools.module.css';
import { useMovePreview } from './use-move-preview.ts';

/** What letting go here would do, beside the cell the cards are over. */
export function DropPreview(): ReactNode {
  const drag = useCanvasState((state) => state.drag);
  const { model } = useCanvas();
  const words = useMessages().canvas;
  const { canvasTools } = useLaterMessages();
  const effectOf = useMovePreview();
  if (drag?.cell === undefined) return null;
  const cell = cellById(model.grid, drag.cell);
  if (cell === undefined) return null;
  const isHome = drag.items.every((id) => model.grid.places.get(id)?.cell.id === drag.cell);
  const effect = effectOf(drag.items, drag.cell);
  const { x, y } = cell.rectangle;
  return (
    <ViewportPortal>
      <div
        className={styles['dropPreview']}
        style={{ left: `${x.toString()}px`, top: `${y.toString()}px` }}
      >
        {drag.items.length === 1 ? null : (
          <span className={styles['stack']}>{canvasTools.dragged.stack(drag.items.length)}</span>
        )}
        <strong>{placeInWords(placeOf(drag.cell), model.view, words)}</strong>
        <span data-level={effect.level} className={styles['previewLoad']}>
          {loadInWords(effect, canvasTools.move)}
        </span>
        {isHome ? null : <EffectChips effect={effect} />}
      </div>
    </ViewportPortal>
  );
}
