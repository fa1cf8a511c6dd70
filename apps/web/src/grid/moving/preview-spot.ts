import type { Point } from '@weft/layout';
import { headingMargins } from '../headings/heading-size.ts';

/** How much a preview needs, with some air around it, in CSS pixels of the screen. */
const ROOM_PX = { width: 340, height: 46 };

/** What is seen of the board: how far it is moved and how large it is shown, and the width of the screen. */
interface Seen {
  readonly transform: readonly [x: number, y: number, zoom: number];
  /** CSS pixels. */
  readonly width: number;
}

/**
 * The point of the board above which the preview of a cell stands: its upper left corner, but where
 * headings or the edge of the screen would cover the preview, the nearest point where they do not.
 */
export function previewSpot(corner: Point, { transform: [x, y, zoom], width }: Seen): Point {
  const { left, top } = headingMargins(width);
  const kept = Math.max(left, Math.min(width - ROOM_PX.width, corner.x * zoom + x));
  return {
    x: (kept - x) / zoom,
    y: (Math.max(top + ROOM_PX.height, corner.y * zoom + y) - y) / zoom,
  };
}
