import type { Point, Rectangle } from '../geometry.ts';

/** Across: beside each other; down: below each other. */
export type Distribution = 'across' | 'down';

/**
 * Spreads what lies between the first and the last of them evenly: with equal gaps where there is room
 * for that, else with equal steps from middle to middle. The first and the last stay. Returns the upper
 * left corners of those that move, in whole pixels. Of two or fewer none moves.
 */
export function distribute<Key extends string>(
  rectangles: ReadonlyMap<Key, Rectangle>,
  direction: Distribution,
): ReadonlyMap<Key, Point> {
  const isAcross = direction === 'across';
  const row = [...rectangles]
    .map(([key, rectangle]) => ({
      key,
      rectangle,
      start: isAcross ? rectangle.x : rectangle.y,
      length: isAcross ? rectangle.width : rectangle.height,
    }))
    .sort((a, b) => middleOf(a) - middleOf(b) || (a.key < b.key ? -1 : 1));
  const first = row[0];
  const last = row.at(-1);
  const moves = new Map<Key, Point>();
  if (first === undefined || last === undefined || row.length < 3) return moves;

  const lengths = row.reduce((sum, { length }) => sum + length, 0);
  const gap = (last.start + last.length - first.start - lengths) / (row.length - 1);
  const step = (middleOf(last) - middleOf(first)) / (row.length - 1);
  let next = first.start;
  row.forEach((one, index) => {
    const start = gap >= 0 ? next : middleOf(first) + index * step - one.length / 2;
    next += one.length + gap;
    if (index === 0 || index === row.length - 1) return;
    const { x, y } = one.rectangle;
    const to = Math.round(start);
    if (to !== one.start) moves.set(one.key, isAcross ? { x: to, y } : { x, y: to });
  });
  return moves;
}

function middleOf({ start, length }: { readonly start: number; readonly length: number }): number {
  return start + length / 2;
}
