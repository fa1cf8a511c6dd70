/** The canvas writes this on the root element when the first complete frame of a board stands. */
const READY_ATTRIBUTE = 'data-weft-ready';
/** A page without a board never has one: then this long after the start, in milliseconds. */
const AT_LATEST_MS = 10_000;

/**
 * Calls `run` once, when the first complete frame of a board stands, so that what can wait does not
 * compete with it for the network.
 */
export function afterFirstFrame(root: HTMLElement, run: () => void): void {
  const start = (): void => {
    watch.disconnect();
    clearTimeout(timer);
    run();
  };
  const watch = new MutationObserver(() => {
    if (root.hasAttribute(READY_ATTRIBUTE)) start();
  });
  watch.observe(root, { attributeFilter: [READY_ATTRIBUTE] });
  const timer = setTimeout(start, AT_LATEST_MS);
  if (root.hasAttribute(READY_ATTRIBUTE)) start();
}
