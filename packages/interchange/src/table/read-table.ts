import { done, refused, type Result } from '@weft/domain';
import type { DraftItem } from '../drafts/draft-item.ts';
import { finishReading } from '../drafts/finish-reading.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { IMPORT_LIMITS } from '../import-limits.ts';
import type {
  GuessedColumn,
  ImportFormat,
  ImportOptions,
  ImportReading,
  ImportRefusal,
  SourceFile,
} from '../import-reading.ts';
import { cleanLine } from '../text/clean-text.ts';
import { positionAt } from '../text/source-position.ts';
import { isJiraHeader, isUnorderedLink } from './column-roles.ts';
import { guessTable, type TableGuess } from './guess-table.ts';
import { parseCells, type CellRow } from './parse-cells.ts';
import { readLines } from './read-lines.ts';
import { keyOf, readRow, RowCells } from './read-row.ts';

interface TableFile {
  readonly file: SourceFile;
  readonly guess: TableGuess;
  /** Rows below the header; for lists, what the lines are. */
  readonly rows: readonly CellRow[];
  readonly lines: readonly DraftItem[];
}

/** Reads tables (Jira's among them) and lists of lines given together. Texts must be normalized. */
export function readTables(
  files: readonly SourceFile[],
  options: ImportOptions,
): Result<ImportReading, ImportRefusal> {
  const tables: TableFile[] = [];
  let rows = 0;
  for (const file of files) {
    const table = readCells(file, IMPORT_LIMITS.rows - rows);
    if (!table.ok) return table;
    tables.push(table.value);
    rows += table.value.rows.length + table.value.lines.length;
  }
  const format = formatOf(tables);
  const problems = new ProblemList();
  const names = knownNames(tables);
  const drafts = tables.flatMap((table) => draftsOf(table, names, problems));
  const found = {
    system: format === 'lines' ? undefined : format === 'jira-csv' ? 'jira' : 'table',
    items: comparableOrder(drafts),
    teams: [],
    sprints: [],
    ignoredLinks: tables.reduce((sum, table) => sum + unorderedLinks(table), 0),
  };
  const columns = columnsOf(tables);
  return finishReading({ format, files, drafts: found, rows, columns, problems }, options);
}

function readCells(file: SourceFile, maxRows: number): Result<TableFile, ImportRefusal> {
  const refuse = (code: ImportRefusal['code'], offset: number, detail: string) =>
    refused({ code, file: file.name, ...positionAt(file.text, offset), detail });
  const guess = guessTable(file.text, file.name);
  if (guess.kind === 'lines') {
    const lines = readLines(file, guess.hasHeader);
    const [tooMany] = lines.slice(maxRows);
    if (tooMany === undefined) return done({ file, guess, rows: [], lines });
    const { line } = tooMany;
    const detail = String(IMPORT_LIMITS.rows);
    return refused({ code: 'too-many-rows', file: file.name, line, column: 1, detail });
  }
  const headerRows = guess.hasHeader ? 1 : 0;
  const cells = parseCells(file.text, {
    delimiter: guess.delimiter,
    maxRows: maxRows + headerRows,
  });
  if (cells.fault !== undefined) {
    const { code, offset } = cells.fault;
    return refuse(code, offset, code === 'too-many-rows' ? String(IMPORT_LIMITS.rows) : '"');
  }
  if (!guess.columns.some(({ role }) => role === 'title')) return refuse('no-title-column', 0, '');
  return done({ file, guess, rows: cells.rows.slice(headerRows), lines: [] });
}

function formatOf(tables: readonly TableFile[]): ImportFormat {
  const headers = tables.flatMap(({ guess }) => (guess.kind === 'table' ? [guess.columns] : []));
  if (headers.length === 0) return 'lines';
  const areJira = headers.every((columns) => isJiraHeader(columns.map(({ name }) => name)));
  return areJira ? 'jira-csv' : 'table';
}

/** Names by which links may mean a row of any of the tables. */
function knownNames(tables: readonly TableFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rows, guess } of tables) {
    if (guess.kind !== 'table') continue;
    for (const { cells } of rows) {
      const row = new RowCells(guess.columns, cells);
      names.add((keyOf(row) ?? '').toLowerCase());
      names.add(cleanLine(row.first('title')).toLowerCase());
    }
  }
  names.delete('');
  return names;
}

function draftsOf(
  { file, guess, rows, lines }: TableFile,
  names: ReadonlySet<string>,
  problems: ProblemList,
): readonly DraftItem[] {
  if (guess.kind === 'lines') return lines;
  const isKnownName = (name: string): boolean => names.has(name.toLowerCase());
  return rows.flatMap(({ line, cells }) => {
    const place = { file: file.name, line };
    const extra = cells.slice(guess.columns.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) problems.add(place, 'extra-cells', extra[0]);
    const row = new RowCells(guess.columns, cells);
    return readRow(row, place, { problems, isKnownName }) ?? [];
  });
}

/** Jira's ranks begin with a bucket; while it moves issues to another one, ranks say nothing. */
function comparableOrder(drafts: readonly DraftItem[]): readonly DraftItem[] {
  const buckets = new Set(drafts.map(({ order }) => /^\d\|/.exec(String(order))?.[0]));
  const [bucket] = buckets;
  if (buckets.size === 1 && bucket !== undefined) return drafts;
  return drafts.map((draft) => ({ ...draft, order: undefined }));
}

function unorderedLinks({ guess, rows }: TableFile): number {
  if (guess.kind !== 'table') return 0;
  const indexes = guess.columns.flatMap((column, at) => (isUnorderedLink(column) ? [at] : []));
  const filled = rows.map(({ cells }) => indexes.filter((at) => (cells[at] ?? '').trim() !== ''));
  return filled.reduce((sum, found) => sum + found.length, 0);
}

/** Columns of all files, each header once. */
function columnsOf(tables: readonly TableFile[]): readonly GuessedColumn[] {
  const columns = tables.flatMap(({ guess }) => (guess.kind === 'table' ? guess.columns : []));
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}
