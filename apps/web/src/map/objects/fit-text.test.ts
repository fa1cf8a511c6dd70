import { describe, expect, it } from 'vitest';
import { heightOfText, linesOf, setNote } from './fit-text.ts';

/** Letters half as broad as high, every one. */
const widthOf = (text: string): number => text.length / 2;
const SHEET = { width: 168, height: 150 };

describe('text on a note', () => {
  it('is as large as it fits', () => {
    expect(setNote('Three short words', SHEET, widthOf).fontPx).toBe(18);
    const sizes = [4, 20, 30, 40, 50].map(
      (words) => setNote('word '.repeat(words), SHEET, widthOf).fontPx,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(2);
  });

  it('never gets too small to be read: it scrolls', () => {
    const full = setNote('word '.repeat(200), SHEET, widthOf);
    expect(full).toMatchObject({ fontPx: 12, overflows: true });
    expect(setNote('word', SHEET, widthOf).overflows).toBe(false);
  });

  it('breaks between words, in words that are longer than a line, and where somebody began a line', () => {
    expect(linesOf('aa bb cc', 2.6, widthOf)).toEqual(['aa bb', 'cc']);
    expect(linesOf('aabbcc d', 1, widthOf)).toEqual(['aa', 'bb', 'cc', 'd']);
    expect(linesOf('a\n\nb', 10, widthOf)).toEqual(['a', '', 'b']);
    expect(linesOf('', 10, widthOf)).toEqual([]);
  });

  it('has a height that follows from its words', () => {
    const one = heightOfText('', 320, 16, widthOf);
    expect(one).toBe(21);
    expect(heightOfText('a\nb\nc', 320, 16, widthOf)).toBe(63);
    expect(heightOfText('word '.repeat(30), 160, 16, widthOf)).toBeGreaterThan(4 * one);
  });
});
