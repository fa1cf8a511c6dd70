import { placeOf, samePlace } from '@weft/domain';
import { dropTargetAt } from '@weft/layout';
import type { DragPlan } from '../../canvas/gestures/drag-gesture.ts';
import type { BoardSession } from '../../session/board-session.ts';
import type { GridModel } from '../grid-model.ts';

/** Cards dropped on a cell go to its team and Sprint; outside the Grid and where they were, nothing is written. */
export function gridDragPlan(
  model: GridModel,
  commands: Pick<BoardSession['commands'], 'moveItems'>,
): DragPlan {
  const { state, view } = model;
  return {
    othersStay: true,
    take: (items) => items,
    hold: ({ lead }, pointer, card) => {
      const dropCell = dropTargetAt(model.grid, pointer)?.cell.id;
      if (dropCell !== state.getState().dropCell) state.setState({ dropCell });
      return new Map([[lead, card]]);
    },
    cell: () => state.getState().dropCell ?? null,
    drop: ({ items }) => {
      const { dropCell } = state.getState();
      if (dropCell === undefined) return;
      const place = placeOf(dropCell);
      const moved = items.filter((id) => {
        const item = view.item(id);
        return item !== undefined && !samePlace(item.place, place);
      });
      if (moved.length > 0) commands.moveItems(moved, place);
    },
    end: () => state.setState({ dropCell: undefined }),
  };
}
