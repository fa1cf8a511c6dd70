import type { InterfaceStore } from '../stores/interface-store.ts';

/** Written on the root element when the first complete frame of a board stands. */
const READY_ATTRIBUTE = 'data-weft-ready';

declare global {
  interface Window {
    /** The first complete frame of the board stands; only in a build made to be measured. */
    weftReady?: true;
  }
}

/**
 * `?bench=2000` opens a generated board of 2,000 PBIs with every dependency shown, and says when its
 * first complete frame stands. Only in a build made to be measured (`vite build --mode bench`).
 */
export function followBenchAddress(interfaceStore: InterfaceStore): void {
  const count = Number(new URLSearchParams(location.search).get('bench'));
  if (!Number.isInteger(count) || count < 1) return;
  interfaceStore.getState().setShownLines({ healthy: true });
  const root = document.documentElement;
  new MutationObserver(() => {
    if (root.hasAttribute(READY_ATTRIBUTE)) window.weftReady = true;
  }).observe(root, { attributeFilter: [READY_ATTRIBUTE] });
  if (location.pathname !== '/') return;
  void import('./open-measured-board.ts').then(({ openMeasuredBoard }) => openMeasuredBoard(count));
}
