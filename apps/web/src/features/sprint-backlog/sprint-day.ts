import type { NexusSprint } from '@weft/domain';
import { workingDaysIn } from '@weft/rules';

/** Where today stands in a Sprint, in working days. */
export type SprintDay =
  | { readonly kind: 'day'; readonly day: number; readonly of: number }
  /** It has not begun. */
  | { readonly kind: 'before' }
  /** Its last day is over. */
  | { readonly kind: 'after' };

/** Where `today` (ISO 8601 date) stands; undefined: the Sprint has no dates, or no working day. */
export function sprintDayOf(
  { start, end }: Pick<NexusSprint, 'start' | 'end'>,
  today: string,
): SprintDay | undefined {
  if (start === undefined || end === undefined) return undefined;
  const of = workingDaysIn(start, end);
  if (of === 0) return undefined;
  if (today < start) return { kind: 'before' };
  if (today > end) return { kind: 'after' };
  // A Sprint that begins on a weekend is on its first day, too.
  return { kind: 'day', day: Math.max(1, workingDaysIn(start, today)), of };
}
