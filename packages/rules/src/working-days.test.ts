import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumberOf,
  daysBetween,
  firstOfLastWorkingDays,
  shareOver,
  workingDaysBetween,
  workingDaysIn,
} from './working-days.ts';

const DAY_MS = 86_400_000;
const anyNumber = integer({ min: -20_000, max: 40_000 });
const textOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The slow way: day by day. */
function count(first: number, last: number): number {
  let days = 0;
  for (let day = first; day <= last; day += 1) {
    const weekday = new Date(day * DAY_MS).getUTCDay();
    if (weekday >= 1 && weekday <= 5) days += 1;
  }
  return days;
}

describe('working days', () => {
  it('[RU44] a day is a number of days, and only days of the calendar are', () => {
    expect(['1970-01-01', '1970-01-02', '1969-12-31', '2026-11-23'].map(dayNumberOf)).toEqual([
      0, 1, -1, 20_780,
    ]);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '0026-11-23',
      '2026-11-23T00:00',
      'x2026-11-23',
      '26-11-23',
      '',
    ]) {
      expect(dayNumberOf(text)).toBeUndefined();
    }
    expect(dayNumberOf('2028-02-29')).toBe(21_243);
    assert(
      property(anyNumber, (number) => {
        expect(dayNumberOf(textOf(number))).toBe(number);
      }),
    );
  });

  it('[RU44] days between two days', () => {
    expect(daysBetween('2026-11-23', '2026-12-04')).toBe(11);
    expect(daysBetween('2026-12-04', '2026-11-23')).toBe(-11);
    expect(daysBetween('soon', '2026-11-23')).toBeUndefined();
    expect(daysBetween('2026-11-23', 'soon')).toBeUndefined();
  });

  it('[RU45] working days are Monday to Friday, by counting day for day', () => {
    expect(workingDaysIn('2026-11-23', '2026-11-27')).toBe(5);
    expect(workingDaysIn('2026-11-28', '2026-11-29')).toBe(0);
    expect(workingDaysIn('soon', '2026-11-27')).toBe(0);
    expect(workingDaysIn('2026-11-23', 'later')).toBe(0);
    assert(
      property(anyNumber, integer({ min: -20, max: 60 }), (first, length) => {
        const last = first + length;
        expect(workingDaysIn(textOf(first), textOf(last))).toBe(count(first, last));
        expect(workingDaysBetween(textOf(first), textOf(last))).toBe(count(first + 1, last - 1));
      }),
    );
  });

  it('[RU45] between two days only whole ones count', () => {
    const after = (from: string) =>
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((to) =>
        workingDaysBetween(from, to),
      );
    expect(after('2026-11-23')).toEqual([0, 0, 1, 2]);
    expect(after('2026-11-20')).toEqual([0, 1, 2, 3]);
    expect(workingDaysBetween('2026-11-26', '2026-11-28')).toBe(1);
    expect(workingDaysBetween('soon', '2026-11-28')).toBe(0);
    expect(workingDaysBetween('2026-11-26', 'later')).toBe(0);
  });

  it('[RU46] the share of a Sprint that is over', () => {
    const share = (today: string) => shareOver('2026-11-23', '2026-12-04', today);
    expect(
      ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-28', '2026-12-04', '2026-12-05'].map(
        share,
      ),
    ).toEqual([0, 0, 0.1, 0.5, 0.9, 1]);
    expect(share('2027-01-01')).toBe(1);
    expect(share('soon')).toBeUndefined();
    expect(shareOver('2026-11-28', '2026-11-29', '2026-11-28')).toBeUndefined();
    expect(shareOver('soon', '2026-11-29', '2026-11-28')).toBeUndefined();
  });

  it('[RU47] the first of the last working days', () => {
    const first = (days: number) => firstOfLastWorkingDays('2026-11-23', '2026-12-06', days);
    expect([1, 2, 5, 6, 10].map(first)).toEqual([
      '2026-12-04',
      '2026-12-03',
      '2026-11-30',
      '2026-11-27',
      '2026-11-23',
    ]);
    expect([0, -1, 11, Number.NaN].map(first)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(firstOfLastWorkingDays('2026-11-23', 'later', 1)).toBeUndefined();
    expect(firstOfLastWorkingDays('soon', '2026-12-04', 1)).toBeUndefined();
  });
});
