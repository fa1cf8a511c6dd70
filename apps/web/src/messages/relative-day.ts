const DAY_MS = 86_400_000;

/**
 * When something was, as one would say it: `today at 10:42`, `yesterday at 18:03`, else the date.
 * Both are wall clock milliseconds; the time zone is the device's.
 */
export function relativeDay(atMs: number, nowMs: number): string {
  const days = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / DAY_MS);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    atMs,
  );
  if (days === 0) return `today at ${time}`;
  if (days === 1) return `yesterday at ${time}`;
  return `on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(atMs)}`;
}

function startOfDay(atMs: number): number {
  const date = new Date(atMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
