import type { MapSize } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';
import { fitted } from './image-size.ts';

/** No image is put down larger than this, in pixels of the Map. */
const MOST_PX = 480;
const GAP_PX = 24;
const IN_A_ROW = 5;

/** Says where the middle of something of that size is to stand. */
export type MiddleOf = (size: MapSize) => Point;

/** Where images of these sizes come to stand: side by side, in rows, with their middle where asked for. */
export function imagePlaces(sizes: readonly MapSize[], middleOf: MiddleOf): readonly Rectangle[] {
  const shown = sizes.map((size) => fitted(size, MOST_PX));
  const rows = Array.from({ length: Math.ceil(shown.length / IN_A_ROW) }, (_, row) =>
    shown.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  const widthOf = (row: readonly MapSize[]): number =>
    row.reduce((sum, { width }) => sum + width + GAP_PX, -GAP_PX);
  const heightOf = (row: readonly MapSize[]): number =>
    Math.max(...row.map(({ height }) => height));
  const height = rows.reduce((sum, row) => sum + heightOf(row) + GAP_PX, -GAP_PX);
  const middle = middleOf({ width: Math.max(...rows.map(widthOf)), height });
  let y = Math.round(middle.y - height / 2);
  return rows.flatMap((row) => {
    let x = Math.round(middle.x - widthOf(row) / 2);
    const top = y;
    y += heightOf(row) + GAP_PX;
    return row.map((size) => {
      const place = { x, y: top, ...size };
      x += size.width + GAP_PX;
      return place;
    });
  });
}
