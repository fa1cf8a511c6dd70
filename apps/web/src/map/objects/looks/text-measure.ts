import type { MapObject, MapText } from '@weft/domain';
import type { Rectangle } from '@weft/layout';
import { linesAt, setNote, type SetText, type WidthOf } from './fit-text.ts';
import { LEADING, NOTE_PADDING_PX, TEXT_PX } from './object-sizes.ts';

/** Letters are measured at this size, large enough that rounding does not matter. */
const MEASURED_AT_PX = 100;
/** Words whose breadth is remembered. */
const MOST_WORDS = 10_000;

/** Measures words as the page sets them; where there is no page, every letter is half as broad as high. */
export function measureOfPage(): WidthOf {
  const widths = new Map<string, number>();
  let context: CanvasRenderingContext2D | null | undefined;
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (context === undefined && typeof document !== 'undefined') {
      context = document.createElement('canvas').getContext('2d');
      const { fontFamily } = getComputedStyle(document.body);
      if (context) context.font = `400 ${MEASURED_AT_PX.toString()}px ${fontFamily}`;
    }
    const width = context ? context.measureText(text).width / MEASURED_AT_PX : text.length / 2;
    if (widths.size > MOST_WORDS) widths.clear();
    widths.set(text, width);
    return width;
  };
}

/** How the words of objects are set; each object once, for objects are replaced when they change. */
export class TextMeasure {
  readonly widthOf: WidthOf;
  readonly #lines = new WeakMap<MapText, readonly string[]>();
  readonly #rectangles = new WeakMap<MapObject, Rectangle>();
  readonly #notes = new WeakMap<MapObject, SetText>();

  constructor(widthOf: WidthOf) {
    this.widthOf = widthOf;
  }

  /** Where an object stands. The height of a text follows from its words. */
  rectangleOf = (object: MapObject): Rectangle => {
    const known = this.#rectangles.get(object);
    if (known !== undefined) return known;
    const { at, size } = object;
    const height = object.kind === 'text' ? this.#heightOf(object) : size.height;
    const rectangle = { x: at.x, y: at.y, width: size.width, height };
    this.#rectangles.set(object, rectangle);
    return rectangle;
  };

  /** The lines of a text, as broad as it is. */
  linesOf(text: MapText): readonly string[] {
    const known = this.#lines.get(text);
    if (known !== undefined) return known;
    const lines = linesAt(text.text, text.size.width, TEXT_PX[text.scale], this.widthOf);
    this.#lines.set(text, lines);
    return lines;
  }

  /** How the words of a note are set on its sheet. */
  setNote(note: MapObject & { readonly text: string }): SetText {
    const known = this.#notes.get(note);
    if (known !== undefined) return known;
    const { width, height } = note.size;
    const { across, down } = NOTE_PADDING_PX;
    const box = { width: Math.max(1, width - across), height: Math.max(1, height - down) };
    const set = setNote(note.text, box, this.widthOf);
    this.#notes.set(note, set);
    return set;
  }

  #heightOf(text: MapText): number {
    return Math.ceil(Math.max(1, this.linesOf(text).length) * TEXT_PX[text.scale] * LEADING);
  }
}
