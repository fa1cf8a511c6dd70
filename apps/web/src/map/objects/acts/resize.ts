import type { MapSize } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';

/** A side or corner one takes hold of: north-west and so on. */
export type Handle = 'nw' | 'ne' | 'sw' | 'se' | 'w' | 'e';

/** What a rectangle becomes when a handle is pulled by `by`: never smaller than `least`, in whole pixels. */
export function pulled(rectangle: Rectangle, handle: Handle, by: Point, least: MapSize): Rectangle {
  const horizontal = pulledSide(
    { from: rectangle.x, length: rectangle.width },
    handle.endsWith('w') ? 'start' : 'end',
    by.x,
    least.width,
  );
  if (handle === 'w' || handle === 'e') {
    return { ...rectangle, x: horizontal.from, width: horizontal.length };
  }
  const vertical = pulledSide(
    { from: rectangle.y, length: rectangle.height },
    handle.startsWith('n') ? 'start' : 'end',
    by.y,
    least.height,
  );
  return {
    x: horizontal.from,
    y: vertical.from,
    width: horizontal.length,
    height: vertical.length,
  };
}

/**
 * What a rectangle becomes when a corner is pulled and its shape stays: as large as the side that was
 * pulled further makes it, in whole pixels, and no side shorter than in `least`. The other corner stays.
 */
export function pulledInShape(
  rectangle: Rectangle,
  corner: Handle,
  by: Point,
  least: MapSize,
): Rectangle {
  const { x, y, width, height } = rectangle;
  const across = (corner.endsWith('w') ? -by.x : by.x) / width;
  const down = (corner.startsWith('n') ? -by.y : by.y) / height;
  const wanted = 1 + (Math.abs(across) >= Math.abs(down) ? across : down);
  const scale = Math.max(wanted, Math.min(1, Math.max(least.width / width, least.height / height)));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return {
    x: corner.endsWith('w') ? x + width - size.width : x,
    y: corner.startsWith('n') ? y + height - size.height : y,
    ...size,
  };
}

interface Side {
  readonly from: number;
  readonly length: number;
}

function pulledSide(side: Side, end: 'start' | 'end', by: number, least: number): Side {
  if (end === 'end') {
    return { from: side.from, length: Math.max(least, Math.round(side.length + by)) };
  }
  const to = side.from + side.length;
  const from = Math.min(to - least, Math.round(side.from + by));
  return { from, length: to - from };
}
