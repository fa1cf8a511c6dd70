import { unreachable } from '@weft/domain';
import { boundsOf, type Point, type Rectangle } from '../geometry.ts';

/** What of all of them is to be on one line: an edge, or the middle across or down. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/**
 * Puts all on one line: at the outermost edge of them all, or through the middle of their bounds.
 * Returns the upper left corners of those that move, to half a pixel where corners and sizes were whole.
 */
export function align<Key>(
  rectangles: ReadonlyMap<Key, Rectangle>,
  alignment: Alignment,
): ReadonlyMap<Key, Point> {
  const bounds = boundsOf(rectangles.values());
  const moves = new Map<Key, Point>();
  if (bounds === undefined) return moves;
  for (const [key, rectangle] of rectangles) {
    const to = cornerAt(rectangle, bounds, alignment);
    if (to.x !== rectangle.x || to.y !== rectangle.y) moves.set(key, to);
  }
  return moves;
}

function cornerAt(rectangle: Rectangle, bounds: Rectangle, alignment: Alignment): Point {
  const { x, y } = rectangle;
  const spare = {
    x: bounds.width - rectangle.width,
    y: bounds.height - rectangle.height,
  };
  switch (alignment) {
    case 'left':
      return { x: bounds.x, y };
    case 'centre':
      return { x: bounds.x + spare.x / 2, y };
    case 'right':
      return { x: bounds.x + spare.x, y };
    case 'top':
      return { x, y: bounds.y };
    case 'middle':
      return { x, y: bounds.y + spare.y / 2 };
    case 'bottom':
      return { x, y: bounds.y + spare.y };
    default:
      return unreachable(alignment);
  }
}
