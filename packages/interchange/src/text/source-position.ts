/** A place in a text, both counted from 1; `column` in UTF-16 units. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** Line and column of `offset` in `text`, whose lines end with `\n`. */
export function positionAt(text: string, offset: number): SourcePosition {
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd === -1 || lineEnd >= offset) return { line, column: offset - lineStart + 1 };
    line += 1;
    lineStart = lineEnd + 1;
  }
}

/**
 * Line numbers for offsets that only grow: counts each character once, so that numbering all rows
 * of a file stays linear.
 */
export class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Line of `offset`, from 1. `offset` must not be smaller than in the call before. */
  lineOf(offset: number): number {
    for (;;) {
      const lineEnd = this.#text.indexOf('\n', this.#offset);
      if (lineEnd === -1 || lineEnd >= offset) return this.#line;
      this.#line += 1;
      this.#offset = lineEnd + 1;
    }
  }
}
