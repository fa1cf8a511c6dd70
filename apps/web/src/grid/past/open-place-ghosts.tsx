import { Fragment, type ReactNode } from 'react';
import type { CellId } from '@weft/domain';
import {
  cellById,
  centreOf,
  encloses,
  rectangleOf,
  slotRectangle,
  type GridCell,
  type Rectangle,
} from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import type { OtherPlace } from '../../features/changes/open-places.ts';
import { OtherPlaceButton } from '../../features/changes/other-place-button.tsx';
import { useOpenCells } from '../../features/changes/use-open-collisions.ts';
import { useGrid } from '../grid-context.tsx';
import styles from './open-place-ghosts.module.css';

/** Height of a ghost that finds no free slot, in board pixels. */
const SLIM = 40;
const MARGIN = 8;
/** Distance to the edges of a folded cell. */
const EDGE = 4;

/**
 * PBIs whose place is open: while one answer is shown, a dashed ghost stands in the cell of each
 * other answer, tied to the card, and leads to the decision.
 */
export function OpenPlaceGhosts(): ReactNode {
  const cells = useOpenCells();
  const grid = useGrid();
  return (
    <ViewportPortal>
      {[...cells].flatMap(([id, { others }]) => {
        const cell = cellById(grid, id);
        if (cell === undefined) return [];
        return others.map((other, index) => (
          <Ghost
            key={`${id} ${other.item}`}
            cell={id}
            other={other}
            isShort={cell.column.folded}
            at={ghostRectangle(cell, index)}
            home={rectangleOf(grid, other.item)}
          />
        ));
      })}
    </ViewportPortal>
  );
}

function Ghost(props: {
  readonly cell: CellId;
  readonly other: OtherPlace;
  /** True where there is no room for words. */
  readonly isShort: boolean;
  readonly at: Rectangle;
  readonly home: Rectangle | undefined;
}): ReactNode {
  const { cell, other, isShort, at, home } = props;
  return (
    <Fragment>
      {home === undefined ? null : (
        <svg className={styles['way']} aria-hidden="true">
          <line
            x1={centreOf(home).x}
            y1={centreOf(home).y}
            x2={centreOf(at).x}
            y2={centreOf(at).y}
          />
        </svg>
      )}
      <OtherPlaceButton
        cell={cell}
        other={other}
        isShort={isShort}
        className={`${styles['ghost'] ?? ''} nopan nodrag`}
        style={{
          left: `${at.x.toString()}px`,
          top: `${at.y.toString()}px`,
          width: `${at.width.toString()}px`,
          height: `${at.height.toString()}px`,
        }}
      >
        <span aria-hidden="true">⚑</span>
      </OtherPlaceButton>
    </Fragment>
  );
}

/** In the next free slot, where a card would go; in a full cell a strip along its lower edge. */
function ghostRectangle(cell: GridCell, index: number): Rectangle {
  const { x, y, width, height } = cell.rectangle;
  if (cell.column.folded) {
    return {
      x: x + EDGE,
      y: y + height - SLIM * (index + 1),
      width: width - 2 * EDGE,
      height: SLIM - EDGE,
    };
  }
  const slot = slotRectangle(cell, cell.items.length + index);
  if (encloses(cell.rectangle, slot)) return slot;
  return {
    x: x + MARGIN,
    y: y + height - (SLIM + MARGIN) * (index + 1),
    width: Math.min(slot.width, width - 2 * MARGIN),
    height: SLIM,
  };
}
