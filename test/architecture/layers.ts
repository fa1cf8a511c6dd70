/**
 * The parts of Weft and what each may know. This table is the architecture: the checks beside it compare the
 * source with it. If a check blocks a change, either the change or the table is wrong; correct that one, and
 * say in the commit why.
 */

/** One workspace: a package or an application. */
export interface Part {
  /** The name other parts import it by. */
  readonly name: string;
  /** Its folder from the root of the repository, with forward slashes. */
  readonly folder: string;
  /** Depth of its foundation: a part may only import parts of a smaller layer. */
  readonly layer: number;
  /** The other parts it may import, each through a public entry. */
  readonly mayImport: readonly string[];
  /** The npm packages it may import at run time, in files that are not tests. */
  readonly externals: readonly string[];
  /** `pure` parts may use neither Node's modules nor the browser's: time, randomness and ids are passed in. */
  readonly runsOn: 'pure' | 'browser' | 'node' | 'browser and node';
  /** For an application, which has no public entry: the files that tests in `test/` may import. */
  readonly openToTests?: readonly string[];
}

/** An npm package that only some folders may import, whatever their part has declared. */
export interface RestrictedExternal {
  /** The npm packages meant: an exact name, or a scope ending in `/`. */
  readonly packages: readonly string[];
  /** The only folders or files whose source may import them. */
  readonly onlyIn: readonly string[];
  /** Folders inside `onlyIn` that may not, all the same. */
  readonly exceptIn: readonly string[];
  /** What would break otherwise. */
  readonly why: string;
}

/** A folder inside a part that keeps out of other folders of the same part. */
export interface InnerWall {
  readonly folder: string;
  /** Folders of the same part it must not import from. */
  readonly mustNotImport: readonly string[];
  readonly why: string;
}

/** Everything the import checks need to know. */
export interface LayerTable {
  readonly parts: readonly Part[];
  readonly restricted: readonly RestrictedExternal[];
  readonly walls: readonly InnerWall[];
}

const REACT_PACKAGES = [
  'react',
  'react-dom',
  'reactflow',
  'zustand',
  'wouter',
  'lucide-react',
  '@dnd-kit/',
] as const;

