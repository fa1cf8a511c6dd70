import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const SERVER_URL = 'http://127.0.0.1:4747';

/**
 * What the first frame of a board needs of these folders, each as one file: cut into many by which
 * later parts use them too, it would be 4 kB larger. Left out is what only later parts use.
 */
const FIRST_LOAD = [
  {
    name: 'domain',
    test: /packages[\\/]domain[\\/]src[\\/](?!asset|comment|map-|mention|compare-|open-collisions|plan-finish|summed-|t-shirt)/,
  },
  {
    name: 'rules',
    test: /packages[\\/]rules[\\/]src[\\/](?!forecast|ways-out|critical-|compare-|guide-|rule-catalogue|planning-|oracle-|review-|worst-)/,
  },
  {
    // Boards on a device are made and opened from the start page, too, without the rest of a board's page.
    name: 'board',
    test: /packages[\\/](sync-client|sync-protocol)[\\/]src[\\/](?!ballot[.-])|packages[\\/]board-doc[\\/]src[\\/](board-(document|state)|changes|transaction-origin|schema|decisions[\\/]decision|ordering[\\/]ranked|read[\\/](?!read-snapshot|snapshot-parts)|undo[\\/]mark)|session[\\/](browser-|device-random|http-session|no-server)/,
  },
  {
    // The painter of the Grid, which shows boards of the past, too.
    name: 'painter',
    test: /apps[\\/]web[\\/]src[\\/](canvas[\\/](\w+[\\/])?(actions-to-come|board-(canvas|painter)|camera|canvas-(colours|context|model|sheet|state|surface)|card-nodes|element-window|paint-(?!pointed|later)|scene|use-canvas-parts|use-view-followers|view-state)|session[\\/]first-frame|grid[\\/](\w+[\\/])?(grid-(model|state)|paint-cells)|stores[\\/](board-store|bustle|collected|finding-store|frame-queue|keyed|interface-store|use-keyed|use-presence))/,
  },
  {
    // With the icons that the start page and a board share.
    name: 'interface',
    test: /apps[\\/]web[\\/]src[\\/]interface[\\/](?!asking-surface|hue-shapes|avatar|initials|carry-keys|floating-bar|fold|tree-row|pointer-release|list-keys|row-keys|toolbar-keys|select|segmented|inline|chip|dialog|field|tabs|use-picked|tokens\.css\?raw)|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](file-up|languages|monitor)\./,
  },
];

/** Pages: what they import is there before the first frame. */
const PAGES = /apps[\\/]web[\\/]src[\\/](main|pages[\\/](start|board|not-found)-page)\.tsx$/;

/**
 * What several of the parts share that come after the first frame. Cut by which of them use it, it would be 170
 * files, most of them under 1 kB, and each a request. None of it may be needed for the first frame: icons there are
 * named, of the packages everything is above, and of the web app it is what no page imports.
 */
const LATER = [
  {
    name: 'icons',
    test: /lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](?!(check|cloud-off|file-up|languages|monitor|monitor-smartphone|moon|server|sun|x)\.)/,
  },
  {
    // What editing waits for.
    name: 'editing',
    test: /packages[\\/]board-doc[\\/]src[\\/](commands[\\/](checks|decide-item|line-records|move-items|put-aside|refresh-slices|remove-dependency)|undo[\\/]text-steps)\./,
  },
  { name: 'commands', test: /packages[\\/](board-doc|domain|layout|rules)[\\/]src[\\/]/ },
  {
    name: (file: string, modules: ModuleGraph): string | null =>
      isOfPage(file, modules) ? null : 'around',
    test: /apps[\\/]web[\\/]src[\\/]/,
  },
].map((group) => ({ ...group, minShareCount: 2, includeDependenciesRecursively: false }));

interface ModuleGraph {
  getModuleInfo(file: string): { readonly importers: readonly string[] } | null;
}

/** Whether a page imports it, or what imports it in turn. */
function isOfPage(file: string, modules: ModuleGraph): boolean {
  const found = new Set([file]);
  for (const each of found) {
    if (PAGES.test(each)) return true;
    for (const importer of modules.getModuleInfo(each)?.importers ?? []) found.add(importer);
  }
  return false;
}

/** Not loaded where nothing is tested. */
const LongestFirst =
  process.env['VITEST'] === undefined
    ? undefined
    : (await import('./scripts/longest-first.ts')).LongestFirst;

/** By itself Vitest would leave one of two processors idle. */
const UNIT_WORKERS = Math.max(2, availableParallelism() - 1);

/** Servers and people wait for disks, frames and each other: one at work a processor left it idle two fifths of the time. */
const WAITING_WORKERS = availableParallelism() + 1;

/** The web build, and every Vitest project. The server is built by apps/sync-server/vite.config.ts. */
const config: ViteUserConfig = defineConfig({
  root: process.env['VITEST'] === undefined ? 'apps/web' : '.',
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Weft',
        short_name: 'Weft',
        description: 'A local-first whiteboard on which Scrum Teams refine and plan together.',
        display: 'standalone',
        background_color: '#F6F7F9',
        theme_color: '#F6F7F9',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        // 1.6 MB that only who arranges the Map needs.
        globIgnores: ['**/elk-worker*'],
        navigateFallback: '/index.html',
        navigateFallbackAllowlist: [/^\/$/, /^\/b\/[^/]+$/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  // Names of classes travel in the scripts, too: short ones, where nobody reads them.
  css: {
    modules: {
      generateScopedName: process.argv.includes('build')
        ? '_[hash:base64:5]'
        : '[local]_[hash:base64:4]',
    },
  },
  resolve: {
    alias: [
      // The browser's variant of this lets warnings be styled, and brings a library of schemas along for it.
      { find: /^lib0\/logging$/, replacement: fileURLToPath(import.meta.resolve('lib0/logging')) },
      // What this makes up for in a React of long ago, the one here has.
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' },
    ],
  },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // What a part loaded later needs in turn it asks for itself: lists of it would be 4 kB of the first load.
    modulePreload: {
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    // The licences of what is bundled ask to travel with it; NOTICE points here.
    license: { fileName: 'third-party-licenses.md' },
    rolldownOptions: { output: { codeSplitting: { groups: [...FIRST_LOAD, ...LATER] } } },
  },
  server: {
    proxy: { '/api': SERVER_URL, '/sync': { target: SERVER_URL, ws: true } },
  },
  test: {
    ...(LongestFirst !== undefined && { sequence: { sequencer: LongestFirst } }),
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/sync-server/src/**/*.test.ts',
            'test/{architecture,collisions,faults,prediction,simulation}/**/*.test.ts',
          ],
          environment: 'node',
          testTimeout: 30_000,
          maxWorkers: UNIT_WORKERS,
          // None of them keeps state in a module: so each module is read once, and not once a file.
          isolate: false,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          maxWorkers: UNIT_WORKERS,
          // Whoever chooses German, which is one for the whole page, speaks English again afterwards.
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: WAITING_WORKERS,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          environment: 'node',
          globalSetup: [fileURLToPath(new URL('test/browser/global-setup.ts', import.meta.url))],
          // Each step has a limit of its own: how long all of them take on a busy machine says nothing.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // As long as Playwright waits for anything: a busy machine takes more than the second that is usual.
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: WAITING_WORKERS,
          // Playwright, which is large, is read once a worker and not once a file.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

export default config;
