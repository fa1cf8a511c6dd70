import { formatNumber, plural } from './word-forms.ts';

/** What edits would do. */
export const forecast = {
  adds: {
    error: (count: number): string =>
      plural(count, { one: 'adds {n} “Stops us”', other: 'adds {n} “Stops us”' }),
    warning: (count: number): string =>
      plural(count, { one: 'adds {n} risk', other: 'adds {n} risks' }),
    info: (count: number): string =>
      plural(count, { one: 'adds {n} hint', other: 'adds {n} hints' }),
  },
  removes: {
    error: (count: number): string =>
      plural(count, { one: 'removes {n} “Stops us”', other: 'removes {n} “Stops us”' }),
    warning: (count: number): string =>
      plural(count, { one: 'removes {n} risk', other: 'removes {n} risks' }),
    info: (count: number): string =>
      plural(count, { one: 'removes {n} hint', other: 'removes {n} hints' }),
  },
  /** `Red, Sprint 12: 19 → 27 of 24`. */
  load: (cell: string, before: number, after: number, capacity: number | undefined): string =>
    capacity === undefined
      ? `${cell}: ${formatNumber(before)} → ${formatNumber(after)}`
      : `${cell}: ${formatNumber(before)} → ${formatNumber(after)} of ${formatNumber(capacity)}`,
  over: (points: number): string => `${formatNumber(points)} over`,
  nothing: 'changes no finding',
  good: 'good',
  cost: 'a cost',
} as const;
