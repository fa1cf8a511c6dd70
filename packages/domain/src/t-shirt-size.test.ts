import { describe, expect, it } from 'vitest';
import { T_SHIRT_SIZES, pointsOfTShirtSize, tShirtSizeOf } from './t-shirt-size.ts';

describe('T-shirt sizes', () => {
  it('[DO8] each stands for one number, and the number for it', () => {
    expect(T_SHIRT_SIZES.map(({ points }) => points)).toEqual([1, 2, 3, 5, 8, 13]);
    for (const { name, points } of T_SHIRT_SIZES) {
      expect(tShirtSizeOf(points)).toBe(name);
      expect(pointsOfTShirtSize(` ${name.toLowerCase()} `)).toBe(points);
    }
  });

  it('[DO8] other numbers and texts stand for none', () => {
    for (const points of [0, 4, 2.5, 21]) expect(tShirtSizeOf(points)).toBeUndefined();
    for (const name of ['', 'XXXL', '5', 'Lx']) expect(pointsOfTShirtSize(name)).toBeUndefined();
  });
});
