import type { MapSize } from '@weft/domain';
import { LEADING } from './object-sizes.ts';

/** How broad a text is, in CSS pixels, if its letters are one pixel high. */
export type WidthOf = (text: string) => number;

/** A text as it is set into a box. */
export interface SetText {
  readonly fontPx: number;
  readonly lines: readonly string[];
  /** Even the smallest letters do not fit: the text scrolls. */
  readonly overflows: boolean;
}

/** The letters of a note, from those of a few words to those of a full sheet. */
const NOTE_FONTS_PX = [18, 16, 14, 13, 12] as const;
/** Elements round differently than the measure; without this a word would jump into the next line. */
const SLACK = 0.98;

/** Sets a note: with the largest letters that fit. */
export function setNote(text: string, box: MapSize, widthOf: WidthOf): SetText {
  let smallest: SetText = { fontPx: NOTE_FONTS_PX[0], lines: [], overflows: true };
  for (const fontPx of NOTE_FONTS_PX) {
    const lines = linesAt(text, box.width, fontPx, widthOf);
    const overflows = lines.length * fontPx * LEADING > box.height;
    smallest = { fontPx, lines, overflows };
    if (!overflows) break;
  }
  return smallest;
}

/** The lines of a text with letters of `fontPx`, that breaks at `width` CSS pixels. */
export function linesAt(
  text: string,
  width: number,
  fontPx: number,
  widthOf: WidthOf,
): readonly string[] {
  return linesOf(text, (width * SLACK) / fontPx, widthOf);
}

/** Breaks between words, and inside a word only if it is longer than a line. */
function linesOf(text: string, width: number, widthOf: WidthOf): readonly string[] {
  if (text === '') return [];
  return text.split('\n').flatMap((paragraph) => linesOfParagraph(paragraph, width, widthOf));
}

function linesOfParagraph(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = [];
  const spaceWidth = widthOf(' ');
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(' ')) {
    const wordWidth = widthOf(word);
    const longer = line === '' ? wordWidth : lineWidth + spaceWidth + wordWidth;
    if (longer <= width) {
      line = line === '' ? word : `${line} ${word}`;
      lineWidth = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    lineWidth = widthOf(line);
  }
  lines.push(line);
  return lines;
}

function piecesOf(word: string, width: number, widthOf: WidthOf): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  pieces.push(piece);
  return pieces;
}
