import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

/** Bundles the server and our own packages into dist/main.js; npm dependencies stay in node_modules. */
const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  ssr: { noExternal: [/^@weft\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: { input: { main: 'src/main.ts' } },
  },
});

export default config;
