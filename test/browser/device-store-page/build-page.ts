import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script of this folder for a page, bundled as the web app would be. */
export async function buildPage(entry: 'run-contract.ts' | 'run-store-faults.ts'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: { input: fileURLToPath(new URL(entry, import.meta.url)) },
      modulePreload: false,
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs
    .flatMap((each) => each.output)
    .find((each) => each.type === 'chunk' && each.isEntry);
  if (chunk?.type !== 'chunk') throw new Error('The page has no script.');
  return chunk.code;
}
