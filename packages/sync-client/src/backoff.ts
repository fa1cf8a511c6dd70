import type { RandomBytes } from '@weft/domain';

/** The first pause before another try. */
const FIRST_PAUSE_MS = 500;
/** No pause is longer: a person who waits for the connection should not wait for us. */
const LONGEST_PAUSE_MS = 20_000;
/** The part of a pause that chance decides. Without it, everybody returns at the same moment after
 * a restart of the server. */
const RANDOM_PART = 0.8;

/** Growing, jittered pauses between tries to connect. */
export class Backoff {
  readonly #random: RandomBytes;
  #failures = 0;

  constructor(random: RandomBytes) {
    this.#random = random;
  }

  /** The pause after one more failure: 0.1–0.5 s at first, doubling up to 4–20 s. */
  nextPauseMs(): number {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures += 1;
    return longest * (1 - RANDOM_PART * this.#fraction());
  }

  /** To be called when a connection did useful work. */
  reset(): void {
    this.#failures = 0;
  }

  #fraction(): number {
    const [a = 0, b = 0] = this.#random(new Uint8Array(2));
    return (a * 256 + b) / 65_536;
  }
}
