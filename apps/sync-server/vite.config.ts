import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

/**
 * Bundles the server and our own packages into dist; npm dependencies stay in node_modules. Threads
 * are entries of their own, beside main.js: src/worker-source.ts starts them by that name.
 */
const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  ssr: { noExternal: [/^@weft\//] },
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
