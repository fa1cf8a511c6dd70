import { brandId, type NexusSprint, type SprintId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { datesFrom, datesOfNext, usualWeeks } from './sprint-dates.ts';

// 2026-11-23 is a Monday.
const SATURDAY = '2026-11-21';

function sprint(start: string | undefined, end: string | undefined): NexusSprint {
  const id = brandId<SprintId>('s');
  const rest = { endAtStart: undefined, state: 'planned', aside: false } as const;
  return { id, name: 'Sprint', number: 1, start, end, ...rest };
}

describe('the days of a new Sprint', () => {
  it('begin on the next Monday, today included, and end before the weekend', () => {
    const first = { start: '2026-11-23', end: '2026-12-04' };
    expect(datesOfNext([], 2, SATURDAY)).toEqual(first);
    expect(datesOfNext([], 2, '2026-11-23')).toEqual(first);
    expect(datesOfNext([], 1, '2026-11-24')).toEqual({ start: '2026-11-30', end: '2026-12-04' });
  });

  it('follow the last Sprint in its rhythm, whether it ended on Friday or Sunday', () => {
    const next = { start: '2026-12-07', end: '2026-12-18' };
    expect(datesOfNext([sprint('2026-11-23', '2026-12-04')], 2, SATURDAY)).toEqual(next);
    expect(datesOfNext([sprint('2026-11-23', '2026-12-06')], 2, SATURDAY)).toEqual(next);
  });

  it('begin on any weekday and still not end on a weekend', () => {
    expect(datesFrom('2026-11-25', 1)).toEqual({ start: '2026-11-25', end: '2026-12-01' });
    expect(datesFrom('2026-11-22', 1).end).toBe('2026-11-27');
  });

  it('are unknown after a Sprint without dates', () => {
    expect(datesOfNext([sprint('2026-11-23', undefined)], 2, SATURDAY)).toBeUndefined();
  });
});

describe('the cadence', () => {
  it('is as long as the last Sprint with dates, else two weeks', () => {
    const three = sprint('2026-11-23', '2026-12-11');
    expect(usualWeeks([])).toBe(2);
    expect(usualWeeks([three, sprint(undefined, undefined)])).toBe(3);
    expect(usualWeeks([sprint('2026-11-23', '2026-11-27')])).toBe(1);
    expect(usualWeeks([sprint('2026-01-01', '2026-03-31')])).toBe(2);
  });
});
