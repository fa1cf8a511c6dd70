import { encodeAwarenessEntry } from '@weft/sync-protocol';

/** The server's presence clocks go on at this pace at least: as fast as presence goes out. */
const TICK_MS = 40;

/**
 * The clocks of presence entries. They are the server's own: the stock client starts again at its
 * old clock after a reconnect. They follow the time, so that whoever changes servers, or comes back
 * after a restart, hears larger ones than before and does not ignore them.
 */
export class PresenceClocks {
  readonly #nowMs: () => number;
  readonly #clocks = new Map<number, number>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** The bytes of one entry; `isNews` gives it a larger clock than any before. */
  entryOf(clientNumber: number, stateJson: string, isNews: boolean): Uint8Array {
    const before = this.#clocks.get(clientNumber) ?? 0;
    const clock = Math.max(before + (isNews ? 1 : 0), Math.floor(this.#nowMs() / TICK_MS));
    this.#clocks.set(clientNumber, clock);
    return encodeAwarenessEntry(clientNumber, clock, stateJson);
  }

  forget(clientNumber: number): void {
    this.#clocks.delete(clientNumber);
  }
}
