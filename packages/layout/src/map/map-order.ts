import { CARD } from '../card-rectangles.ts';
import type { Rectangle } from '../geometry.ts';

/** Something that stands on the Map. */
export type Standing<Key> = readonly [Key, Rectangle];

/** Cards whose upper edges differ by no more than this stand in one row for a reader, in pixels. */
const ROW_TOLERANCE = CARD.height / 2;

/**
 * As one reads: rows from the top, each from the left. Nobody aligns cards to the pixel, so whatever
 * begins up to half a card's height below the first of a row still belongs to it.
 */
export function inReadingOrder<Key extends string>(
  standing: Iterable<Standing<Key>>,
): readonly Key[] {
  const ordered: Key[] = [];
  let row: Standing<Key>[] = [];
  const endRow = (): void => {
    row.sort(fromTheLeft);
    for (const [key] of row) ordered.push(key);
    row = [];
  };
  for (const one of [...standing].sort(fromTheTop)) {
    const [first] = row;
    if (first !== undefined && one[1].y - first[1].y > ROW_TOLERANCE) endRow();
    row.push(one);
  }
  endRow();
  return ordered;
}

/** Strictly by upper edge, then left edge, then key: in which order things lie on each other. */
export function fromTheTop<Key extends string>(a: Standing<Key>, b: Standing<Key>): number {
  return a[1].y - b[1].y || a[1].x - b[1].x || (a[0] < b[0] ? -1 : 1);
}

function fromTheLeft<Key extends string>(a: Standing<Key>, b: Standing<Key>): number {
  return a[1].x - b[1].x || a[1].y - b[1].y || (a[0] < b[0] ? -1 : 1);
}
