import type { ProductBacklogItem } from '@weft/domain';
import type { Detail } from '@weft/layout';

/** What a text is measured with, in the font that is set. */
export type Measure = Pick<CanvasRenderingContext2D, 'measureText'>;

export interface TitleRoom {
  readonly detail: Detail;
  readonly withoutTitle: string;
  /** In board pixels. */
  readonly width: number;
}

/** PBIs keep their identity until they change, so each title is measured once for each size of text. */
type Known = WeakMap<ProductBacklogItem, readonly string[]>;
const KNOWN: Readonly<Record<'near' | 'middle', Known>> = {
  near: new WeakMap(),
  middle: new WeakMap(),
};

/** A title as it stands on a card: two lines nearby, one in the middle distance. */
export function linesOfTitle(
  measure: Measure,
  item: ProductBacklogItem,
  { detail, withoutTitle, width }: TitleRoom,
): readonly string[] {
  const known = KNOWN[detail === 'near' ? 'near' : 'middle'];
  const lines = known.get(item);
  if (lines !== undefined) return lines;
  const title = item.title === '' ? withoutTitle : item.title;
  const broken =
    detail === 'near' ? twoLines(measure, title, width) : [oneLine(measure, title, width)];
  known.set(item, broken);
  return broken;
}

/**
 * A text in at most two lines, broken after spaces and hyphens, and inside of words that are wider than a line; the
 * second ends with `…` where something was left out, as the browser does it.
 */
export function twoLines(measure: Measure, text: string, width: number): readonly string[] {
  const all = inOneLine(text);
  const first = lineOf(measure, all, width);
  const rest = all.slice(first.length).trimStart();
  if (rest === '') return [first];
  const second = lineOf(measure, rest, width);
  if (second.length === rest.length) return [first, second];
  return [first, endingWithin(measure, second, width)];
}

/** A text in one line, or its beginning and `…`. */
export function oneLine(measure: Measure, text: string, width: number): string {
  const all = inOneLine(text);
  return measure.measureText(all).width <= width ? all : endingWithin(measure, all, width);
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

/** The beginning of a text that fits into a line. */
function lineOf(measure: Measure, text: string, width: number): string {
  let end = 0;
  for (const { index } of text.matchAll(/ |(?<=-)(?=\p{L})|$/gu)) {
    if (measure.measureText(text.slice(0, index)).width > width) break;
    end = index;
  }
  return end > 0 ? text.slice(0, end) : longestWithin(measure, text, width);
}

/** The beginning of a text, and `…`, which together fit into a line. */
function endingWithin(measure: Measure, text: string, width: number): string {
  return `${longestWithin(measure, text, width - measure.measureText('…').width)}…`;
}

/** The longest beginning that fits; the search begins where it would end if all letters were as wide: to measure costs a lot. */
function longestWithin(measure: Measure, text: string, width: number): string {
  const fits = (length: number): boolean =>
    measure.measureText(text.slice(0, length)).width <= width;
  const all = measure.measureText(text).width;
  if (all <= width) return text;
  let length = Math.floor((text.length * width) / all);
  while (length > 1 && !fits(length)) length -= 1;
  while (length < text.length && fits(length + 1)) length += 1;
  // Not the first half of a letter that takes two.
  return text.slice(0, Math.max(1, length)).replace(/\p{Surrogate}$/u, '');
}
