import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

/**
 * What threads load each time they start is bundled with our own packages: from dozens of files it takes a
 * quarter more processor time. The other npm dependencies stay in node_modules.
 */
const BUNDLED = [/^@weft\//, /^lib0/, 'yjs', 'fractional-indexing'];

/**
 * Bundles the server into dist. Threads are entries of their own, beside main.js: src/worker-source.ts
 * starts them by that name.
 */
const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  ssr: { noExternal: BUNDLED },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        weft: 'src/cli/weft.ts',
        'sqlite-thread': 'src/storage/sqlite-thread.ts',
        'document-thread': 'src/rooms/document-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

export default config;
