import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PAGE_POLICY, SERVICE_WORKER_POLICY } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set([
  '.html',
  '.js',
  '.css',
  '.json',
  '.map',
  '.webmanifest',
  '.svg',
  '.txt',
]);
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';
/** Vite puts a hash of the content into the names under this folder. */
const HASHED_FOLDER = '/assets/';
const APP_ROUTE = /^\/(b\/[^/]+)?$/;
/** What programs ask for, and every file: nobody reads what is answered there. */
const NO_PAGE = /^\/(api|assets|sync)(\/|$)|\.[^/]*$/;

/** A file of the web app, ready to be sent. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly policy: string;
}

interface AnswerOptions {
  readonly acceptsGzip: boolean;
  /** A person's browser asks, for a page. */
  readonly readsPages: boolean;
}

interface WebFile {
  readonly absolutePath: string;
  body?: Uint8Array;
  zipped?: Uint8Array;
}

/**
 * The built web app. The folder is listed once: only names on that list are ever opened, so no path
 * from outside can lead anywhere else.
 */
export class WebApp {
  readonly #files: ReadonlyMap<string, WebFile>;

  constructor(folder: string) {
    this.#files = listFiles(folder);
  }

  /**
   * The answer for a path; undefined when it is no file and no page of the app. Whoever reads pages gets the app
   * there, too, with status 404: it says so in their language and leads to the start.
   */
  answer(path: string, options: AnswerOptions): WebAnswer | undefined {
    if (APP_ROUTE.test(path)) return this.#page(options);
    const file = this.#files.get(path);
    if (file !== undefined) return answerFile(path, file, options.acceptsGzip);
    if (!options.readsPages || NO_PAGE.test(path)) return undefined;
    return { ...this.#page(options), status: 404 };
  }

  #page(options: AnswerOptions): WebAnswer {
    const file = this.#files.get('/index.html');
    return file === undefined
      ? missingBuild()
      : answerFile('/index.html', file, options.acceptsGzip);
  }
}

function answerFile(name: string, file: WebFile, acceptsGzip: boolean): WebAnswer {
  file.body ??= readFileSync(file.absolutePath);
  const ending = extname(name);
  const compressible = COMPRESSIBLE.has(ending);
  const zip = compressible && acceptsGzip;
  if (zip) file.zipped ??= gzipSync(file.body, { level: 9 });
  const isWorker = name === '/sw.js' || name.startsWith('/workbox-');
  return {
    status: 200,
    headers: {
      'Content-Type': TYPES[ending] ?? 'application/octet-stream',
      'Cache-Control': name.startsWith(HASHED_FOLDER) ? IMMUTABLE : REVALIDATE,
      ...(compressible ? { Vary: 'Accept-Encoding' } : {}),
      ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
    },
    body: (zip ? file.zipped : undefined) ?? file.body,
    policy: isWorker ? SERVICE_WORKER_POLICY : PAGE_POLICY,
  };
}

/** Somebody runs the server without having built the page: say so where they look. */
function missingBuild(): WebAnswer {
  const text =
    'The web app of Weft is not built. Run "npm run build" in its folder and start again.\n';
  return {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: new TextEncoder().encode(text),
    policy: PAGE_POLICY,
  };
}

function listFiles(folder: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absolutePath = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, absolutePath).split(sep).join('/')}`, { absolutePath });
  }
  return files;
}
