/**
 * Days as the board writes them: ISO 8601 dates (`2026-11-23`) without a time and so without a time
 * zone. Working days are Monday to Friday; holidays are unknown. What is no day of the calendar,
 * such as `2026-02-30`, has no distance to any other: the answer is undefined, or no days.
 */

const DAY_MS = 86_400_000;
/** 1 January 1970, day 0, was a Thursday: three days after a Monday. */
const DAYS_SINCE_MONDAY = 3;
const WEEK_DAYS = 7;
const WORKING_DAYS_A_WEEK = 5;
const FORM = /(\d{4})-(\d{2})-(\d{2})/;

/** Days from 1 January 1970 to that day; undefined when there is no such day. */
export function dayNumberOf(day: string): number | undefined {
  const [, year, month, date] = FORM.exec(day) ?? [];
  const number = Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MS;
  // Only what reads back as it was written: Date counts the 30th of February on into March, and
  // takes the years 0–99 for 1900–1999.
  return Number.isFinite(number) && dayOfNumber(number) === day ? number : undefined;
}

/** Calendar days from the one day to the other; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number | undefined {
  const first = dayNumberOf(from);
  const last = dayNumberOf(to);
  return first === undefined || last === undefined ? undefined : last - first;
}

/** Working days from `first` to `last`, both included; none when `last` is the earlier one. */
export function workingDaysIn(first: string, last: string): number {
  const from = dayNumberOf(first);
  const to = dayNumberOf(last);
  if (from === undefined || to === undefined) return 0;
  return Math.max(0, workingDaysBefore(to + 1) - workingDaysBefore(from));
}

/**
 * Whole working days that passed after `from` and before `to`, neither included: none from a Monday
 * to the Tuesday, none from a Friday to the Monday, one from a Monday to the Wednesday.
 */
export function workingDaysBetween(from: string, to: string): number {
  const before = dayNumberOf(from);
  const after = dayNumberOf(to);
  if (before === undefined || after === undefined) return 0;
  return Math.max(0, workingDaysBefore(after) - workingDaysBefore(before + 1));
}

/**
 * Share of the Sprint from `start` to `end` that is over when `today` begins, counted in working
 * days: 0 on its first, below 1 on its last, 1 from the day after. Undefined when it has none.
 */
export function shareOver(start: string, end: string, today: string): number | undefined {
  const all = workingDaysIn(start, end);
  if (all === 0 || dayNumberOf(today) === undefined) return undefined;
  return Math.max(0, (all - workingDaysIn(today, end)) / all);
}

/**
 * The first of the last `count` working days of the Sprint from `start` to `end`; undefined when
 * `count` is not at least 1, or the Sprint has fewer.
 */
export function firstOfLastWorkingDays(
  start: string,
  end: string,
  count: number,
): string | undefined {
  const last = dayNumberOf(end);
  if (last === undefined || !(count >= 1) || workingDaysIn(start, end) < count) return undefined;
  let day = last;
  while (workingDaysBefore(last + 1) - workingDaysBefore(day) < count) day -= 1;
  return dayOfNumber(day);
}

function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** Working days before that day since a fixed Monday, so that only differences mean something. */
function workingDaysBefore(number: number): number {
  const days = number + DAYS_SINCE_MONDAY;
  const weeks = Math.floor(days / WEEK_DAYS);
  return weeks * WORKING_DAYS_A_WEEK + Math.min(days - weeks * WEEK_DAYS, WORKING_DAYS_A_WEEK);
}
