import type { GuessedColumn } from '../import-reading.ts';
import { roleOfHeader } from './column-roles.ts';
import { parseCells } from './parse-cells.ts';

/** How a text is laid out, judged by its first rows. */
export type TableGuess =
  | {
      readonly kind: 'table';
      readonly delimiter: string;
      readonly hasHeader: boolean;
      readonly columns: readonly GuessedColumn[];
    }
  | { readonly kind: 'lines'; readonly hasHeader: boolean };

const DELIMITERS = ['\t', ',', ';', '|'] as const;
const PREVIEW_ROWS = 25;
const KEY = /^(?:[A-Za-z][A-Za-z0-9_]{0,15}[- ]?\d{1,9}|#?\d{1,12})$/;
const NUMBER = /^\d{1,5}(?:[.,]\d{1,3})?$/;

/**
 * Tells tables from lists of lines, by what the text holds and not by the name of its file: files
 * called `.csv` may be cut by tabs or semicolons. A header row is one that names a title.
 * Without one, cells cut by tabs (which is what spreadsheets paste) still make a table.
 */
export function guessTable(text: string, fileName: string): TableGuess {
  const layouts = DELIMITERS.map((delimiter) => layoutWith(text, delimiter));
  const mayBeTable = /\.(?:csv|tsv|tab)$/i.test(fileName);
  const isCut = ({ delimiter }: Layout): boolean => mayBeTable || delimiter === '\t';
  const titled = layouts.filter(({ roles }) => roles.includes('title'));
  // "Summary, and how to print it" is a line of a list: a comma makes no table by itself.
  const tables = titled.filter((layout) => layout.known > 1 || isCut(layout));
  const named = best(tables, ({ known }) => known);
  if (named !== undefined && named.width > 1) return asTable(named, true);
  const cut = layouts.filter(isCut);
  const steady = best(
    cut.filter(({ width, isSteady }) => width > 1 && isSteady),
    (l) => l.width,
  );
  if (steady !== undefined) return asTable(steady, mayBeTable && looksLikeHeader(steady.rows));
  return { kind: 'lines', hasHeader: titled.some(({ width }) => width === 1) };
}

interface Layout {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  readonly roles: readonly string[];
  /** Columns of the first row, how many of them have a known header, and whether rows agree. */
  readonly width: number;
  readonly known: number;
  readonly isSteady: boolean;
}

function layoutWith(text: string, delimiter: string): Layout {
  const parsed = parseCells(text, { delimiter, maxRows: PREVIEW_ROWS, preview: PREVIEW_ROWS });
  // A broken quote is told when the table is read; here it must not turn a table into a list.
  const rows = parsed.rows.map(({ cells }) => cells);
  const first = rows[0] ?? [];
  const roles = first.map(roleOfHeader);
  return {
    delimiter,
    rows,
    roles,
    width: first.length,
    known: roles.filter((role) => role !== 'ignored').length,
    isSteady: rows.every((row) => row.length === first.length),
  };
}

function best(layouts: readonly Layout[], score: (layout: Layout) => number): Layout | undefined {
  return layouts.toSorted((a, b) => score(b) - score(a))[0];
}

function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  const names = first.map((cell) => cell.trim().toLowerCase());
  const areNames = names.every((name) => name !== '' && !/^[\d.,-]+$/.test(name));
  return rows.length > 1 && areNames && new Set(names).size === names.length;
}

function asTable(layout: Layout, hasHeader: boolean): TableGuess {
  const { delimiter, rows } = layout;
  const [header = []] = rows;
  const named = header.map((name): GuessedColumn => ({ name, role: roleOfHeader(name) }));
  const hasTitle = hasHeader && named.some(({ role }) => role === 'title');
  const columns = hasTitle ? named : guessByContent(rows, hasHeader ? named : []);
  return { kind: 'table', delimiter, hasHeader, columns };
}

/** Roles from what the columns hold: the wordiest is the title, distinct keys are ids. */
function guessByContent(
  rows: readonly (readonly string[])[],
  named: readonly GuessedColumn[],
): readonly GuessedColumn[] {
  const body = named.length === 0 ? rows : rows.slice(1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    name: named[index]?.name ?? `Column ${index + 1}`,
    role: named[index]?.role ?? ('ignored' as const),
    cells: body.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''),
  }));
  const free = columns.filter(({ role, cells }) => role === 'ignored' && cells.length > 0);
  const texts = free.filter(({ cells }) => !cells.every((cell) => NUMBER.test(cell)));
  const title = texts.toSorted((a, b) => meanLength(b.cells) - meanLength(a.cells))[0];
  const id = free.find(
    (column) =>
      column !== title &&
      column.cells.length === body.length &&
      column.cells.every((cell) => KEY.test(cell)) &&
      new Set(column.cells).size === column.cells.length,
  );
  const size = free.find(
    (column) =>
      column !== title && column !== id && column.cells.every((cell) => NUMBER.test(cell)),
  );
  return columns.map((column) => {
    const { name, role } = column;
    if (column === title) return { name, role: 'title' };
    if (column === id) return { name, role: 'id' };
    return column === size ? { name, role: 'size' } : { name, role };
  });
}

function meanLength(cells: readonly string[]): number {
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  return cells.length === 0 ? 0 : total / cells.length;
}
