import type { ReactNode } from 'react';
import { cellOf, type BoardEdit, type BoardView, type ItemId, type Place } from '@weft/domain';
import {
  CARD,
  cellById,
  centreOf,
  rectangleOf,
  type PlanningGrid,
  type Rectangle,
} from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { useInterface } from '../../stores/app-context.tsx';
import styles from './plan-ghosts.module.css';
import { useGrid, useGridParts } from '../grid-context.tsx';

const MARGIN = 10;
/** Ghosts in one cell stand this far from one another. */
const STEP = 18;

/** A PBI where it is not, but would be. */
interface Ghost {
  readonly key: string;
  readonly label: string;
  readonly home: Rectangle;
  readonly card: Rectangle;
}

/** Shows edits that are only looked at: where cards would go, and from where. */
export function PlanGhosts(): ReactNode {
  const preview = useInterface((state) => state.preview);
  const { model } = useGridParts();
  const grid = useGrid();
  if (preview === undefined) return null;
  const ghosts = ghostsOf(preview, model.view, grid);
  return (
    <ViewportPortal>
      {ghosts.map(({ key, label, home, card }) => (
        <div key={key} aria-hidden="true">
          <svg className={styles['ghostWay']}>
            <line
              x1={centreOf(home).x}
              y1={centreOf(home).y}
              x2={centreOf(card).x}
              y2={centreOf(card).y}
            />
          </svg>
          <div
            className={styles['ghost']}
            style={{
              left: `${card.x.toString()}px`,
              top: `${card.y.toString()}px`,
              width: `${card.width.toString()}px`,
              height: `${card.height.toString()}px`,
            }}
          >
            {label}
          </div>
        </div>
      ))}
    </ViewportPortal>
  );
}

function ghostsOf(
  edits: readonly BoardEdit[],
  view: BoardView,
  grid: PlanningGrid,
): readonly Ghost[] {
  const inCell = new Map<string, number>();
  const ghosts: Ghost[] = [];
  const add = (item: ItemId, place: Place, label: string): void => {
    const cell = cellById(grid, cellOf(place));
    const home = rectangleOf(grid, item);
    if (cell === undefined || home === undefined) return;
    const count = inCell.get(cell.id) ?? 0;
    inCell.set(cell.id, count + 1);
    const card = ghostRectangle(cell.rectangle, count);
    ghosts.push({ key: `${item} ${ghosts.length.toString()}`, label, home, card });
  };
  for (const edit of edits) {
    if (edit.kind === 'move-items') {
      for (const item of edit.items) add(item, edit.place, labelOf(item, view));
    } else if (edit.kind === 'slice-item') {
      for (const part of edit.parts) add(edit.item, part.place, part.title);
    }
  }
  return ghosts;
}

function labelOf(item: ItemId, view: BoardView): string {
  const { key = '', title = '' } = view.item(item) ?? {};
  return `${key} ${title}`.trim();
}

/** In the lower right of the cell: it lies over what is there, and says that it is not there yet. */
function ghostRectangle(cell: Rectangle, count: number): Rectangle {
  return {
    x: cell.x + cell.width - CARD.width - MARGIN - count * STEP,
    y: cell.y + cell.height - CARD.height - MARGIN - count * STEP,
    width: CARD.width,
    height: CARD.height,
  };
}
