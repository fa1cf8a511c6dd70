import { CARD, CELL, PITCH } from './card-rectangles.ts';
import type { Rectangle } from './geometry.ts';
import type { GridCell, PlanningGrid } from './planning-grid.ts';

/** One block of the mini-map: the cards of a cell taken together. */
export interface MiniMapBox extends Rectangle {
  readonly cell: GridCell;
}

export interface MiniMap {
  readonly boxes: readonly MiniMapBox[];
  /** Multiplies board pixels to mini-map pixels. */
  readonly scale: number;
  /** Size the board takes of the room given, in mini-map pixels. */
  readonly width: number;
  readonly height: number;
}

/** The whole board in `room`, at the largest scale at which it fits; one or two blocks per cell. */
export function miniMapOf(
  grid: PlanningGrid,
  room: { readonly width: number; readonly height: number },
): MiniMap {
  const scale = Math.min(room.width / grid.width, room.height / grid.height);
  const boxes = grid.cells
    .flatMap((cell) => blocksOf(cell).map((block) => ({ ...block, cell })))
    .map(({ cell, x, y, width, height }) => ({
      cell,
      x: x * scale,
      y: y * scale,
      width: width * scale,
      height: height * scale,
    }));
  return { boxes, scale, width: grid.width * scale, height: grid.height * scale };
}

/** The full lines of cards, and the last line if it is shorter. */
function blocksOf(cell: GridCell): readonly Rectangle[] {
  const count = cell.items.length;
  if (count === 0) return [];
  if (cell.column.folded) return [{ ...cell.rectangle, height: CARD.height / 2 }];
  const { perLine } = cell.column;
  const x = cell.rectangle.x + CELL.padding;
  const y = cell.rectangle.y + CELL.head;
  const fullLines = Math.floor(count / perLine);
  const rest = count % perLine;
  const block = (line: number, lines: number, cards: number): Rectangle => ({
    x,
    y: y + line * PITCH.y,
    width: cards * PITCH.x - CARD.gap,
    height: lines * PITCH.y - CARD.gap,
  });
  return [
    ...(fullLines > 0 ? [block(0, fullLines, perLine)] : []),
    ...(rest > 0 ? [block(fullLines, 1, rest)] : []),
  ];
}
