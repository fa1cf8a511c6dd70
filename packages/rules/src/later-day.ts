/** The later of two days; the one that is known when the other is not. */
export function laterDay(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}
