import type { Point, Rectangle } from '../geometry.ts';
import type { Curve } from './curve.ts';

const NUMBERS = 8;

/**
 * Many curves as bare numbers, each under an index from 0: twenty thousand lines as objects would cost
 * more time to make and to collect than to find their ways.
 */
export class CurveTable {
  readonly #numbers: Float64Array;
  readonly #isThere: Uint8Array;

  constructor(count: number) {
    this.#numbers = new Float64Array(count * NUMBERS);
    this.#isThere = new Uint8Array(count);
  }

  set(index: number, a: Point, b: Point, c: Point, d: Point): void {
    this.#numbers.set([a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y], index * NUMBERS);
    this.#isThere[index] = 1;
  }

  curve(index: number): Curve {
    return [
      this.#point(index, 0),
      this.#point(index, 1),
      this.#point(index, 2),
      this.#point(index, 3),
    ];
  }

  /** Indexes of the curves that the area may touch: their points have it, or something of it, between them. */
  *touching({ x, y, width, height }: Rectangle): Iterable<number> {
    for (let index = 0; index < this.#isThere.length; index += 1) {
      if (
        this.#isThere[index] === 1 &&
        this.#reaches(index, 0, x, x + width) &&
        this.#reaches(index, 1, y, y + height)
      ) {
        yield index;
      }
    }
  }

  /** Whether any of one coordinate (0: x, 1: y) of the points, or any between them, is in the stretch. */
  #reaches(index: number, coordinate: 0 | 1, from: number, to: number): boolean {
    const at = index * NUMBERS + coordinate;
    const numbers = this.#numbers;
    const [a = 0, b = 0, c = 0, d = 0] = [
      numbers[at],
      numbers[at + 2],
      numbers[at + 4],
      numbers[at + 6],
    ];
    return Math.min(a, b, c, d) <= to && Math.max(a, b, c, d) >= from;
  }

  #point(index: number, point: number): Point {
    const at = index * NUMBERS + 2 * point;
    return { x: this.#numbers[at] ?? 0, y: this.#numbers[at + 1] ?? 0 };
  }
}
