/**
 * Tells which tabs of this device are alive, so that waiting changes of closed tabs find somebody
 * who sends them off. Where the platform has no locks, nobody else counts as alive: whoever opens
 * the board then drains everything, which is safe, because draining follows the server's word.
 */
export interface TabLocks {
  /** Marks this tab as alive until it is closed or `release` is called. */
  hold(tabId: string): { readonly release: () => void };
  /** The ids of all tabs that are alive now, this one included. Never rejects. */
  liveTabs(): Promise<ReadonlySet<string>>;
}
