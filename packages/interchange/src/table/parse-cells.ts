import papaparse from 'papaparse/papaparse.js';
import { LineCounter } from '../text/source-position.ts';

export interface CellRow {
  /** Line on which the row begins, from 1; rows with cells of several lines take several. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CellFault {
  readonly code: 'unclosed-quote' | 'malformed-quote' | 'too-many-rows';
  readonly offset: number;
}

export interface CellRows {
  /** With a fault, the rows before it and perhaps a broken one. */
  readonly rows: readonly CellRow[];
  readonly fault: CellFault | undefined;
}

export interface CellOptions {
  readonly delimiter: string;
  readonly maxRows: number;
  /** Stop after this many rows without calling it a fault: for looking at the beginning. */
  readonly preview?: number;
}

/**
 * Cuts a table into rows of cells; rows whose cells are all blank are left out. `text` must have
 * lines that end with `\n`. The one place that calls papaparse.
 */
export function parseCells(text: string, options: CellOptions): CellRows {
  const rows: CellRow[] = [];
  const lines = new LineCounter(text);
  let rowStart = 0;
  let fault: CellFault | undefined;
  papaparse.parse(text, {
    delimiter: options.delimiter,
    newline: '\n',
    step: (result, parser) => {
      const [error] = result.errors;
      if (error !== undefined) fault = quoteFault(error.code, error.index ?? rowStart);
      const line = lines.lineOf(rowStart);
      if (result.data.some((cell) => cell.trim() !== '')) {
        if (rows.length >= options.maxRows) fault ??= { code: 'too-many-rows', offset: rowStart };
        else rows.push({ line, cells: result.data });
      }
      rowStart = result.meta.cursor;
      if (fault !== undefined || rows.length === options.preview) parser.abort();
    },
  });
  return { rows, fault };
}

/** papaparse stands on the character after the opening quote. */
function quoteFault(code: string, index: number): CellFault {
  const offset = Math.max(0, index - 1);
  return { code: code === 'MissingQuotes' ? 'unclosed-quote' : 'malformed-quote', offset };
}
