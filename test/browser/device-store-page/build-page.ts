import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The pages of this folder, by their scripts. */
const ENTRIES: Readonly<Record<'contract' | 'faults', URL>> = {
  contract: new URL('run-contract.ts', import.meta.url),
  faults: new URL('run-store-faults.ts', import.meta.url),
};

/** The script of a page of this folder, bundled as the web app would be. */
export async function buildPage(page: keyof typeof ENTRIES): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: { input: fileURLToPath(ENTRIES[page]) },
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
