import type { ReactNode } from 'react';
import { cellOf, type BoardView, type ItemId, type Place } from '@weft/domain';
import { CARD, cellById, rectangleOf, type PlanningGrid, type Rectangle } from '@weft/layout';
import { useShownComparison, type ComparedItem } from '../../canvas/comparison/board-comparison.ts';
import { ComparisonView, type ComparisonMark } from '../../canvas/comparison/comparison-view.tsx';
import { useGrid, useGridParts } from '../grid-context.tsx';

const MARGIN = 10;
/** Ghosts in one cell stand this far from one another. */
const STEP = 18;

/** A comparison on the Grid. */
export function ComparisonLayer(): ReactNode {
  const shown = useShownComparison();
  const grid = useGrid();
  const { view } = useGridParts().model;
  if (shown === undefined) return null;
  return <ComparisonView comparison={shown} marks={marksOf(shown.items, grid, view)} />;
}

function marksOf(
  items: ReadonlyMap<ItemId, ComparedItem>,
  grid: PlanningGrid,
  view: BoardView,
): readonly ComparisonMark[] {
  const inCell = new Map<string, number>();
  const ghost = (place: Place): Rectangle | undefined => {
    const cell = cellById(grid, cellOf(place));
    if (cell === undefined) return undefined;
    const count = inCell.get(cell.id) ?? 0;
    inCell.set(cell.id, count + 1);
    return ghostRectangle(cell.rectangle, count);
  };
  return [...items].map(([id, compared]): ComparisonMark => {
    const { kind } = compared;
    if (kind === 'removed')
      return { key: id, kind, name: compared.title, at: ghost(compared.place) };
    const { key = '', title = '' } = view.item(id) ?? {};
    const from =
      kind === 'changed' && compared.from !== undefined ? ghost(compared.from) : undefined;
    return { key: id, kind, name: `${key} ${title}`.trim(), at: rectangleOf(grid, id), from };
  });
}

/** In the lower right of the cell, where the fewest cards are. */
function ghostRectangle(cell: Rectangle, count: number): Rectangle {
  return {
    x: cell.x + cell.width - CARD.width - MARGIN - (count % 4) * STEP,
    y: cell.y + cell.height - CARD.height - MARGIN - (count % 4) * STEP,
    width: CARD.width,
    height: CARD.height,
  };
}
