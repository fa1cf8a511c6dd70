import { SeededRandom, type RandomSource } from '@weft/board-doc/testing';

/**
 * Choices out of the numbers of an action: the first few are the numbers themselves, which a script
 * can set by hand so that two people mean the same thing; all others follow from them.
 */
export class NumbersSource implements RandomSource {
  readonly #numbers: number[];
  readonly #rest: SeededRandom;

  constructor(numbers: readonly number[]) {
    this.#numbers = [...numbers];
    this.#rest = new SeededRandom(
      numbers.reduce((mixed, number) => Math.imul(mixed, 31) + number, 7),
    );
  }

  below(below: number): number {
    const number = this.#numbers.shift();
    return number === undefined ? this.#rest.below(below) : number % below;
  }

  get bytes(): RandomSource['bytes'] {
    return this.#rest.bytes;
  }
}
