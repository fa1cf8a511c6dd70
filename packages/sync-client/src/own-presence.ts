import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Clock } from './clock.ts';

/** Least time between two presence messages of one person, by the number of people present. What
 * everybody receives grows with the square of the people, so each says less when there are many. */
const PACES = [
  { above: 40, everyMs: 1_000 },
  { above: 15, everyMs: 250 },
  { above: 0, everyMs: 100 },
] as const;

/** The least time between two presence messages when `people` are present, oneself included. */
export function presencePaceMs(people: number): number {
  return PACES.find(({ above }) => people > above)?.everyMs ?? 100;
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

export interface OwnPresenceOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly clock: Clock;
  /** Sends an awareness update on the open socket; without one it is dropped. */
  readonly send: (update: Uint8Array) => void;
  /** The client number has changed: the server knows this socket by the old one. */
  readonly onNewClientNumber: () => void;
}

/**
 * Sends this tab's presence, and nothing but this tab's, at a pace. (The stock provider sends
 * every change at once, and echoes everybody else's presence back to the server.) Between two
 * messages only the latest state counts.
 */
export class OwnPresence {
  readonly #options: OwnPresenceOptions;
  #cancelLater: (() => void) | undefined;
  #isDirty = false;

  constructor(options: OwnPresenceOptions) {
    this.#options = options;
    const { awareness, doc } = options;
    awareness.on('update', this.#noteUpdate);
    doc.on('afterTransactionCleanup', this.#checkClientNumber);
    // A peer at clock 0 is invisible to everybody; the constructor has set the first state.
    this.announce();
  }

  /** Says again who is here: others may have seen this tab leave with the old socket. */
  announce(): void {
    const { awareness } = this.#options;
    awareness.setLocalState(awareness.getLocalState() ?? {});
  }

  close(): void {
    const { awareness, doc } = this.#options;
    this.#cancelLater?.();
    this.#cancelLater = undefined;
    doc.off('afterTransactionCleanup', this.#checkClientNumber);
    if (awareness.getLocalState() !== null) awareness.setLocalState(null);
    awareness.off('update', this.#noteUpdate);
  }

  readonly #noteUpdate = ({ added, updated, removed }: AwarenessChange): void => {
    const own = this.#options.awareness.clientID;
    if (removed.includes(own)) this.#sendNow();
    else if (added.includes(own) || updated.includes(own)) this.#sendPaced();
  };

  #sendPaced(): void {
    if (this.#cancelLater !== undefined) {
      this.#isDirty = true;
      return;
    }
    this.#sendNow();
    const { awareness, clock } = this.#options;
    this.#cancelLater = clock.after(presencePaceMs(awareness.getStates().size), () => {
      this.#cancelLater = undefined;
      if (this.#isDirty) this.#sendPaced();
    });
  }

  #sendNow(): void {
    this.#isDirty = false;
    const { awareness, send } = this.#options;
    send(encodeAwarenessUpdate(awareness, [awareness.clientID]));
  }

  /**
   * Yjs gives the document another client number when it receives edits under its own. Presence
   * must follow: the caret and the name of a person hang on that number.
   */
  readonly #checkClientNumber = (): void => {
    const { awareness, doc, onNewClientNumber } = this.#options;
    if (awareness.clientID === doc.clientID) return;
    const state = awareness.getLocalState();
    awareness.setLocalState(null);
    awareness.clientID = doc.clientID;
    if (state !== null) {
      awareness.setLocalState(state);
      this.announce();
    }
    onNewClientNumber();
  };
}
