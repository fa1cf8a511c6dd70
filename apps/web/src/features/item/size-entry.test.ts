import { done, refused } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { parseSize } from './size-entry.ts';

describe('a size as typed', () => {
  it('reads numbers, with a comma too, and nothing as not sized', () => {
    expect(parseSize(' 13 ')).toEqual(done(13));
    expect(parseSize('0,5')).toEqual(done(0.5));
    expect(parseSize('  ')).toEqual(done(null));
  });

  it('refuses words, signs, and more than the limit', () => {
    for (const text of ['x', '-1', '1e3', '10001', '∞', '1.2.3']) {
      expect(parseSize(text)).toEqual(refused('not-a-size'));
    }
  });
});
