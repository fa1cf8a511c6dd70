import { describe, expect, it } from 'vitest';
import { movedItems } from './moved-items.ts';

const moved = (before: string, after: string): string =>
  movedItems([...before], [...after]).join('');

describe('what was moved', () => {
  it('is the one that stands elsewhere, not all it passed', () => {
    expect(moved('abcdef', 'fabcde')).toBe('f');
    expect(moved('abcdef', 'bcdefa')).toBe('a');
    expect(moved('abcdef', 'abdecf')).toBe('c');
    expect(moved('abcdef', 'abcdef')).toBe('');
  });

  it('is several where several were moved', () => {
    expect([...moved('abcdef', 'feabcd')].sort().join('')).toBe('ef');
    expect(moved('ab', 'ba')).toHaveLength(1);
    expect(moved('abcd', 'dcba')).toHaveLength(3);
  });

  it('is nothing that came or went', () => {
    expect(moved('abc', 'axbyc')).toBe('');
    expect(moved('abc', 'ac')).toBe('');
    expect(moved('', 'abc')).toBe('');
    expect(moved('abc', 'cxa')).toHaveLength(1);
  });
});
