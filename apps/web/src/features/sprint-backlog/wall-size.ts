/** How much larger or smaller than on a desk things are drawn, the largest first. */
const SCALES = [
  2.5, 2.25, 2, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.8, 0.7,
] as const;

/**
 * The largest scale at which everything fits. `overflowsAt` draws at a scale and says whether
 * something is cut off. When nothing fits, the smallest: what is cut off comes page by page.
 */
export function fittingScale(overflowsAt: (scale: number) => boolean): number {
  let scale: number = 1;
  for (scale of SCALES) if (!overflowsAt(scale)) return scale;
  return scale;
}

/** What of a long page is in sight, in CSS pixels. */
export interface Sight {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** Of a page, this much stays in sight when the next is shown, so that nobody loses the thread. */
const KEPT_IN_SIGHT = 0.1;

/** Where the next page begins, in CSS pixels; after the last one comes the first. */
export function nextPageTop({ scrollTop, scrollHeight, clientHeight }: Sight): number {
  const last = scrollHeight - clientHeight;
  if (scrollTop >= last - 1) return 0;
  return Math.min(last, scrollTop + clientHeight * (1 - KEPT_IN_SIGHT));
}
