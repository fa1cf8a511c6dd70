import { describe, expect, it } from 'vitest';
import { faultOf, partsOf, sumOf } from './slice-draft.ts';

describe('parts of a slice', () => {
  it('need a title that is not too long, and a size that is a number or nothing', () => {
    expect(faultOf({ title: ' ', size: '' })).toBe('empty-title');
    expect(faultOf({ title: 'x'.repeat(501), size: '' })).toBe('title-too-long');
    for (const size of ['-1', 'five', '10001', '1e3']) {
      expect(faultOf({ title: 'One', size })).toBe('bad-size');
    }
    for (const size of ['', '0', ' 2.5 ', '2,5', '10000']) {
      expect(faultOf({ title: 'One', size })).toBeUndefined();
    }
  });

  it('are values once all of them are right', () => {
    const right = { title: ' One ', size: '2,5' };
    expect(partsOf([right, { title: 'Two', size: '' }])).toEqual([
      { title: 'One', size: 2.5 },
      { title: 'Two', size: null },
    ]);
    expect(partsOf([right, { title: '', size: '' }])).toBeUndefined();
  });

  it('add up what has a size', () => {
    expect(
      sumOf([
        { title: '', size: '5' },
        { title: '', size: '3' },
      ]),
    ).toEqual({
      sizes: [5, 3],
      sum: 8,
    });
    expect(
      sumOf([
        { title: '', size: '' },
        { title: '', size: 'x' },
      ]),
    ).toBeUndefined();
  });
});
