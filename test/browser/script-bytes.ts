import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Response } from 'playwright-core';

/** One script that came over the network. */
export interface LoadedScript {
  readonly path: string;
  /** Its size as gzip would send it. */
  readonly gzipBytes: number;
}

/**
 * Watches a browser context and keeps all scripts it asks for: modules, plain scripts, workers, preloads, and
 * those of the service worker.
 */
export class ScriptBytes {
  readonly #responses: Response[] = [];

  private constructor(context: BrowserContext) {
    context.on('response', (response) => {
      if (isScript(response)) this.#responses.push(response);
    });
  }

  /** Begins to watch; call it before the first page is opened. */
  static async watch(context: BrowserContext): Promise<ScriptBytes> {
    // The clock of the page that asks, so that "before the board stood" is not a matter of who was told first.
    await context.addInitScript(() => {
      const noteReady = (): void => {
        const { dataset } = document.documentElement;
        if (dataset['weftReady'] !== undefined) dataset['readyAtMs'] ??= Date.now().toString();
      };
      new MutationObserver(noteReady).observe(document, { attributes: true, subtree: true });
    });
    return new ScriptBytes(context);
  }

  /** The scripts asked for until the board of `page` stood completely, largest first. */
  async untilReady(page: Page): Promise<readonly LoadedScript[]> {
    const ready = page.locator('html[data-ready-at-ms]');
    await ready.waitFor({ state: 'attached' });
    const readyAtMs = Number(await ready.getAttribute('data-ready-at-ms'));
    const scripts = await Promise.all(
      this.#responses
        .filter((response) => response.request().timing().startTime <= readyAtMs)
        .map(async (response) => ({
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
