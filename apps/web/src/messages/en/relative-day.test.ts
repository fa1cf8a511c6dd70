import { describe, expect, it } from 'vitest';
import { relativeDay } from './relative-day.ts';

describe('when a board was opened', () => {
  const now = new Date(2026, 10, 21, 9, 30).getTime();

  it('counts days by the calendar, not by hours', () => {
    expect(relativeDay(new Date(2026, 10, 21, 0, 5).getTime(), now)).toBe('today at 00:05');
    expect(relativeDay(new Date(2026, 10, 20, 23, 55).getTime(), now)).toBe('yesterday at 23:55');
    expect(relativeDay(new Date(2026, 10, 19, 23, 55).getTime(), now)).toBe('on 19 November 2026');
  });
});