export const LAYERS: LayerTable = {
  parts: [
    {
      name: '@weft/domain',
      folder: 'packages/domain',
      layer: 0,
      mayImport: [],
      externals: [],
      runsOn: 'pure',
    },
    {
      name: '@weft/rules',
      folder: 'packages/rules',
      layer: 1,
      mayImport: ['@weft/domain'],
      externals: [],
      runsOn: 'pure',
    },
    {
      name: '@weft/layout',
      folder: 'packages/layout',
      layer: 1,
      mayImport: ['@weft/domain'],
      externals: ['flatbush'],
      runsOn: 'pure',
    },
    {
      name: '@weft/interchange',
      folder: 'packages/interchange',
      layer: 1,
      mayImport: ['@weft/domain'],
      externals: ['papaparse', 'valibot'],
      runsOn: 'pure',
    },
    {
      name: '@weft/sync-protocol',
      folder: 'packages/sync-protocol',
      layer: 1,
      mayImport: ['@weft/domain'],
      externals: ['lib0', 'y-protocols'],
      runsOn: 'pure',
    },
    {
      name: '@weft/board-doc',
      folder: 'packages/board-doc',
      layer: 2,
      mayImport: ['@weft/domain'],
      externals: ['fractional-indexing', 'yjs'],
      runsOn: 'pure',
    },
    {
      name: '@weft/sync-client',
      folder: 'packages/sync-client',
      layer: 2,
      mayImport: ['@weft/domain', '@weft/sync-protocol'],
      externals: ['lib0', 'y-protocols', 'y-websocket', 'yjs'],
      runsOn: 'browser and node',
    },
    {
      name: '@weft/sync-server',
      folder: 'apps/sync-server',
      layer: 3,
      mayImport: ['@weft/domain', '@weft/board-doc', '@weft/sync-protocol'],
      externals: [
        '@hono/node-server',
        '@photostructure/sqlite',
        'hono',
        'ioredis',
        'jose',
        'lib0',
        'pino',
        'postgres',
        'prom-client',
        'valibot',
        'ws',
        'y-protocols',
        'yjs',
      ],
      runsOn: 'node',
      openToTests: [
        'apps/sync-server/src/templates/example-nexus.ts',
        'apps/sync-server/src/storage/board-storage.contract.ts',
        'apps/sync-server/src/storage/postgres-board-storage.ts',
        'apps/sync-server/src/storage/postgres-connection.ts',
      ],
    },
    {
      name: '@weft/web',
      folder: 'apps/web',
      layer: 3,
      mayImport: [
        '@weft/domain',
        '@weft/rules',
        '@weft/layout',
        '@weft/interchange',
        '@weft/sync-protocol',
        '@weft/board-doc',
        '@weft/sync-client',
      ],
      externals: [
        '@codemirror/',
        '@dnd-kit/',
        '@fontsource-variable/inter',
        'elkjs',
        'idb',
        'lucide-react',
        'minisearch',
        'perfect-freehand',
        'react',
        'react-dom',
        'reactflow',
        'wouter',
        'y-codemirror.next',
        'zustand',
      ],
      runsOn: 'browser',
      openToTests: [
        'apps/web/src/bench/measured-board.ts',
        'apps/web/src/session/browser-device-store.ts',
        'apps/web/src/session/device-database.ts',
      ],
    },
  ],
  restricted: [
    {
      packages: ['yjs'],
      onlyIn: ['packages/board-doc', 'packages/sync-client', 'apps/sync-server/src/rooms'],
      exceptIn: [],
      why: 'the shared document has one owner; everything else sees BoardView and commands',
    },
    {
      packages: REACT_PACKAGES,
      onlyIn: ['apps/web'],
      exceptIn: ['apps/web/src/session'],
      why: 'the session of a board must live and be tested without a screen',
    },
    {
      packages: ['y-websocket'],
      onlyIn: ['packages/sync-client'],
      exceptIn: [],
      why: 'one place turns the provider’s flags into a status',
    },
    {
      packages: ['@photostructure/sqlite'],
      onlyIn: ['apps/sync-server/src/storage'],
      exceptIn: [],
      why: 'the database binding is replaced by the built-in one where Node has it, behind one module',
    },
    {
      packages: ['postgres'],
      onlyIn: ['apps/sync-server/src/storage', 'apps/sync-server/src/cluster'],
      exceptIn: [],
      why: 'rooms know ports; which database and which bus there is behind them is decided at the start',
    },
    {
      packages: ['ioredis'],
      onlyIn: ['apps/sync-server/src/cluster'],
      exceptIn: [],
      why: 'a bus is replaced behind its port',
    },
    {
      packages: ['reactflow'],
      onlyIn: ['apps/web/src/canvas', 'apps/web/src/grid', 'apps/web/src/map'],
      exceptIn: [],
      why: 'the canvas and what stands on it know the canvas library',
    },
  ],
  walls: [
    {
      folder: 'apps/web/src/session',
      mustNotImport: [
        'apps/web/src/canvas',
        'apps/web/src/grid',
        'apps/web/src/map',
        'apps/web/src/features',
        'apps/web/src/interface',
        'apps/web/src/pages',
      ],
      why: 'the session knows no screen',
    },
    {
      folder: 'apps/web/src/stores',
      mustNotImport: [
        'apps/web/src/canvas',
        'apps/web/src/grid',
        'apps/web/src/map',
        'apps/web/src/features',
        'apps/web/src/pages',
      ],
      why: 'screens read stores, never the other way round',
    },
    {
      folder: 'apps/web/src/canvas',
      mustNotImport: ['apps/web/src/grid', 'apps/web/src/map', 'apps/web/src/pages'],
      why: 'one canvas serves the Grid and the Map, and knows neither',
    },
    {
      folder: 'apps/web/src/grid',
      mustNotImport: ['apps/web/src/map', 'apps/web/src/pages'],
      why: 'on the Grid place is meaning; the Map is another way to look',
    },
    {
      folder: 'apps/web/src/map',
      mustNotImport: ['apps/web/src/grid', 'apps/web/src/pages'],
      why: 'on the Map everybody puts things where they like; the Grid is another way to look',
    },
    {
      folder: 'apps/web/src/interface',
      mustNotImport: [
        'apps/web/src/canvas',
        'apps/web/src/grid',
        'apps/web/src/map',
        'apps/web/src/features',
        'apps/web/src/pages',
        'apps/web/src/session',
        'apps/web/src/stores',
        'apps/web/src/commands',
      ],
      why: 'buttons and dialogs know no board',
    },
  ],
};

/** Names that say nothing about what a file holds. A folder may not be called so either. */
export const EMPTY_NAMES: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'base',
  'shared',
  'testkit',
  'stuff',
];

/**
 * How many source files the checks must at least see, per top folder. A check that saw nothing passes
 * everything; raise these as the tree grows, and never lower them to make a check pass.
 */
export const FILE_FLOOR: Readonly<Record<string, number>> = {
  'packages/domain': 18,
  'packages/board-doc': 70,
  'packages/rules': 30,
  'packages/layout': 15,
  'packages/interchange': 38,
  'packages/sync-protocol': 14,
  'packages/sync-client': 38,
  'apps/sync-server': 80,
  'apps/web': 230,
  test: 60,
};
