import {
  LIMITS,
  type BoardEdit,
  type ItemId,
  type LineId,
  type Place,
  type ProductBacklogItem,
} from '@weft/domain';

/** One part as it is being written: texts, not yet values. */
export interface PartDraft {
  readonly title: string;
  readonly size: string;
  readonly place: Place;
}

/** Which part of a sliced PBI a dependency belongs to: by number from 0, or all of them. */
export type LineShare = number | 'all';

/** A line of the acceptance notes and the part it goes to. */
export interface AcceptanceNote {
  readonly text: string;
  readonly part: number;
}

export type PartFault = 'empty-title' | 'title-too-long' | 'bad-size';

export const FEWEST_PARTS = 2;
export const MOST_PARTS = 3;

/** What is wrong with a part; undefined: nothing. */
export function faultOf(part: PartDraft): PartFault | undefined {
  const title = part.title.trim();
  if (title === '') return 'empty-title';
  if (title.length > LIMITS.titleChars) return 'title-too-long';
  return sizeOf(part.size) === undefined ? 'bad-size' : undefined;
}

/** What is written, as an edit of the board; undefined while a part has a fault. */
export function sliceEdit(
  item: ProductBacklogItem,
  drafts: readonly PartDraft[],
  /** Ids of the further parts. */
  ids: readonly ItemId[],
  /** Lines that are not here stay on the first part. */
  shares: ReadonlyMap<LineId, LineShare>,
  /** Acceptance notes line by line, each with the number of its part. */
  notes: readonly AcceptanceNote[] = [],
): Extract<BoardEdit, { readonly kind: 'slice-item' }> | undefined {
  const [first, ...others] = drafts;
  if (first === undefined || drafts.some((draft) => faultOf(draft) !== undefined)) return undefined;
  const linesWith = (share: LineShare): LineId[] =>
    [...shares].filter(([, chosen]) => chosen === share).map(([line]) => line);
  return {
    kind: 'slice-item',
    item: item.id,
    title: first.title.trim(),
    size: sizeOf(first.size) ?? null,
    place: first.place,
    ...(notes.some(({ part }) => part > 0) && { acceptance: notesOf(notes, 0) }),
    parts: others.flatMap(({ title, size, place }, index) => {
      const id = ids[index];
      if (id === undefined) return [];
      return {
        id,
        title: title.trim(),
        size: sizeOf(size) ?? null,
        place,
        takesLines: linesWith(index + 1),
        alsoLines: linesWith('all'),
        ...(notes.some(({ part }) => part === index + 1) && {
          acceptance: notesOf(notes, index + 1),
        }),
      };
    }),
  };
}

function notesOf(notes: readonly AcceptanceNote[], part: number): string {
  return notes
    .filter((note) => note.part === part)
    .map((note) => note.text)
    .join('\n');
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
