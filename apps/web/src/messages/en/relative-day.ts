import { daysBetween } from '../days-between.ts';
import { longDay, timeOfDay } from './word-forms.ts';

/**
 * When something was, as one would say it: `today at 10:42`, `yesterday at 18:03`, else the date.
 * Both are wall clock milliseconds; the time zone is the device's.
 */
export function relativeDay(atMs: number, nowMs: number): string {
  const days = daysBetween(atMs, nowMs);
  if (days === 0) return `today at ${timeOfDay(atMs)}`;
  if (days === 1) return `yesterday at ${timeOfDay(atMs)}`;
  return `on ${longDay(atMs)}`;
}
