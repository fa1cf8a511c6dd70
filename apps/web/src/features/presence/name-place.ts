import { overlaps, type Point, type Rectangle } from '@weft/layout';

/** Where a name stands at its pointer: a corner, or nowhere. */
export type NameCorner = 'right-below' | 'left-below' | 'right-above' | 'left-above' | 'nowhere';

/** In the order of liking; the first is where one expects it. */
const CORNERS = ['right-below', 'left-below', 'right-above', 'left-above'] as const;
/** Distance of a name from the tip of its pointer, in CSS pixels. */
const OFFSET_PX = { x: 8, y: 12 } as const;
const HEIGHT_PX = 18;
const CHAR_PX = 7;
const EDGES_PX = 12;
const MOST_WIDTH_PX = 160;

/** The place a name of `chars` characters takes at a pointer, in CSS pixels of the screen. */
export function nameRectangle(at: Point, chars: number, corner: NameCorner): Rectangle {
  const width = Math.min(MOST_WIDTH_PX, chars * CHAR_PX + EDGES_PX);
  return {
    x: corner.startsWith('left') ? at.x - OFFSET_PX.x - width : at.x + OFFSET_PX.x,
    y: corner.endsWith('above') ? at.y - OFFSET_PX.y - HEIGHT_PX : at.y + OFFSET_PX.y,
    width,
    height: HEIGHT_PX,
  };
}

/**
 * The first corner at which the name covers nothing of `kept` (what one writes in or has in hand, in
 * the same pixels); `nowhere` when all do: then the pointer stands alone.
 */
export function nameCorner(at: Point, chars: number, kept: readonly Rectangle[]): NameCorner {
  const isFree = (corner: NameCorner): boolean =>
    !kept.some((rectangle) => overlaps(rectangle, nameRectangle(at, chars, corner)));
  return CORNERS.find(isFree) ?? 'nowhere';
}
