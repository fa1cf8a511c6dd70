/** What repeats in the mark of a hue, within a square of {@link HUE_CELL_PX}; filled, or drawn with a line. */
export interface HueShape {
  /** As in the `d` of an SVG path. */
  readonly path: string;
  /** In pixels of the square; undefined: filled. */
  readonly lineWidth?: number;
}

export const HUE_CELL_PX = 4;

/** By hue; the same as `hues.css` paints. For canvases and pictures, which know no styles. */
export const HUE_SHAPES: readonly HueShape[] = [
  { path: 'M0 0h4v4H0z' },
  { path: 'M0 0h2.8L0 2.8zM4 0v2.8L1.2 0z' },
  { path: 'M0 0h4v2.2H0z' },
  { path: 'M.4 2a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0z' },
  { path: 'M0 0h4v1.2H1.2V4H0z' },
  { path: 'M0 4L4 0M-1 1L1-1M3 5L5 3', lineWidth: 1.5 },
  { path: 'M0 0h2v4H0z' },
  { path: 'M.7 2a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0z', lineWidth: 1.1 },
  { path: 'M0 0L4 4M4 0L0 4', lineWidth: 0.9 },
];
