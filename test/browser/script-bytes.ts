import { gzipSync } from 'node:zlib';
import type { BrowserContext, Response } from 'playwright-core';

/** One script that came over the network. */
export interface LoadedScript {
  readonly path: string;
  /** Its size as gzip would send it. */
  readonly gzipBytes: number;
}

/** Watches a browser context and keeps all scripts it loads: modules, plain scripts, workers, preloads. */
export class ScriptBytes {
  readonly #responses: Response[] = [];

  constructor(context: BrowserContext) {
    context.on('response', (response) => {
      if (isScript(response)) this.#responses.push(response);
    });
  }

  /** The scripts so far, largest first. The same script twice counts twice: it was sent twice. */
  async loaded(): Promise<readonly LoadedScript[]> {
    const scripts = await Promise.all(
      this.#responses.map(async (response) => ({
        path: new URL(response.url()).pathname,
        gzipBytes: gzipSync(await response.body()).length,
      })),
    );
    return scripts.toSorted((a, b) => b.gzipBytes - a.gzipBytes);
  }
}

function isScript(response: Response): boolean {
  if (response.fromServiceWorker()) return false;
  const type = response.headers()['content-type'] ?? '';
  return response.request().resourceType() === 'script' || type.includes('javascript');
}

/** A table for the terminal. */
export function describeScripts(scripts: readonly LoadedScript[]): string {
  const total = scripts.reduce((sum, script) => sum + script.gzipBytes, 0);
  return [
    ...scripts.map(({ path, gzipBytes }) => `${kilobytes(gzipBytes)}  ${path}`),
    `${kilobytes(total)}  in all`,
  ].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
