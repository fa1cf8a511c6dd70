/** T-shirt sizes and the number each stands for: what is written down is always the number. */
export const T_SHIRT_SIZES = [
  { name: 'XS', points: 1 },
  { name: 'S', points: 2 },
  { name: 'M', points: 3 },
  { name: 'L', points: 5 },
  { name: 'XL', points: 8 },
  { name: 'XXL', points: 13 },
] as const;
export type TShirtSize = (typeof T_SHIRT_SIZES)[number]['name'];

/** The T-shirt size that stands for exactly this number; undefined: none does. */
export function tShirtSizeOf(points: number): TShirtSize | undefined {
  return T_SHIRT_SIZES.find((size) => size.points === points)?.name;
}

/** The number a T-shirt size stands for, whatever its case; undefined: there is no such size. */
export function pointsOfTShirtSize(name: string): number | undefined {
  const wanted = name.trim().toUpperCase();
  return T_SHIRT_SIZES.find((size) => size.name === wanted)?.points;
}
