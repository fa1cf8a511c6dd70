import type { NexusSprint } from '@weft/domain';

/** Lengths of Sprints that are offered, in weeks; the Scrum Guide allows up to a month. */
export const SPRINT_WEEKS = [1, 2, 3, 4] as const;
export type SprintWeeks = (typeof SPRINT_WEEKS)[number];

const DEFAULT_WEEKS: SprintWeeks = 2;
const DAYS_PER_WEEK = 7;
const DAY_MS = 86_400_000;
const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

/** First and last day of a Sprint, ISO 8601 dates. */
export interface SprintDates {
  readonly start: string;
  readonly end: string;
}

/**
 * The days of the Sprint after the last one of a board: in the same rhythm, without a gap. For the
 * first Sprint it begins on the next Monday, today included. Undefined where the last Sprint has
 * no dates to go on from.
 */
export function datesOfNext(
  sprints: readonly NexusSprint[],
  weeks: SprintWeeks,
  today: string,
): SprintDates | undefined {
  const last = sprints.at(-1);
  if (last === undefined) return datesFrom(nextMonday(today), weeks);
  if (last.start === undefined || last.end === undefined) return undefined;
  const taken = Math.ceil(daysIn(last.start, last.end) / DAYS_PER_WEEK) * DAYS_PER_WEEK;
  return datesFrom(addDays(last.start, taken), weeks);
}

/** A Sprint of so many weeks from this day on; it does not end on a weekend. */
export function datesFrom(start: string, weeks: SprintWeeks): SprintDates {
  let end = addDays(start, weeks * DAYS_PER_WEEK - 1);
  while (weekdayOf(end) === SATURDAY || weekdayOf(end) === SUNDAY) end = addDays(end, -1);
  return { start, end };
}

/** The cadence so far: how long the last Sprint with dates is, in weeks as they are offered. */
export function usualWeeks(sprints: readonly NexusSprint[]): SprintWeeks {
  const last = sprints.findLast(({ start, end }) => start !== undefined && end !== undefined);
  if (last?.start === undefined || last.end === undefined) return DEFAULT_WEEKS;
  const weeks = Math.ceil(daysIn(last.start, last.end) / DAYS_PER_WEEK);
  return SPRINT_WEEKS.find((each) => each >= weeks) ?? DEFAULT_WEEKS;
}

function nextMonday(today: string): string {
  return addDays(today, (MONDAY - weekdayOf(today) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

function daysIn(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / DAY_MS + 1;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
