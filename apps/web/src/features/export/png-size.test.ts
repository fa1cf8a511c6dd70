import { describe, expect, it } from 'vitest';
import { pngSize } from './png-size.ts';

describe('the size of a PNG', () => {
  it('is as many pixels as were asked for', () => {
    const picture = { width: 1500, height: 800 };
    expect(pngSize(picture, 1)).toEqual({ width: 1500, height: 800, isReduced: false });
    expect(pngSize(picture, 2)).toEqual({ width: 3000, height: 1600, isReduced: false });
  });

  it('is less where a side or the area would be too large, in the same proportion', () => {
    const long = pngSize({ width: 10_000, height: 500 }, 2);
    expect(long).toEqual({ width: 12_000, height: 600, isReduced: true });
    const large = pngSize({ width: 8_000, height: 8_000 }, 1);
    expect(large.isReduced).toBe(true);
    expect(large.width).toBe(large.height);
    expect(large.width * large.height).toBeLessThanOrEqual(40_000_000);
    expect(large.width).toBeGreaterThan(6_000);
    expect(pngSize({ width: 100_000, height: 1 }, 1).height).toBe(1);
  });
});
