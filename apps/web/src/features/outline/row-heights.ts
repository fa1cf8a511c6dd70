import { unreachable } from '@weft/domain';
import type { OutlineEntry, OutlineRow } from './outline-rows.ts';

/** `wide`: every row is one line; `narrow`: as on a phone, or at 200 %. */
export type Density = 'wide' | 'narrow';

/** Where rows stand in the tree, in CSS pixels. */
export interface RowPlaces {
  /** Top edge of each row, and at the end the height of all. */
  readonly tops: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Rows kept beyond the edges of what is seen, so that the keyboard can go on. */
const BEYOND = 12;

/**
 * How high a row is, in CSS pixels: known without drawing it, so that only rows in view need to be
 * elements. `touch`: it is a target for fingers.
 */
export function rowHeightPx(entry: OutlineEntry, density: Density, touch: boolean): number {
  const height = density === 'wide' ? wideHeightPx(entry) : narrowHeightPx(entry);
  return touch ? Math.max(TOUCH_PX, height) : height;
}

const TOUCH_PX = 44;

function wideHeightPx({ kind }: OutlineEntry): number {
  switch (kind) {
    case 'nexus':
    case 'sprint':
      return 44;
    case 'team':
    case 'item':
      return 36;
    case 'waits-for':
    case 'enables':
    case 'collision':
    case 'finding':
      return 32;
    default:
      return unreachable(kind);
  }
}

function narrowHeightPx({ kind }: OutlineEntry): number {
  switch (kind) {
    case 'nexus':
    case 'sprint':
    case 'team':
      return 44;
    case 'item':
      return 60;
    case 'waits-for':
    case 'enables':
    case 'collision':
    case 'finding':
      return 84;
    default:
      return unreachable(kind);
  }
}

/** Puts the rows below each other. */
export function placeRows(
  rows: readonly OutlineRow[],
  density: Density,
  touch: boolean,
): RowPlaces {
  const tops = [0];
  const indexOf = new Map<string, number>();
  let top = 0;
  rows.forEach(({ key, entry }, index) => {
    indexOf.set(key, index);
    top += rowHeightPx(entry, density, touch);
    tops.push(top);
  });
  return { tops, indexOf };
}

/** Which rows are near what is seen: first, and the first one beyond. In CSS pixels. */
export function rowsNear(
  { tops }: RowPlaces,
  seen: { readonly top: number; readonly height: number },
): readonly [first: number, end: number] {
  const count = tops.length - 1;
  const first = Math.max(0, rowAt(tops, seen.top) - BEYOND);
  const end = Math.min(count, rowAt(tops, seen.top + seen.height) + 1 + BEYOND);
  return [first, end];
}

/** The row that covers a height of the tree; the last one below it. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
