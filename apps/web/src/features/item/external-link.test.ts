import { describe, expect, it } from 'vitest';
import { safeLink } from './external-link.ts';

describe('a link to where the PBI came from', () => {
  it('leads to http and https only', () => {
    expect(safeLink('https://jira.example/browse/PAY-12')).toBe(
      'https://jira.example/browse/PAY-12',
    );
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' jAvaScript:x',
      'PAY-12',
      undefined,
    ]) {
      expect(safeLink(url)).toBeUndefined();
    }
  });
});
