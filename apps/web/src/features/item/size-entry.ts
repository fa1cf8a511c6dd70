import { LIMITS, done, refused, type Result } from '@weft/domain';

/** The sizes offered by one press. */
export const QUICK_SIZES: readonly number[] = [1, 2, 3, 5, 8, 13];

/**
 * What a person typed as a size: empty is *not sized*, a comma is taken as the decimal point.
 * Refuses what is no number, is negative, or is over the limit.
 */
export function parseSize(text: string): Result<number | null, 'not-a-size'> {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return done(null);
  if (!/^\d+(\.\d+)?$/u.test(trimmed)) return refused('not-a-size');
  const size = Number(trimmed);
  return size <= LIMITS.sizePoints ? done(size) : refused('not-a-size');
}
