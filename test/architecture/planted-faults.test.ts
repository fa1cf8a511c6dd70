import { describe, expect, it } from 'vitest';
import { checkCycles } from './check-cycles.ts';
import { checkImports } from './check-imports.ts';
import { checkFloor, checkNames } from './check-names.ts';
import { checkSpec } from './check-spec.ts';
import { EMPTY_NAMES } from './layers.ts';
import { withPlantedTree } from './planted-tree.ts';
import type { Violation } from './violation.ts';

type Files = Readonly<Record<string, string | undefined>>;

/** What all checks say about the sound tree with these files changed. */
function violationsWith(files: Files): Violation[] {
  return withPlantedTree(files, ({ tree, table }) => [
    ...checkImports(tree, table),
    ...checkCycles(tree),
    ...checkNames(tree, EMPTY_NAMES),
    ...checkSpec(tree, table),
  ]);
}

const LOW = 'packages/low/src/two.ts';
const HIGH = 'packages/high/src/sum/three.ts';
const SHOW = 'apps/show/src/main.ts';

/** The fault, the check that must find it, the file it must name, and the files that plant it. */
const FAULTS: readonly (readonly [string, Violation['check'], string, Files])[] = [
  ['an import upwards', 'layer', LOW, { [LOW]: "import '@weft/high';" }],
  [
    'a path into another part',
    'entry',
    SHOW,
    { [SHOW]: "export * from '../../../packages/low/src/one.ts';" },
  ],
  ['a file behind the public entry', 'entry', SHOW, { [SHOW]: "import '@weft/low/src/one.ts';" }],
  ['an unknown part', 'resolve', SHOW, { [SHOW]: "import '@weft/nothing';" }],
  ['a missing file', 'resolve', SHOW, { [SHOW]: "import './nothing.ts';" }],
  ['a name without its ending', 'resolve', SHOW, { [SHOW]: "import './session/life';" }],
  ['an undeclared npm package', 'declared', SHOW, { [SHOW]: "import 'left-pad';" }],
  [
    'an undeclared npm package in a dynamic import',
    'declared',
    SHOW,
    { [SHOW]: "void import('left-pad');" },
  ],
  ['a test tool in shipped code', 'declared', SHOW, { [SHOW]: "import 'vitest';" }],
  ['Node in a pure part', 'external', LOW, { [LOW]: "import 'node:fs';" }],
  ['a built-in module without node:', 'external', LOW, { [LOW]: "import 'fs';" }],
  [
    'yjs outside its folder',
    'external',
    'packages/high/src/index.ts',
    { 'packages/high/src/index.ts': "export { Doc } from 'yjs';" },
  ],
  [
    'yjs as a type only',
    'external',
    SHOW,
    { [SHOW]: "import type { Doc } from 'yjs'; export type D = Doc;" },
  ],
  [
    'yjs inside a type expression',
    'external',
    SHOW,
    { [SHOW]: "export type D = import('yjs').Doc;" },
  ],
  [
    'React in the session',
    'external',
    'apps/show/src/session/life.ts',
    { 'apps/show/src/session/life.ts': "import 'react'; export const life = 1;" },
  ],
  [
    'a screen imported by the session',
    'wall',
    'apps/show/src/session/life.ts',
    { 'apps/show/src/session/life.ts': "import '../pages/page.tsx'; export const life = 1;" },
  ],
  ['a testing entry in shipped code', 'testing', HIGH, { [HIGH]: "import '@weft/low/testing';" }],
  ['a test file in shipped code', 'testing', LOW, { [LOW]: "import './one.test.ts';" }],
  ['a part that imports its own entry', 'barrel', LOW, { [LOW]: "import './index.ts';" }],
  ['a part that imports itself by name', 'barrel', LOW, { [LOW]: "import '@weft/low';" }],
  [
    'an index inside a part',
    'barrel',
    'packages/high/src/sum/index.ts',
    { 'packages/high/src/sum/index.ts': 'export const x = 1;' },
  ],
  [
    'a file that only passes exports on',
    'barrel',
    'packages/low/src/numbers.ts',
    {
      'packages/low/src/numbers.ts':
        "export { one } from './one.ts'; export { two } from './two.ts';",
    },
  ],
  [
    'two files in a circle',
    'cycle',
    'packages/low/src/one.ts',
    { 'packages/low/src/one.ts': "import './two.ts'; export const one = 1;" },
  ],
  [
    'a file in camelCase',
    'name',
    'packages/low/src/someThing.ts',
    { 'packages/low/src/someThing.ts': 'export const x = 1;' },
  ],
  [
    'a file named for nothing',
    'name',
    'packages/low/src/utils.ts',
    { 'packages/low/src/utils.ts': 'export const x = 1;' },
  ],
  [
    'a folder named for nothing',
    'name',
    'packages/low/src/common/x.ts',
    { 'packages/low/src/common/x.ts': 'export const x = 1;' },
  ],
  [
    'a rule without a test',
    'spec',
    'packages/low/SPEC.md',
    { 'packages/low/SPEC.md': '- [LO1] one.\n- [LO2] two.' },
  ],
  [
    'a test without a rule',
    'spec',
    'packages/low/src/two.test.ts',
    {
      'packages/low/src/two.test.ts':
        "import { it } from 'vitest'; it('[LO1] [LO9] two', () => {});",
    },
  ],
  [
    'a rule defined twice',
    'spec',
    'packages/low/SPEC.md',
    { 'packages/low/SPEC.md': '- [LO1] one.\n- [HI1] two.' },
  ],
  [
    'a package without rules',
    'spec',
    'packages/high',
    { 'packages/high/SPEC.md': undefined, 'packages/high/src/sum/three.test.ts': undefined },
  ],
  [
    'a part that depends on what the table forbids',
    'table',
    'packages/low/package.json',
    {
      'packages/low/package.json': JSON.stringify({
        name: '@weft/low',
        exports: { '.': './src/index.ts', './testing': './src/testing.ts' },
        dependencies: { '@weft/high': '*' },
      }),
    },
  ],
  [
    'a test that imports an application’s inside',
    'entry',
    'test/across.test.ts',
    { 'test/across.test.ts': "import '../apps/show/src/main.ts';" },
  ],
];

describe('a planted fault', () => {
  it('is nowhere in the sound tree', () => {
    expect(violationsWith({})).toEqual([]);
  });

  it.each(FAULTS)('is found: %s', (_fault, check, file, files) => {
    expect(violationsWith(files)).toContainEqual(expect.objectContaining({ check, file }));
  });

  it('is found: fewer files than the floor', () => {
    const found = withPlantedTree({}, ({ tree }) =>
      checkFloor(tree, { 'packages/low': 4, 'packages/high': 400, 'packages/gone': 1 }),
    );
    expect(found.map((violation) => violation.file)).toEqual(['packages/high', 'packages/gone']);
  });

  it('is found: a file that does not parse is no file without imports', () => {
    expect(() => violationsWith({ [SHOW]: 'import {{{' })).toThrow('does not parse');
  });
});
