import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCycles } from './check-cycles.ts';
import { checkImports } from './check-imports.ts';
import { checkFloor, checkNames } from './check-names.ts';
import { checkSpec } from './check-spec.ts';
import { EMPTY_NAMES, FILE_FLOOR, LAYERS } from './layers.ts';
import { readSourceTree } from './source-tree.ts';
import { describeViolation } from './violation.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the source', () => {
  const tree = readSourceTree(ROOT, ['apps', 'packages', 'test', 'scripts']);

  it('is seen: no folder has fewer files than its floor', () => {
    expect(checkFloor(tree, FILE_FLOOR).map(describeViolation)).toEqual([]);
  });

  it('imports only downwards, through public entries, and only what is declared and allowed', () => {
    expect(checkImports(tree, LAYERS).map(describeViolation)).toEqual([]);
  });

  it('has no two files that import each other in a circle', () => {
    expect(checkCycles(tree).map(describeViolation)).toEqual([]);
  });

  it('has names that say what a file holds, and no barrels', () => {
    expect(checkNames(tree, EMPTY_NAMES).map(describeViolation)).toEqual([]);
  });

  it('has a test for every rule of a SPEC.md, and a rule for every id in a test name', () => {
    expect(checkSpec(tree, LAYERS).map(describeViolation)).toEqual([]);
  });
});
