import { pointsOfTShirtSize, tShirtSizeOf, done, type Result, type SizeUnit } from '@weft/domain';
import { parseSize } from '../item/size-entry.ts';

/**
 * A size as the board shows it: as T-shirts where it says so and one stands for exactly this number,
 * else as the number. `number` writes numbers.
 */
export function sizeWords(
  points: number,
  unit: SizeUnit,
  number: (value: number) => string,
): string {
  return (unit === 't-shirt' ? tShirtSizeOf(points) : undefined) ?? number(points);
}

/** What a person typed as a size, as a number or as a T-shirt; empty is *not sized*. */
export function parseSizeWords(text: string): Result<number | null, 'not-a-size'> {
  const points = pointsOfTShirtSize(text);
  return points === undefined ? parseSize(text) : done(points);
}
