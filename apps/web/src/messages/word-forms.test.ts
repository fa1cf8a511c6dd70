import { describe, expect, it } from 'vitest';
import { wordForms } from './word-forms.ts';

describe('plurals, numbers, lists and days', () => {
  const forms = { one: '{n} change', other: '{n} changes' };
  const english = wordForms('en-GB');
  const german = wordForms('de');

  it('uses the form of the number and groups its digits', () => {
    expect([0, 1, 2, 1204].map((count) => english.plural(count, forms))).toEqual([
      '0 changes',
      '1 change',
      '2 changes',
      '1,204 changes',
    ]);
    expect(german.plural(1204, { one: '{n} Änderung', other: '{n} Änderungen' })).toBe(
      '1.204 Änderungen',
    );
  });

  it('joins names as one would say them', () => {
    expect(english.listOf(['Ada'])).toBe('Ada');
    expect(english.listOf(['Ada', 'Grace', 'Lin'])).toBe('Ada, Grace and Lin');
    expect(german.listOf(['Ada', 'Grace', 'Lin'])).toBe('Ada, Grace und Lin');
    expect(english.listOf([])).toBe('');
  });

  it('writes dates of the board in short, and leaves what is no date', () => {
    expect(english.shortDay('2026-03-03')).toBe('3 Mar');
    expect(german.shortDay('2026-03-03')).toBe('3. März');
    expect(english.shortDay('soon')).toBe('soon');
  });
});
