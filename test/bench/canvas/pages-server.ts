import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Canvas } from './drawn-scene.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGES = fileURLToPath(new URL('pages', import.meta.url));
/** Two builds: Weft at the root of the server, the pages to compare it with under `/beside`. */
const BUILT = join(ROOT, 'node_modules/.cache/weft-bench-canvas');
const BESIDE = 'beside';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Weft and the pages to measure beside it, built as for production and served. */
export interface PagesServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => void;
}

/**
 * Builds and serves Weft with its `?bench=<size>`, and `plain.html` and `react-flow.html` under `/beside`;
 * `/scene/<canvas>/<size>` answers with what `sceneOf` gives for them.
 */
export async function servePages(
  sceneOf: (canvas: Canvas, size: number) => object,
): Promise<PagesServer> {
  await buildWeft();
  await buildBeside();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const size = Number(/^\/scene\/(?:grid|map)\/(\d+)$/.exec(pathname)?.[1]);
    if (Number.isNaN(size)) {
      void answerWithFile(response, pathname);
      return;
    }
    const scene = sceneOf(pathname.includes('/map/') ? 'map' : 'grid', size);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(scene));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function buildWeft(): Promise<void> {
  await build({
    root: join(ROOT, 'apps/web'),
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'bench',
    logLevel: 'warn',
    build: { outDir: BUILT, emptyOutDir: true },
  });
}

async function buildBeside(): Promise<void> {
  await build({
    root: PAGES,
    base: `/${BESIDE}/`,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'es2023',
      outDir: join(BUILT, BESIDE),
      emptyOutDir: true,
      rolldownOptions: {
        input: [join(PAGES, 'plain.html'), join(PAGES, 'react-flow.html')],
      },
    },
  });
}

/** A path without a file is a board: one page shows them all. */
async function answerWithFile(response: ServerResponse, pathname: string): Promise<void> {
  const file = extname(pathname) === '' ? '/index.html' : pathname;
  const bytes = await readFile(join(BUILT, file)).catch(() => undefined);
  if (bytes === undefined) response.writeHead(404).end();
  else {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.setHeader('content-type', type).end(bytes);
  }
}
