import { namesTests, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';
import { isIn } from './workspace.ts';

/** A table of numbered promises in a document, and the word by which tests name its numbers. */
export interface PromiseTable {
  /** From the root of the tree. */
  readonly file: string;
  readonly text: string;
  /** `threat`: tests say `threat 3`, `threats 11 to 13`, `threats 17 and 24`. */
  readonly word: string;
}

/** Where tests of the server stand. */
const SERVER_TESTS: readonly string[] = ['apps/sync-server', 'test/integration', 'test/faults'];
/** Who may keep a promise. Nobody: it says what is not stopped. */
const KEEPERS = ['server', 'page', 'both', 'project', 'nobody'] as const;
const NUMBER_CELL = /^(\d+)(?:–(\d+))?$/;
const RULE = /\[([A-Z]{1,4}\d+[a-z]?)\]/g;

interface PromiseRow {
  readonly line: number;
  /** Empty: another promise on the number before it. */
  readonly numbers: readonly number[];
  readonly keeper: string;
  readonly provenBy: string;
}

/**
 * Every number in the table that the server keeps is in the name of one of its tests; whatever else is
 * kept names what proves it; and no test names a number or a rule that is nowhere.
 */
export function checkPromises(tree: SourceTree, table: PromiseTable): Violation[] {
  const found: Violation[] = [];
  const report = (file: string, line: number, message: string): void => {
    found.push({ file, line, check: 'promise', message });
  };
  const tests = tree.files.filter(({ path }) => namesTests(path));
  const names = tests.flatMap(({ path, callNames }) =>
    callNames.map(({ text, line }) => ({ path, line, text })),
  );
  const isServers = ({ path }: { readonly path: string }): boolean =>
    SERVER_TESTS.some((folder) => isIn(path, folder));
  const said = names.flatMap((name) =>
    numbersIn(name.text, table.word).map((number) => ({ ...name, number })),
  );
  const byServer = new Set(said.filter(isServers).map(({ number }) => number));
  const rules = new Set(names.flatMap(({ text }) => [...text.matchAll(RULE)].map(([, id]) => id)));
  const rows = rowsOf(table.text);
  if (rows.length === 0) report(table.file, 1, 'holds no table with "Kept by" and "Proven by"');
  for (const { line, numbers, keeper, provenBy } of rows) {
    if (!KEEPERS.some((each) => each === keeper)) {
      report(table.file, line, `"${keeper}" keeps no promises; known are ${KEEPERS.join(', ')}`);
    }
    const isKept = keeper !== 'nobody';
    if (isKept && provenBy === '') report(table.file, line, 'is kept, and nothing proves it');
    for (const [, id] of provenBy.matchAll(RULE)) {
      if (!rules.has(id)) report(table.file, line, `${id} is in no test name`);
    }
    if (keeper !== 'server' && keeper !== 'both') continue;
    for (const number of numbers) {
      if (byServer.has(number)) continue;
      report(table.file, line, `no test of the server names ${table.word} ${number}`);
    }
  }
  const known = new Set(rows.flatMap(({ numbers }) => numbers));
  for (const { path, line, number } of said) {
    if (!known.has(number)) report(path, line, `${table.word} ${number} is not in ${table.file}`);
  }
  return found;
}

function rowsOf(text: string): PromiseRow[] {
  const rows: PromiseRow[] = [];
  let heads: readonly string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('|')) {
      heads = [];
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (heads.length === 0) heads = cells;
    const [keeper, provenBy] = [cells[heads.indexOf('Kept by')], cells[heads.indexOf('Proven by')]];
    const isBody = cells !== heads && !cells.every((cell) => /^-+$/.test(cell));
    if (!isBody || keeper === undefined || provenBy === undefined) continue;
    rows.push({ line: index + 1, numbers: rangeOf(cells[0] ?? ''), keeper, provenBy });
  }
  return rows;
}

/** `3` → 3; `11–13` → 11, 12, 13; anything else → nothing. */
function rangeOf(cell: string): readonly number[] {
  const match = NUMBER_CELL.exec(cell);
  if (match === null) return [];
  const first = Number(match[1]);
  return Array.from({ length: Number(match[2] ?? first) - first + 1 }, (_, index) => first + index);
}

/** Numbers behind the word in the name of a test. */
function numbersIn(name: string, word: string): number[] {
  const found = new RegExp(String.raw`\b${word}s? (\d+)(?: (to|and) (\d+))?`).exec(name);
  if (found === null) return [];
  const [, first, joint, last] = found;
  if (joint === undefined) return [Number(first)];
  return joint === 'and' ? [Number(first), Number(last)] : [...rangeOf(`${first}–${last}`)];
}
