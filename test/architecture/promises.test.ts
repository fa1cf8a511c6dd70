import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPromises, type PromiseTable } from './check-promises.ts';
import { readSourceTree, type SourceTree } from './source-tree.ts';
import { describeViolation } from './violation.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function tableIn(file: string, word: string): PromiseTable {
  return { file, word, text: readFileSync(path.join(ROOT, file), 'utf8') };
}

describe('promises', () => {
  const tree = readSourceTree(ROOT, ['apps', 'packages', 'test']);

  it('about threats that the server keeps have a test with their number', () => {
    const table = tableIn('docs/security.md', 'threat');
    expect(checkPromises(tree, table).map(describeViolation)).toEqual([]);
  });

  it('about faults that the server keeps have a test with their number', () => {
    const table = tableIn('docs/faults.md', 'fault');
    expect(checkPromises(tree, table).map(describeViolation)).toEqual([]);
  });
});

/** A tree of one test file, as the check sees it. */
function treeOf(file: string, ...names: readonly string[]): SourceTree {
  const callNames = names.map((text, index) => ({ text, line: index + 1 }));
  const test = { path: file, imports: [], onlyReExports: false, callNames };
  return { root: '', files: [test], allPaths: [file] };
}

describe('the check of promises', () => {
  const rows = ['| 1 | x | server | [SV1] |', '| 2–4 | x | both | [SV1] |'];
  const check = (tree: SourceTree, ...lines: readonly string[]): readonly string[] => {
    const text = ['| | Threat | Kept by | Proven by |', '|---|---|---|---|', ...lines].join('\n');
    return checkPromises(tree, { file: 'security.md', word: 'threat', text }).map(
      ({ message }) => message,
    );
  };
  const sound = ['[SV1] threat 1: x', 'threats 2 to 3: x', 'threats 3 and 4: x'];
  const file = 'test/faults/x.test.ts';

  it('finds nothing where nothing is wrong', () => {
    const page = '| 9 | x | page | by hand |';
    const nobody = '| 10 | x | nobody | |';
    expect(check(treeOf(file, ...sound), ...rows, page, nobody)).toEqual([]);
  });

  it('finds a number without a test, or with a test of somebody else', () => {
    const missing = ['no test of the server names threat 2'];
    const names = ['[SV1] threat 1: x', 'threats 3 and 4: x'];
    expect(check(treeOf(file, ...names), ...rows)).toEqual(missing);
    const elsewhere = 'packages/rules/src/x.test.ts';
    expect(check(treeOf(elsewhere, ...sound), ...rows).length).toBe(4);
  });

  it('finds a number, a rule, a keeper and a table that are nowhere', () => {
    const tree = treeOf(file, ...sound);
    expect(check(treeOf(file, ...sound, 'threat 7: x'), ...rows)).toEqual([
      'threat 7 is not in security.md',
    ]);
    expect(check(tree, ...rows, '| | x | page | [SV2] |')).toEqual(['SV2 is in no test name']);
    expect(check(tree, ...rows, '| | x | page | |')).toEqual(['is kept, and nothing proves it']);
    expect(check(tree, ...rows, '| | x | somebody | [SV1] |').length).toBe(1);
    expect(check(treeOf(file)).length).toBe(1);
  });
});
