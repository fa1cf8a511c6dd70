import { describe, expect, it } from 'vitest';
import { hueClass } from './hue.ts';
import { initialsOf } from './initials.ts';

describe('marks of people and teams', () => {
  it('takes the first letters of first and last word', () => {
    expect(initialsOf('Ada Lovelace')).toBe('AL');
    expect(initialsOf('  grace  brewster hopper ')).toBe('GH');
    expect(initialsOf('Émile')).toBe('É');
    expect(initialsOf('Éa')).toBe('É');
    expect(initialsOf(' ')).toBe('?');
  });

  it('gives the neutral class for what is no hue', () => {
    expect([0, 8, 9, -1, 1.5, undefined].map(hueClass)).toEqual([
      'hue-0',
      'hue-8',
      'hue-none',
      'hue-none',
      'hue-none',
      'hue-none',
    ]);
  });
});
