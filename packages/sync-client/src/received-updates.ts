import * as Y from 'yjs';
import type { Clock } from './clock.ts';

/** In a busy stream, updates that come within this time are taken in together: two frames of a screen, so that one of them is free. */
const TOGETHER_MS = 33;
/** A stream is busy while more than this come within that time. */
const CALM_COUNT = 8;

export interface ReceivedUpdatesOptions {
  readonly doc: Y.Doc;
  /** Origin of the transactions. */
  readonly origin: unknown;
  readonly clock: Pick<Clock, 'after'>;
}

/**
 * Takes what the server sends into the document: at once as a rule. Where hundreds of changes come in a
 * second, those of two frames become one transaction: what follows a document does its work once for
 * all of them. A page that has time left shows them sooner than one that takes in each as it comes.
 */
export class ReceivedUpdates {
  readonly #options: ReceivedUpdatesOptions;
  #waiting: Uint8Array[] = [];
  #isBusy = false;
  /** Since the time began to run. */
  #count = 0;
  #cancel: (() => void) | undefined;

  constructor(options: ReceivedUpdatesOptions) {
    this.#options = options;
  }

  take(update: Uint8Array): void {
    this.#count += 1;
    if (this.#cancel === undefined) this.#letTimeRun();
    this.#waiting.push(update);
    if (!this.#isBusy) this.flush();
  }

  /** Takes in what waits: call it before anything that may build on it. */
  flush(): void {
    const updates = this.#waiting;
    if (updates.length === 0) return;
    this.#waiting = [];
    const { doc, origin } = this.#options;
    const applyAll = (): void => {
      for (const update of updates) apply(doc, update, origin);
    };
    Y.transact(doc, applyAll, origin, false);
  }

  /** Takes in what waits, and begins again calm: the line is gone. */
  end(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#isBusy = false;
    this.#count = 0;
    this.flush();
  }

  #letTimeRun(): void {
    this.#cancel = this.#options.clock.after(TOGETHER_MS, () => {
      this.#cancel = undefined;
      this.#isBusy = this.#count > CALM_COUNT;
      this.#count = 0;
      this.flush();
      if (this.#isBusy) this.#letTimeRun();
    });
  }
}

/** One that cannot be read must not end the line for those after it: as with the stock handler, it is passed over. */
function apply(doc: Y.Doc, update: Uint8Array, origin: unknown): void {
  try {
    Y.applyUpdate(doc, update, origin);
  } catch {
    // The server walked it before; whoever wrote it hears of it there.
  }
}
