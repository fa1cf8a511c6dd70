import { describe, expect, it } from 'vitest';
import { linesAt, setNote } from './fit-text.ts';
import { sampleText } from '../sample-objects.ts';
import { TextMeasure } from './text-measure.ts';

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
    expect(linesAt('aa bb cc', 27, 10, widthOf)).toEqual(['aa bb', 'cc']);
    expect(linesAt('aabbcc d', 11, 10, widthOf)).toEqual(['aa', 'bb', 'cc', 'd']);
    expect(linesAt('a\n\nb', 100, 10, widthOf)).toEqual(['a', '', 'b']);
    expect(linesAt('', 100, 10, widthOf)).toEqual([]);
  });
});

describe('a text without a sheet', () => {
  it('is as high as its lines', () => {
    const measure = new TextMeasure(widthOf);
    const heightOf = (text: string): number =>
      measure.rectangleOf(sampleText(1, { text, scale: 'small', size: { width: 160, height: 1 } }))
        .height;
    expect(heightOf('')).toBe(21);
    expect(heightOf('a\nb\nc')).toBe(63);
    expect(heightOf('word '.repeat(30))).toBeGreaterThan(100);
  });
});
