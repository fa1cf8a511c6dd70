import type { SeededRandom } from '@weft/sync-client/testing';
import type { RoomClock } from '@weft/sync-server/testing';

/** Share of frames to which each fault happens. */
const FAULT_SHARE = 0.2;
const MOST_DELAY_MS = 300;

/** What happened on lines, to show that something did. */
export interface LineCounts {
  dropped: number;
  duplicated: number;
  delayed: number;
  overtaken: number;
}

/**
 * One direction of a line that is worse than any TCP: of the frames a fifth is lost, a fifth comes
 * twice, a fifth comes late, and a fifth lets the next one overtake it.
 */
export class LossyLine {
  readonly #clock: RoomClock;
  readonly #random: SeededRandom;
  readonly #counts: LineCounts;
  readonly #deliver: (frame: Uint8Array) => void;
  #held: Uint8Array | undefined;
  /** False: everything arrives, once and in order. */
  isBad = true;

  constructor(options: {
    readonly clock: RoomClock;
    readonly random: SeededRandom;
    readonly counts: LineCounts;
    readonly deliver: (frame: Uint8Array) => void;
  }) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#counts = options.counts;
    this.#deliver = options.deliver;
  }

  send(frame: Uint8Array): void {
    if (!this.isBad) {
      this.#deliver(frame);
      return;
    }
    if (this.#happens()) {
      this.#counts.dropped += 1;
      return;
    }
    if (this.#held === undefined && this.#happens()) {
      this.#counts.overtaken += 1;
      this.#held = frame;
      return;
    }
    this.#passOn(frame);
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined) this.#passOn(held);
  }

  #passOn(frame: Uint8Array): void {
    const isTwice = this.#happens();
    if (isTwice) this.#counts.duplicated += 1;
    for (let copy = isTwice ? 2 : 1; copy > 0; copy--) {
      if (!this.#happens()) {
        this.#deliver(frame);
        continue;
      }
      this.#counts.delayed += 1;
      this.#clock.after(this.#random.below(MOST_DELAY_MS), () => this.#deliver(frame));
    }
  }

  #happens(): boolean {
    return this.#random.fraction() < FAULT_SHARE;
  }
}
