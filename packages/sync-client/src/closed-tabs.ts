import type { Clock } from './clock.ts';
import type { Confirmation, SyncedSocket } from './confirmation.ts';

/** How often a tab looks whether others that wait with changes are still open. */
const LOOK_AGAIN_MS = 2_000;

export interface ClosedTabsOptions {
  readonly clock: Clock;
  readonly confirmation: Confirmation;
  /** The synced socket; undefined while there is none. */
  readonly socket: () => SyncedSocket | undefined;
  readonly isViewer: () => boolean;
  /** Nothing is sent any more, for now or for good. */
  readonly hasEnded: () => boolean;
  /** The number of waiting changes has changed by itself. */
  readonly onChange: () => void;
  /** Changes wait here which the server never takes from a viewer. */
  readonly onViewerLeft: () => void;
}

/**
 * Takes over what tabs of this board left waiting that were closed, as long as there is a synced
 * socket, and looks again while open ones wait with something. A viewer takes over the telling only.
 */
export class ClosedTabs {
  readonly #options: ClosedTabsOptions;
  #cancelLook: (() => void) | undefined;

  constructor(options: ClosedTabsOptions) {
    this.#options = options;
  }

  /** A socket has synced: what nobody else will send is sent on it. */
  socketSynced(): void {
    if (this.#options.isViewer()) void this.checkViewer();
    else this.#takeOver();
  }

  /** Changes that wait while the server takes none from this role will never be asked for. */
  async checkViewer(): Promise<void> {
    const { confirmation, socket, isViewer, hasEnded, onChange, onViewerLeft } = this.#options;
    const isAsked = (): boolean => socket()?.handedOut !== false;
    if (!isViewer() || isAsked()) return;
    const ofOpenTabs = await confirmation.dropOfOpenTabs();
    onChange();
    if (ofOpenTabs > 0) this.lookAgain();
    if (isAsked() || hasEnded() || confirmation.waiting === 0) return;
    onViewerLeft();
  }

  /** What open tabs wait with is left to them, until they end. */
  lookAgain(): void {
    this.#cancelLook ??= this.#options.clock.after(LOOK_AGAIN_MS, () => {
      this.#cancelLook = undefined;
      if (!this.#options.hasEnded()) this.#takeOver();
    });
  }

  close(): void {
    this.#cancelLook?.();
  }

  #takeOver(): void {
    void this.#options.confirmation.adoptOfClosedTabs((ofOpenTabs) => {
      if (ofOpenTabs > 0) this.lookAgain();
      void this.checkViewer();
    });
  }
}
