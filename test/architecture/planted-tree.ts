import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LayerTable, Part } from './layers.ts';
import { readSourceTree, type SourceTree } from './source-tree.ts';

/** A small sound tree of three parts; each test plants one fault in it. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'planted', devDependencies: { vitest: '1' } }),
  'packages/low/package.json': JSON.stringify({
    name: '@weft/low',
    exports: { '.': './src/index.ts', './testing': './src/testing.ts' },
    dependencies: {},
  }),
  'packages/low/SPEC.md': '# Low\n\n- [LO1] one is one.\n',
  'packages/low/src/index.ts': "export { one } from './one.ts';\nexport { two } from './two.ts';\n",
  'packages/low/src/one.ts': 'export const one = 1;\n',
  'packages/low/src/two.ts': "import { one } from './one.ts';\nexport const two = one + one;\n",
  'packages/low/src/testing.ts': 'export const fake = 0;\n',
  'packages/low/src/one.test.ts':
    "import { it } from 'vitest';\nimport { one } from './one.ts';\nit('[LO1] one is one', () => void one);\n",
  'packages/high/package.json': JSON.stringify({
    name: '@weft/high',
    exports: { '.': './src/index.ts' },
    dependencies: { '@weft/low': '*', yjs: '1' },
  }),
  'packages/high/SPEC.md': '# High\n\n- [HI1] three is three.\n',
  'packages/high/src/index.ts': "export { three } from './sum/three.ts';\n",
  'packages/high/src/sum/three.ts':
    "import { two } from '@weft/low';\nimport * as Y from 'yjs';\nexport const three = two + 1;\nexport const doc = Y;\n",
  'packages/high/src/sum/three.test.ts':
    "import { it } from 'vitest';\nimport { fake } from '@weft/low/testing';\nit.each([fake])('[HI1] three is three %s', () => {});\n",
  'apps/show/package.json': JSON.stringify({
    name: '@weft/show',
    dependencies: { '@weft/low': '*', '@weft/high': '*', react: '1', yjs: '1' },
  }),
  'apps/show/src/main.ts': "import { three } from '@weft/high';\nexport const shown = three;\n",
  'apps/show/src/session/life.ts': 'export const life = 1;\n',
  'apps/show/src/pages/page.tsx':
    "import 'react';\nimport { life } from '../session/life.ts';\nexport const page = life;\n",
  'test/across.test.ts': "import { three } from '@weft/high';\nexport const all = three;\n",
};

const part = (
  name: string,
  folder: string,
  layer: number,
  rest: Partial<Part> & Pick<Part, 'runsOn'>,
): Part => ({ name, folder, layer, mayImport: [], externals: [], ...rest });

const TABLE: LayerTable = {
  parts: [
    part('@weft/low', 'packages/low', 0, { runsOn: 'pure' }),
    part('@weft/high', 'packages/high', 1, {
      runsOn: 'pure',
      mayImport: ['@weft/low'],
      externals: ['yjs'],
    }),
    part('@weft/show', 'apps/show', 2, {
      runsOn: 'browser',
      mayImport: ['@weft/low', '@weft/high'],
      externals: ['react', 'yjs'],
    }),
  ],
  restricted: [
    { packages: ['yjs'], onlyIn: ['packages/high/src/sum'], exceptIn: [], why: 'one owner' },
    {
      packages: ['react'],
      onlyIn: ['apps/show'],
      exceptIn: ['apps/show/src/session'],
      why: 'no screen',
    },
  ],
  walls: [
    {
      folder: 'apps/show/src/session',
      mustNotImport: ['apps/show/src/pages'],
      why: 'it knows no screen',
    },
  ],
};

/** A tree on disk, and the table that fits it. */
export interface PlantedTree {
  readonly tree: SourceTree;
  readonly table: LayerTable;
}

/**
 * Writes the sound tree with `faults` on top (a path and its content; `undefined` leaves the file out) into a
 * temporary folder and shows it to `look`. The folder is gone when this returns.
 */
export function withPlantedTree<Value>(
  faults: Readonly<Record<string, string | undefined>>,
  look: (planted: PlantedTree) => Value,
): Value {
  const root = mkdtempSync(path.join(tmpdir(), 'weft-planted-'));
  try {
    for (const [file, text] of Object.entries({ ...SOUND, ...faults })) {
      if (text === undefined) continue;
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return look({ tree: readSourceTree(root, ['apps', 'packages', 'test']), table: TABLE });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
