import type { CellId } from '@weft/domain';
import { miniMapOf, type PlanningGrid } from '@weft/layout';
import type { Finding, Severity } from '@weft/rules';
import type { Size } from '../canvas/view/camera.ts';
import { worst } from '../canvas/canvas-model.ts';
import type { MiniMapDrawing } from '../canvas/view/mini-map.tsx';
import type { GridModel } from './grid-model.ts';

/** The Grid in small: the cards of a cell are one block or two, with the worst finding in it. */
export function drawGridMiniMap(
  model: GridModel,
  grid: PlanningGrid,
  ofCell: (cell: CellId) => readonly Finding[],
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
          if (!marks.has(cell.id)) marks.set(cell.id, worstIn(cell.id, model, ofCell));
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

/** Worst finding in a cell: of its PBIs, and of the cell itself. */
function worstIn(
  cell: CellId,
  { canvas, view }: GridModel,
  ofCell: (cell: CellId) => readonly Finding[],
): Severity | undefined {
  let found = worst(ofCell(cell));
  for (const item of view.itemsIn(cell)) {
    if (found === 'error') return found;
    found = worse(found, canvas.severityOfItem(item));
  }
  return found;
}

const SERIOUSNESS = { error: 3, warning: 2, info: 1 } as const;

function worse(a: Severity | undefined, b: Severity | undefined): Severity | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return SERIOUSNESS[a] >= SERIOUSNESS[b] ? a : b;
}
