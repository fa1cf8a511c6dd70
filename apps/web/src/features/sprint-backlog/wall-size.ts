/** How much larger or smaller than on a desk things are drawn. */
const SCALE = { least: 0.7, most: 2.5, step: 0.05 };

/**
 * The largest scale at which everything fits. `overflowsAt` draws at a scale and says whether
 * something is cut off; it is asked as rarely as can be. When nothing fits, the smallest: what is
 * cut off comes page by page.
 */
export function fittingScale(overflowsAt: (scale: number) => boolean): number {
  let fits = 0;
  let tooMuch = Math.round((SCALE.most - SCALE.least) / SCALE.step) + 1;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (overflowsAt(scaleOf(middle))) tooMuch = middle;
    else fits = middle;
  }
  return scaleOf(fits);
}

function scaleOf(steps: number): number {
  return Number((SCALE.least + steps * SCALE.step).toFixed(2));
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
