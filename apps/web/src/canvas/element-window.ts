import { detailAt, encloses, padded, type Rectangle } from '@weft/layout';

/** How far beyond the view things are kept as elements, in CSS pixels. */
const MARGIN_PX = 250;

/** What is seen of a canvas, and how large. */
export interface SeenPart {
  readonly seen: Rectangle;
  readonly zoom: number;
}

/** The part of a canvas whose things are elements: the view and a margin around it. */
export function windowAround({ seen, zoom }: SeenPart): Rectangle {
  return padded(seen, MARGIN_PX / zoom);
}

/** Whether the window that was made for the view `before` is good enough for the view `now`. */
export function stillServes(
  area: Rectangle | undefined,
  before: SeenPart | undefined,
  { seen, zoom }: SeenPart,
): boolean {
  if (area === undefined || before === undefined) return false;
  if (detailAt(before.zoom) !== detailAt(zoom) || !encloses(area, seen)) return false;
  // Zoomed in, the window would be needlessly large.
  return area.width <= 3 * seen.width + (2 * MARGIN_PX) / zoom;
}
