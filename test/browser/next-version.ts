import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** In the page of the next version. */
export const NEXT_VERSION_MARK = 'meta[name="weft-test-version"][content="next"]';

/**
 * A server that is being updated: the next version of the app is there, the boards are not yet. The next
 * version is the built one with a mark in its page, and the service worker that goes with it.
 */
export async function serveNextVersion(port: number): Promise<{ stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = contentOf(pathname);
    if (body === undefined) {
      response.writeHead(503).end();
      return;
    }
    const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  });
  server.listen(port);
  await once(server, 'listening');
  return {
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function contentOf(pathname: string): string | Buffer | undefined {
  const file = path.join(BUILT, pathname);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  if (pathname === '/index.html') {
    const page = readFileSync(file, 'utf8');
    return page.replace('<head>', '<head><meta name="weft-test-version" content="next">');
  }
  if (pathname === '/sw.js') return nextServiceWorker(readFileSync(file, 'utf8'));
  return readFileSync(file);
}

/** Knows the page under another revision, as a build with another page would. */
function nextServiceWorker(built: string): string {
  const next = built.replace(/(url:"index\.html",revision:")[^"]*/, '$1next');
  if (next === built) throw new Error('The service worker does not name the page’s revision');
  return next;
}
