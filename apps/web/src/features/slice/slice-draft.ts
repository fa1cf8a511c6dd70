import { LIMITS } from '@weft/domain';

/** One part as it is being written: texts, not yet values. */
export interface PartDraft {
  readonly title: string;
  readonly size: string;
}

export type PartFault = 'empty-title' | 'title-too-long' | 'bad-size';

/** A part that can be made. `size` null: not known. */
export interface SlicePart {
  readonly title: string;
  readonly size: number | null;
}

export const FEWEST_PARTS = 2;
export const MOST_PARTS = 3;

/** What is wrong with a part; undefined: nothing. */
export function faultOf(part: PartDraft): PartFault | undefined {
  const title = part.title.trim();
  if (title === '') return 'empty-title';
  if (title.length > LIMITS.titleChars) return 'title-too-long';
  return sizeOf(part.size) === undefined ? 'bad-size' : undefined;
}

/** The parts as values; undefined while one of them has a fault. */
export function partsOf(drafts: readonly PartDraft[]): readonly SlicePart[] | undefined {
  if (drafts.some((draft) => faultOf(draft) !== undefined)) return undefined;
  return drafts.map(({ title, size }) => ({ title: title.trim(), size: sizeOf(size) ?? null }));
}

/** How the sizes of the parts compare with the size before; undefined while no part has one. */
export function sumOf(
  drafts: readonly PartDraft[],
): { readonly sizes: readonly number[]; readonly sum: number } | undefined {
  const sizes = drafts.flatMap(({ size }) => sizeOf(size) ?? []);
  if (sizes.length === 0) return undefined;
  return { sizes, sum: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The number written, null for an empty field, undefined for what is no size. */
function sizeOf(text: string): number | null | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  if (!/^\d{1,6}(?:\.\d{1,6})?$/.test(trimmed)) return undefined;
  const size = Number(trimmed);
  return size <= LIMITS.sizePoints ? size : undefined;
}
