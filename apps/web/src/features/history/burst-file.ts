import type { Burst } from './bursts.ts';

/** A burst with the names that are in it. */
export interface ToldBurst extends Burst {
  readonly who: string;
  readonly what: string;
}

/** Bursts as a table: times in ISO 8601 (UTC), fields in quotes, lines as RFC 4180 has them. */
export function burstsAsCsv(
  bursts: readonly ToldBurst[],
  heads: {
    readonly time: string;
    readonly who: string;
    readonly what: string;
    readonly changes: string;
  },
): string {
  const rows = [
    [heads.time, heads.who, heads.what, heads.changes],
    ...bursts.map(({ untilMs, who, what, happenings }) => [
      new Date(untilMs).toISOString(),
      who,
      what,
      happenings.length.toString(),
    ]),
  ];
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A table program takes a text that begins like a formula for one; the apostrophe makes it a text. */
function quoted(field: string): string {
  const text = /^[=+\-@\t\r]/u.test(field) ? `'${field}` : field;
  return `"${text.replaceAll('"', '""')}"`;
}
