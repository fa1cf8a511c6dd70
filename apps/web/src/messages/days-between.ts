const DAY_MS = 86_400_000;

/**
 * Midnights between two moments in wall clock milliseconds, in the device's time zone: 0 on the
 * same day, 1 from yesterday to today.
 */
export function daysBetween(fromMs: number, toMs: number): number {
  return Math.round((startOfDay(toMs) - startOfDay(fromMs)) / DAY_MS);
}

function startOfDay(atMs: number): number {
  const date = new Date(atMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
