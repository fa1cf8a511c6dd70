import { describe, expect, it } from 'vitest';
import { bestMerit, meritOf } from './merit.ts';

/** Texts that answer the query, the best first. */
function order(query: string, texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => ({ text, merit: meritOf(query, text) ?? -1 }))
    .filter(({ merit }) => merit >= 0)
    .sort((a, b) => b.merit - a.merit)
    .map(({ text }) => text);
}

describe('how well a text answers', () => {
  it('the text itself, its beginning, beginnings of words, a part, letters in order', () => {
    const texts = ['Slim port', 'Import', 'Port', 'Ports of call', 'Take a port', 'Poor effort'];
    expect(order('port', texts)).toEqual([
      'Port',
      'Ports of call',
      'Slim port',
      'Take a port',
      'Import',
      'Poor effort',
    ]);
  });

  it('takes beginnings of several words, in order before any order', () => {
    expect(order('th da', ['Dark theme', 'Theme: Dark'])).toEqual(['Theme: Dark', 'Dark theme']);
    expect(meritOf('theme light', 'Theme: Dark')).toBeUndefined();
  });

  it('minds neither case nor accents', () => {
    expect(meritOf('ubersicht', 'Übersichtskarte')).toBe(meritOf('Übersicht', 'Übersichtskarte'));
    expect(meritOf('GRÖSSE', 'Größe')).toBe(meritOf('Größe', 'Größe'));
  });

  it('takes no letters that are far apart, nor only two', () => {
    expect(meritOf('wd', 'New dependency')).toBeUndefined();
    expect(meritOf('nwd', 'New dependency')).toBeDefined();
    expect(meritOf('abc', `a${'x'.repeat(40)}b${'x'.repeat(40)}c`)).toBeUndefined();
  });

  it('counts other words for the same, a little less', () => {
    expect(bestMerit('archive', 'Put aside', ['Archive'])).toBeLessThan(
      bestMerit('archive', 'Archive') ?? 0,
    );
    expect(bestMerit('nowhere', 'Put aside', ['Archive'])).toBeUndefined();
  });
});
