import type { Confirmation } from './confirmation.ts';
import type { DeviceLog } from './device-log.ts';
import { NotAcceptedChanges } from './not-accepted-changes.ts';
import type { NotAccepted } from './sync-client-api.ts';
import type { SyncEnd } from './sync-status.ts';

export interface SyncEndingOptions {
  readonly confirmation: Confirmation;
  readonly log: DeviceLog;
  /** Syncing has ended: nothing more is to be sent or received. */
  readonly onEnd: () => void;
  /** The changes were given up; what is shown is another. */
  readonly onDiscarded: () => void;
}

/** How syncing ended, if it has: the first end counts, until a person acts. */
export class SyncEnding {
  readonly #options: SyncEndingOptions;
  readonly #freshListeners = new Set<() => void>();
  #end: SyncEnd | undefined;
  #notAccepted: NotAccepted | undefined;

  constructor(options: SyncEndingOptions) {
    this.#options = options;
  }

  get end(): SyncEnd | undefined {
    return this.#end;
  }

  /** Present where changes wait that the server does not take. */
  get notAccepted(): NotAccepted | undefined {
    return this.#notAccepted;
  }

  endWith(end: SyncEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    const { confirmation, log, onEnd, onDiscarded } = this.#options;
    if (end.kind === 'not-accepted' || (end.kind === 'gone' && confirmation.waiting > 0)) {
      this.#notAccepted = new NotAcceptedChanges({
        confirmation,
        log,
        onDiscarded: () => {
          onDiscarded();
          for (const listener of this.#freshListeners) listener();
        },
      });
    }
    onEnd();
  }

  /** Calls `listener` after the changes were discarded. Returns the end of the subscription. */
  onNeedsFreshDocument(listener: () => void): () => void {
    this.#freshListeners.add(listener);
    return () => {
      this.#freshListeners.delete(listener);
    };
  }
}
