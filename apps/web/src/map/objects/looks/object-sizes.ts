import type { MapObject, MapSize, Pen, TextScale } from '@weft/domain';

/** How things look on the Map, in CSS pixels at zoom 1. */

/** A note as it is put down. */
export const NOTE_SIZE: MapSize = { width: 192, height: 192 };
/** What of a note is not written on: its edges, and the line with the name of its author. */
export const NOTE_PADDING_PX = { across: 24, down: 40 } as const;
/** A section that is put down by a click. */
export const SECTION_SIZE: MapSize = { width: 640, height: 400 };
/** A text as it is put down; its height follows what is written. */
export const TEXT_SIZE: MapSize = { width: 320, height: 40 };

/** Letters of a text without a sheet. */
export const TEXT_PX: Readonly<Record<TextScale, number>> = { small: 16, medium: 28, large: 48 };
/** Breadth of a stroke. */
export const PEN_PX: Readonly<Record<Pen, number>> = { thin: 3, medium: 6, thick: 12 };

/** Height of a line of text as a multiple of its letters. */
export const LEADING = 1.3;

/** Things are not made smaller than this: they could not be taken hold of any more. */
export const LEAST_SIZE: Readonly<Record<MapObject['kind'], MapSize>> = {
  note: { width: 96, height: 96 },
  section: { width: 160, height: 120 },
  text: { width: 64, height: 16 },
  stroke: { width: 1, height: 1 },
  image: { width: 32, height: 32 },
};
