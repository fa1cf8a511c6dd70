import type { Margins } from '../../canvas/view/camera.ts';

/** Below this width of the canvas, row headings become a strip with upright names. */
const NARROW_PX = 640;
const WIDE: Margins = { left: 116, top: 36 };
const NARROW: Margins = { left: 32, top: 36 };

/** What the headings of rows and columns cover, in CSS pixels. */
export function headingMargins(canvasWidthPx: number): Margins {
  return canvasWidthPx < NARROW_PX ? NARROW : WIDE;
}
