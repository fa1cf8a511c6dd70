import { describe, expect, it } from 'vitest';
import { listOf, plural } from './plural.ts';

describe('plurals and lists', () => {
  const forms = { one: '{n} change', other: '{n} changes' };

  it('uses the form of the number and groups its digits', () => {
    expect([0, 1, 2, 1204].map((count) => plural(count, forms))).toEqual([
      '0 changes',
      '1 change',
      '2 changes',
      '1,204 changes',
    ]);
  });

  it('joins names as one would say them', () => {
    expect(listOf(['Ada'])).toBe('Ada');
    expect(listOf(['Ada', 'Grace', 'Lin'])).toBe('Ada, Grace and Lin');
    expect(listOf([])).toBe('');
  });
});
