import type { CellId } from '@weft/domain';
import { miniMapOf, type PlanningGrid } from '@weft/layout';
import type { Severity } from '@weft/rules';
import type { Size } from '../canvas/camera.ts';
import type { MiniMapDrawing } from '../canvas/mini-map.tsx';
import type { GridModel } from './grid-model.ts';

/** The Grid in small: the cards of a cell are one block or two, with the worst finding in it. */
export function drawGridMiniMap(
  model: GridModel,
  grid: PlanningGrid,
): (room: Size) => MiniMapDrawing {
  return (room) => {
    const { boxes, scale } = miniMapOf(grid, room);
    return {
      area: { x: 0, y: 0, width: grid.width, height: grid.height },
      scale,
      blocks: () => {
        const marks = new Map<CellId, Severity | undefined>();
        return boxes.map(({ cell, ...box }) => {
          const { team } = cell.row;
          if (!marks.has(cell.id)) marks.set(cell.id, model.severityOfCell(cell.id));
          return {
            ...box,
            hue: team === null ? undefined : model.view.team(team)?.hue,
            severity: marks.get(cell.id),
          };
        });
      },
    };
  };
}
