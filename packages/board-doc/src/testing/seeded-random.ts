import type { RandomBytes } from '@weft/domain';

/** Where generators take their choices from: any seeded source of this shape can be passed in. */
export interface RandomSource {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  readonly bytes: RandomBytes;
}

/** The same choices for the same seed (mulberry32). */
export class SeededRandom implements RandomSource {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(below: number): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  }

  readonly bytes: RandomBytes = (bytes) => {
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = this.below(256);
    return bytes;
  };
}

/** One of the values; undefined when there is none. */
export function pick<Value>(random: RandomSource, values: readonly Value[]): Value | undefined {
  return values[random.below(values.length)];
}

/** The values in another order. */
export function shuffled<Value>(random: RandomSource, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: random.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
