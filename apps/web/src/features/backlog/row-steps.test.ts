import { describe, expect, it } from 'vitest';
import { itemIdOf } from '@weft/domain/testing';
import { rowAfterKey, rowsBetween } from './row-steps.ts';

const rows = ['a', 'b', 'c', 'd', 'e'].map((ref) => itemIdOf(ref));
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((ref) => itemIdOf(ref));

describe('walking through rows by keys', () => {
  it('goes a row, a page, to the ends, and never beyond them', () => {
    const from = itemIdOf('c');
    expect(rowAfterKey('ArrowUp', rows, from, 3)).toBe(b);
    expect(rowAfterKey('ArrowDown', rows, from, 3)).toBe(d);
    expect(rowAfterKey('PageUp', rows, from, 3)).toBe(a);
    expect(rowAfterKey('PageDown', rows, from, 9)).toBe(e);
    expect(rowAfterKey('Home', rows, from, 3)).toBe(a);
    expect(rowAfterKey('End', rows, from, 3)).toBe(e);
    expect(rowAfterKey('ArrowUp', rows, itemIdOf('a'), 3)).toBe(a);
    expect(rowAfterKey('x', rows, from, 3)).toBeUndefined();
  });

  it('takes all rows from one to another, whichever comes first', () => {
    expect(rowsBetween(rows, b, itemIdOf('d'))).toEqual([b, c, d]);
    expect(rowsBetween(rows, d, itemIdOf('b'))).toEqual([b, c, d]);
    expect(rowsBetween(rows, undefined, itemIdOf('b'))).toEqual([b]);
    expect(rowsBetween(rows, itemIdOf('gone'), itemIdOf('b'))).toEqual([b]);
  });
});
