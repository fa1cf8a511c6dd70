import type { Confirmation } from './confirmation.ts';
import type { DeviceLog } from './device-log.ts';
import { joinUpdates } from './stored-document.ts';
import type { NotAccepted } from './sync-client-api.ts';

export interface NotAcceptedOptions {
  readonly confirmation: Confirmation;
  readonly log: DeviceLog;
  /** The device's copy is empty; the document at hand must be left. */
  readonly onDiscarded: () => void;
}

/** Changes the server did not take: kept until a person gives them up. */
export class NotAcceptedChanges implements NotAccepted {
  readonly #options: NotAcceptedOptions;

  constructor(options: NotAcceptedOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#options.confirmation.waiting;
  }

  download(): Uint8Array {
    return joinUpdates(this.#options.confirmation.updates());
  }

  async discard(): Promise<boolean> {
    const { confirmation, log, onDiscarded } = this.#options;
    // Other tabs may hold rights of their own; what they wait with is theirs.
    const otherTabs = await confirmation.otherLiveTabs();
    if (!(await log.reset(otherTabs))) return false;
    confirmation.clear();
    onDiscarded();
    return true;
  }
}
