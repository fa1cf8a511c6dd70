/** Sizes and capacities are known to a thousandth; sums and halves are brought back to that. */
export function exactPoints(points: number): number {
  return Math.round(points * 1000) / 1000;
}
