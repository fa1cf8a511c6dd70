import { describe, expect, it } from 'vitest';
import { continueList } from './continue-list.ts';

const prefix = (line: string): string | undefined => {
  const next = continueList(line);
  return next?.kind === 'continue' ? next.prefix : next?.kind;
};

describe('Enter in a Markdown list', () => {
  it('goes on with the same mark, the next number, or an unticked box', () => {
    expect(prefix('- card')).toBe('- ');
    expect(prefix('  * card')).toBe('  * ');
    expect(prefix('9. card')).toBe('10. ');
    expect(prefix('3) card')).toBe('4) ');
    expect(prefix('- [x] paid')).toBe('- [ ] ');
  });

  it('ends the list on an empty item', () => {
    for (const line of ['- ', '  2. ', '- [ ] ']) expect(prefix(line)).toBe('end');
  });

  it('leaves other lines alone', () => {
    for (const line of ['', 'card', '-card', '3.5 points', '2026-11-21 x']) {
      expect(prefix(line)).toBeUndefined();
    }
  });
});
