import { readSize, readState, readTick, saysReady } from '../drafts/cell-values.ts';
import type { DraftItem, DraftSprint } from '../drafts/draft-item.ts';
import type { ProblemList, RowPlace } from '../drafts/problem-list.ts';
import { namesBelowRoot, sprintOfPath } from '../drafts/tree-path.ts';
import type { ColumnRole, GuessedColumn } from '../import-reading.ts';
import { cleanLine } from '../text/clean-text.ts';
import { foldHeader } from './column-roles.ts';
import { splitLinks } from './split-links.ts';

/** Jira's name for work inside a story, which is a team's own plan. */
const SUBTASK = /^sub[- ]?task$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const STATE_CATEGORIES: ReadonlySet<string> = new Set(['to do', 'in progress', 'done']);

/** The cells of one row, asked for by meaning. Columns with the same meaning are many columns. */
export class RowCells {
  readonly #columns: readonly GuessedColumn[];
  readonly #cells: readonly string[];

  constructor(columns: readonly GuessedColumn[], cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  /** Filled cells of all columns with this role, in file order. */
  all(role: ColumnRole): readonly { readonly header: string; readonly value: string }[] {
    return this.#columns.flatMap((column, index) => {
      const value = this.#cells[index]?.trim() ?? '';
      return column.role === role && value !== '' ? [{ header: column.name, value }] : [];
    });
  }

  first(role: ColumnRole): string {
    return this.all(role)[0]?.value ?? '';
  }

  /** Jira adds a Sprint column for each Sprint an issue was ever in; the last one is now. */
  last(role: ColumnRole): { readonly header: string; readonly value: string } | undefined {
    return this.all(role).at(-1);
  }
}

/** Knows the names by which links of this table can mean a PBI. */
export type IsKnownName = (name: string) => boolean;

/** Reads one row of a table; undefined, with the reason in `problems`, when it is no PBI. */
export function readRow(
  row: RowCells,
  place: RowPlace,
  context: { readonly problems: ProblemList; readonly isKnownName: IsKnownName },
): DraftItem | undefined {
  const { problems } = context;
  const key = keyOf(row);
  const type = row.first('type');
  if (SUBTASK.test(type)) {
    problems.add(place, 'left-out-type', `${key ?? ''} ${type}`.trim());
    return undefined;
  }
  const links = (role: ColumnRole): readonly string[] =>
    row.all(role).flatMap(({ value }) => splitLinks(value, context.isKnownName));
  const state = stateOf(row, place, problems);
  const order = row.first('order');
  return {
    ...place,
    key,
    aliases: row.all('other-id').map(({ value }) => value),
    title: row.first('title'),
    description: row.first('description'),
    acceptance: row.first('acceptance'),
    team: teamOf(row),
    sprint: sprintOf(row),
    size: sizeOf(row, place, problems),
    ready: readyOf(row, place, problems),
    state,
    parents: row.all('parent').map(({ value }) => value),
    children: links('contains'),
    waitsFor: links('waits-for'),
    enables: links('enables'),
    needs: tagsOf(row, 'needs'),
    touches: tagsOf(row, 'touches'),
    // Ranks of two buckets (Jira is then rebalancing) cannot be compared.
    order: order === '' ? undefined : order,
  };
}

/** The id of a row, as links to it are written. */
export function keyOf(row: RowCells): string | undefined {
  const key = cleanLine(row.first('id'));
  return key === '' ? undefined : key.replace(/^#(?=\w)/, '');
}

function teamOf(row: RowCells): string | undefined {
  // Jira writes the team's UUID in one column and its name in another.
  const cells = row.all('team').filter(({ value }) => !UUID.test(value));
  const [cell] = cells;
  if (cell === undefined) return undefined;
  const isPath = foldHeader(cell.header) === 'area path' || cell.value.includes('\\');
  return isPath ? namesBelowRoot(cell.value).at(-1) : cleanLine(cell.value);
}

function sprintOf(row: RowCells): DraftSprint | undefined {
  const cell = row.last('sprint');
  if (cell === undefined) return undefined;
  const isPath = foldHeader(cell.header) === 'iteration path' || cell.value.includes('\\');
  if (isPath) return sprintOfPath(namesBelowRoot(cell.value));
  const name = cleanLine(cell.value);
  return { ref: name, name: /^\d{1,4}$/.test(name) ? `Sprint ${name}` : name };
}

function sizeOf(row: RowCells, place: RowPlace, problems: ProblemList): number | undefined {
  for (const { value } of row.all('size')) {
    const size = readSize(value);
    if (size.kind === 'value') return size.value;
    if (size.kind === 'bad') problems.add(place, 'bad-size', value);
  }
  return undefined;
}

function readyOf(row: RowCells, place: RowPlace, problems: ProblemList): boolean | undefined {
  const value = row.first('ready');
  const tick = readTick(value);
  if (tick.kind === 'value') return tick.value;
  if (tick.kind === 'bad') problems.add(place, 'bad-ready', value);
  return saysReady(row.first('state')) ? true : undefined;
}

/** Jira's category is one of three; what stands in the status is up to each project. */
function stateOf(row: RowCells, place: RowPlace, problems: ProblemList): DraftItem['state'] {
  const category = row.first('state-category');
  const isCategory = STATE_CATEGORIES.has(category.toLowerCase());
  const name = isCategory ? category : row.first('state');
  const state = readState(name);
  if (state.kind === 'bad') problems.add(place, 'unknown-state', name);
  return state.kind === 'value' ? state.value : undefined;
}

function tagsOf(row: RowCells, role: ColumnRole): readonly string[] {
  return row.all(role).flatMap(({ value }) => value.split(/[,;\n|]/));
}
