import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread of this server. `name` is the source file under `src/` without its ending. In the
 * bundle every thread is an own entry beside this file; run from source (tests, `tsx`), the file is
 * TypeScript, which Node 20 reads only through tsx.
 */
export function startThread(name: string, options: WorkerOptions): Worker {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) {
    const file = `${name.slice(name.lastIndexOf('/') + 1)}.js`;
    return new Worker(new URL(file, here), options);
  }
  // The resolver for `require` finds the CommonJS twin of the module that `import` must load.
  const tsx = pathToFileURL(
    createRequire(here)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href;
  const source = new URL(`${name}.ts`, here).href;
  const code = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(source)});
  });`;
  return new Worker(code, { ...options, eval: true });
}
