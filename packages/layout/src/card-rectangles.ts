import type { Point, Rectangle } from './geometry.ts';

/** Size of a card and the distance between two, in CSS pixels at zoom 1. */
export const CARD = { width: 224, height: 96, gap: 12 } as const;

/** What of a cell decides where its cards stand. */
export interface SlotCell {
  readonly rectangle: Rectangle;
  readonly items: readonly unknown[];
  readonly column: { readonly perLine: number };
}

/** Inside of a cell: its heading on top, then the cards with a margin around them, in pixels. */
export const CELL = { head: 40, padding: 12 } as const;

/** From slot to slot, in pixels. */
export const PITCH: { readonly x: number; readonly y: number } = {
  x: CARD.width + CARD.gap,
  y: CARD.height + CARD.gap,
};

/**
 * How many cards stand side by side where the fullest cell of a column holds `count`. Steps are
 * coarse on purpose, and never one: one more PBI seldom makes a column wider, and so seldom moves
 * other cards.
 */
export function cardsPerLine(count: number): number {
  for (const step of STEPS) if (count <= 2 * step * step + step) return step;
  return Math.ceil(Math.sqrt(count / 2));
}

const STEPS = [2, 3, 4, 6, 8, 12, 16, 24, 32] as const;

/** Width of a cell whose cards stand `perLine` side by side, in pixels. */
export function cellWidth(perLine: number): number {
  return 2 * CELL.padding + perLine * PITCH.x - CARD.gap;
}

/** Height of a cell with that many lines of cards, in pixels; an empty one has room for one line. */
export function cellHeight(lines: number): number {
  return CELL.head + Math.max(1, lines) * PITCH.y - CARD.gap + CELL.padding;
}

/** Where the card with this index stands in an unfolded cell. Also right beyond the last card. */
export function slotRectangle(cell: SlotCell, index: number): Rectangle {
  const { perLine } = cell.column;
  return {
    x: cell.rectangle.x + CELL.padding + (index % perLine) * PITCH.x,
    y: cell.rectangle.y + CELL.head + Math.floor(index / perLine) * PITCH.y,
    width: CARD.width,
    height: CARD.height,
  };
}

/** The slot nearest to the point: from 0 to the number of cards, where a new card would go. */
export function slotNear(cell: SlotCell, point: Point): number {
  const { perLine } = cell.column;
  const left = cell.rectangle.x + CELL.padding;
  const top = cell.rectangle.y + CELL.head;
  const line = Math.max(0, Math.floor((point.y - top + CARD.gap / 2) / PITCH.y));
  const place = Math.round((point.x - left) / PITCH.x);
  const index = line * perLine + Math.min(perLine, Math.max(0, place));
  return Math.min(cell.items.length, index);
}
