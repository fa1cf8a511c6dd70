import { describe, expect, it } from 'vitest';
import { sameWhileEqual } from './same-while-equal.ts';

describe('a list that stays itself while it holds the same', () => {
  it('is another one only with another entry, order or length', () => {
    const keep = sameWhileEqual<string>();
    const first = keep(['a', 'b']);
    expect(keep(['a', 'b'])).toBe(first);
    const turned = keep(['b', 'a']);
    expect(turned).toEqual(['b', 'a']);
    expect(keep(['b', 'a'])).toBe(turned);
    expect(keep(['b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
    expect(keep(['b'])).toEqual(['b']);
    expect(keep([])).toEqual([]);
  });
});
