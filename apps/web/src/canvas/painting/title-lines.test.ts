import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, twoLines, type Measure } from './title-lines.ts';

/** All letters are as wide as this. */
const LETTER_PX = 10;
const measure: Measure = {
  measureText: (text) => ({ width: text.length * LETTER_PX }) as TextMetrics,
};
const broken = (text: string, letters: number): readonly string[] =>
  twoLines(measure, text, letters * LETTER_PX);

describe('a title on a card', () => {
  it('is broken between words, after hyphens, and inside of words wider than a line', () => {
    expect(broken('  Show   tides ', 12)).toEqual(['Show tides']);
    expect(broken('Show tides of today', 12)).toEqual(['Show tides', 'of today']);
    expect(broken('Show read-only pages', 10)).toEqual(['Show read-', 'only pages']);
    expect(broken('Hafenmeisterinnen', 10)).toEqual(['Hafenmeist', 'erinnen']);
    expect(broken('', 10)).toEqual(['']);
  });

  it('ends where it is cut, in the middle of a word if need be', () => {
    expect(broken('Show tides of today and tomorrow', 10)).toEqual(['Show tides', 'of today…']);
    expect(broken('Show tides of tomorrow', 10)).toEqual(['Show tides', 'of…']);
    expect(broken('Show tides tomorrowtomorrow', 10)).toEqual(['Show tides', 'tomorrowt…']);
    expect(oneLine(measure, 'Show tides of today', 120)).toBe('Show tides …');
    expect(oneLine(measure, 'Show tides', 100)).toBe('Show tides');
    // A letter that takes two units is left out whole.
    expect(oneLine(measure, 'abcd🌊🌊🌊', 60)).toBe('abcd…');
  });

  it('never is wider than its room, and loses nothing but what is cut', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abc-é🌊'), minLength: 1 }));
    const text = words.map((list) => list.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (title, letters) => {
        const lines = broken(title, letters);
        expect(lines.length).toBeLessThan(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters);
        const whole = title.trim().replaceAll(/\s+/gu, '');
        const shown = lines.join('').replaceAll(/\s/gu, '');
        if (shown.endsWith('…')) expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(whole);
      }),
    );
  });
});
