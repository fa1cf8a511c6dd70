import type { ItemId } from '@weft/domain';
import { CARD, PITCH } from '../card-rectangles.ts';
import type { Rectangle } from '../geometry.ts';

/**
 * Where PBIs wait that nobody has put on the Map: a block left of it, in Product Backlog order, from
 * top to bottom and then column by column.
 */
export interface MapTray {
  readonly items: readonly ItemId[];
  /** The whole block, with its heading on top. */
  readonly rectangle: Rectangle;
  /** How many cards stand below each other. */
  readonly perColumn: number;
}

/**
 * The upper right corner of the tray, which stays while it grows to the left and downwards; the height
 * of its heading and the margin around its cards. In pixels at zoom 1.
 */
export const TRAY = { right: -120, top: 0, head: 40, padding: 12 } as const;

/**
 * How high a tray with that many cards is. Twelve are what a screen shows; larger trays grow in coarse
 * steps that keep them from becoming strips hundreds of columns wide.
 */
function cardsPerColumn(count: number): number {
  for (const step of HEIGHTS) if (count <= 0.75 * step * step) return step;
  return Math.ceil(Math.sqrt(count / 0.75));
}

const HEIGHTS = [12, 24, 48, 96, 192] as const;

/** The tray with these PBIs, which are in Product Backlog order. */
export function trayOf(items: readonly ItemId[]): MapTray {
  const perColumn = cardsPerColumn(items.length);
  const columns = Math.ceil(items.length / perColumn);
  const lines = Math.min(items.length, perColumn);
  const width = Math.max(1, columns) * PITCH.x - CARD.gap + 2 * TRAY.padding;
  const height = TRAY.head + Math.max(1, lines) * PITCH.y - CARD.gap + TRAY.padding;
  return {
    items,
    rectangle: { x: TRAY.right - width, y: TRAY.top, width, height },
    perColumn,
  };
}

/** Where the card with this index stands in the tray. */
export function trayRectangle({ rectangle, perColumn }: MapTray, index: number): Rectangle {
  return {
    x: rectangle.x + TRAY.padding + Math.floor(index / perColumn) * PITCH.x,
    y: rectangle.y + TRAY.head + (index % perColumn) * PITCH.y,
    width: CARD.width,
    height: CARD.height,
  };
}

/** The PBIs of the tray whose cards share at least an edge point with the area, in their order. */
export function cardsInTray(tray: MapTray, area: Rectangle): readonly ItemId[] {
  const { items, perColumn } = tray;
  const left = tray.rectangle.x + TRAY.padding;
  const top = tray.rectangle.y + TRAY.head;
  const columns = span(area.x - left, area.width, PITCH.x, CARD.width, items.length / perColumn);
  const lines = span(area.y - top, area.height, PITCH.y, CARD.height, perColumn);
  const found: ItemId[] = [];
  for (let column = columns.first; column <= columns.last; column += 1) {
    for (let line = lines.first; line <= lines.last; line += 1) {
      const item = items[column * perColumn + line];
      if (item !== undefined) found.push(item);
    }
  }
  return found;
}

/** The first and the last of `count` equal cards in a row that a stretch touches. */
function span(
  start: number,
  length: number,
  pitch: number,
  size: number,
  count: number,
): { readonly first: number; readonly last: number } {
  return {
    first: Math.max(0, Math.ceil((start - size) / pitch)),
    last: Math.min(Math.ceil(count) - 1, Math.floor((start + length) / pitch)),
  };
}
