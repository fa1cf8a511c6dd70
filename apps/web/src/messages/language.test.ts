import { describe, expect, it } from 'vitest';
import { languageInForce } from './language.ts';

describe('the language in force', () => {
  it('is the chosen one, whatever the browser prefers', () => {
    expect(languageInForce('en', ['de-AT'])).toBe('en');
    expect(languageInForce('de', ['en-US'])).toBe('de');
  });

  it('is the first of the preferred ones that is spoken here', () => {
    expect(languageInForce('system', ['fr', 'de-CH', 'en'])).toBe('de');
    expect(languageInForce('system', ['EN-us', 'de'])).toBe('en');
  });

  it('is English when none of them is', () => {
    expect(languageInForce('system', ['fr', 'den'])).toBe('en');
    expect(languageInForce('system', [])).toBe('en');
  });
});
