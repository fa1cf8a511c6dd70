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
