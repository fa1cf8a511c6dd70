import { describe, expect, it } from 'vitest';
import { dotsLeft, isSameChoice, rankedByDots, tiedFirst, withDot } from './dots.ts';

describe('dots', () => {
  it('are put and taken one by one, and counted', () => {
    const one = withDot({}, 'a', 1, 3);
    expect(one).toEqual({ a: 1 });
    const two = withDot(withDot(one, 'a', 1, 3), 'b', 1, 3);
    expect(two).toEqual({ a: 2, b: 1 });
    expect(dotsLeft(one, 3)).toBe(2);
    expect(withDot(withDot(two, 'a', -1, 3), 'b', -1, 3)).toEqual({ a: 1 });
  });

  it('cannot be more than one has, nor less than none', () => {
    const all = { a: 2, b: 1 };
    expect(dotsLeft(all, 3)).toBe(0);
    expect(withDot(all, 'b', 1, 3)).toBe(all);
    expect(withDot(all, 'c', -1, 3)).toBe(all);
  });

  it('are the same where every subject has as many', () => {
    expect(isSameChoice({ a: 1 }, { a: 1, b: 0 })).toBe(true);
    expect(isSameChoice({ a: 1 }, { a: 1, b: 1 })).toBe(false);
    expect(isSameChoice({ a: 1 }, { b: 1 })).toBe(false);
  });

  it('rank subjects; those with as many share a place and keep their order', () => {
    const ranked = rankedByDots(['a', 'b', 'c', 'd'], { b: 2, c: 5, d: 2 });
    expect(ranked).toEqual([
      { subject: 'c', dots: 5, place: 1 },
      { subject: 'b', dots: 2, place: 2 },
      { subject: 'd', dots: 2, place: 2 },
      { subject: 'a', dots: 0, place: 4 },
    ]);
    expect(tiedFirst(ranked)).toEqual([]);
  });

  it('tie on the first place only where somebody voted', () => {
    expect(tiedFirst(rankedByDots(['a', 'b', 'c'], { a: 1, c: 1 }))).toEqual(['a', 'c']);
    expect(tiedFirst(rankedByDots(['a', 'b'], {}))).toEqual([]);
  });
});
