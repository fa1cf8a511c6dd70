import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const BUILT = fileURLToPath(
  new URL('../../../node_modules/.cache/weft-bench-canvas', import.meta.url),
);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The pages to measure beside Weft, built as for production and served. */
export interface PagesServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => void;
}

/** Builds and serves `plain.html` and `react-flow.html`; `/scene/<n>` answers with `sceneOf(n)`, as JSON. */
export async function servePages(sceneOf: (size: number) => string): Promise<PagesServer> {
  await build({
    root: PAGES,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'es2023',
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: {
        input: [join(PAGES, 'plain.html'), join(PAGES, 'react-flow.html')],
      },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const scene = /^\/scene\/(\d+)$/.exec(pathname)?.[1];
    if (scene !== undefined) {
      response.setHeader('content-type', 'application/json').end(sceneOf(Number(scene)));
      return;
    }
    void answerWithFile(response, pathname);
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

async function answerWithFile(response: ServerResponse, pathname: string): Promise<void> {
  const bytes = await readFile(join(BUILT, pathname)).catch(() => undefined);
  if (bytes === undefined) response.writeHead(404).end();
  else {
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    response.setHeader('content-type', type).end(bytes);
  }
}
