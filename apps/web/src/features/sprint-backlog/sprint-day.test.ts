import { describe, expect, it } from 'vitest';
import { sprintDayOf } from './sprint-day.ts';

const SPRINT = { start: '2026-11-16', end: '2026-11-27' };

describe('the day of a Sprint', () => {
  it('counts working days; on a weekend it is still the Friday', () => {
    expect(sprintDayOf(SPRINT, '2026-11-16')).toEqual({ kind: 'day', day: 1, of: 10 });
    expect(sprintDayOf(SPRINT, '2026-11-19')).toEqual({ kind: 'day', day: 4, of: 10 });
    expect(sprintDayOf(SPRINT, '2026-11-22')).toEqual({ kind: 'day', day: 5, of: 10 });
    expect(sprintDayOf(SPRINT, '2026-11-27')).toEqual({ kind: 'day', day: 10, of: 10 });
  });

  it('knows when it has not begun, when it is over, and when nobody said', () => {
    expect(sprintDayOf(SPRINT, '2026-11-15')).toEqual({ kind: 'before' });
    expect(sprintDayOf(SPRINT, '2026-11-28')).toEqual({ kind: 'after' });
    expect(sprintDayOf({ start: '2026-11-16', end: undefined }, '2026-11-16')).toBeUndefined();
    expect(sprintDayOf({ start: '2026-11-21', end: '2026-11-22' }, '2026-11-21')).toBeUndefined();
  });
});
