import { describe, expect, it } from 'vitest';
import { cutToWidth, linesWithin, widthOf } from './fit-text.ts';

const TITLE = { sizePx: 14, bold: true } as const;

describe('text that has to fit', () => {
  it('is broken between words and cut at the end of the last line', () => {
    expect(linesWithin('Guest checkout', 190, 2, TITLE)).toEqual(['Guest checkout']);
    expect(linesWithin('Guest checkout without an account', 190, 2, TITLE)).toEqual([
      'Guest checkout without',
      'an account',
    ]);
    const long = linesWithin('Guest checkout without an account '.repeat(5), 190, 2, TITLE);
    expect(long).toHaveLength(2);
    expect(long[0]).toBe('Guest checkout without');
    expect(long[1]).toMatch(/^an account .*\S…$/);
    for (const line of long) expect(widthOf(line, TITLE)).toBeLessThanOrEqual(190);
  });

  it('is broken inside of a word that is wider than a line, never inside of a letter', () => {
    const family = '👩‍👩‍👧‍👦';
    const lines = linesWithin(family.repeat(40), 100, 2, TITLE);
    expect(lines).toHaveLength(2);
    expect(lines.join('').replaceAll(family, '')).toBe('…');
    expect(linesWithin('x'.repeat(30), 190, 2, TITLE).join('')).toBe('x'.repeat(30));
    expect(cutToWidth('See Donaudampfschifffahrt', 80, TITLE)).toBe('See Don…');
  });

  it('is nothing where there is nothing to read', () => {
    expect(linesWithin('', 190, 2, TITLE)).toEqual([]);
    expect(cutToWidth(' \n ', 190, TITLE)).toBe('');
  });
});
