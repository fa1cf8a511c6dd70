import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** What Chromium is started with: nothing that talks to the network by itself, and a sandbox where it may. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to start its sandbox for root; everyone else keeps it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** First the one without a user interface, which Playwright installs, too: a page costs it half of the processor. */
const PATH_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
];
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const INSTALL_TIMEOUT_MS = 240_000;

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, then the usual names and places, then Playwright's own,
 * then an installation by Playwright, then one by apt-get where this process may. Throws one error that names all
 * that was tried. A `CHROMIUM_PATH` that does not exist is an error at once: it was meant.
 */
export function findChromium(): string {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted !== undefined && wanted !== '') {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names ${wanted}, which is no program here.`);
  }
  const tried: string[] = [];
  const found =
    onPath(tried) ?? KNOWN_PLACES.find(isExecutable) ?? fromPlaywright(tried) ?? fromDebian(tried);
  if (found !== undefined) return found;
  throw new Error(
    ['No Chromium for the browser tests. Tried:', ...tried, 'Set CHROMIUM_PATH to one.'].join(
      '\n  ',
    ),
  );
}

function onPath(tried: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((each) => each !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  tried.push(`PATH: ${PATH_NAMES.join(', ')}`);
  return PATH_NAMES.flatMap((name) =>
    folders.map((folder) => path.join(folder, name + ending)),
  ).find(isExecutable);
}

function fromPlaywright(tried: string[]): string | undefined {
  const own = playwrightPath();
  if (own !== undefined) return own;
  // playwright-core does not export its command line; it lies beside its package.json.
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const outcome = install(process.execPath, [
    path.join(path.dirname(manifest), 'cli.js'),
    'install',
    '--only-shell',
    'chromium',
  ]);
  tried.push(`playwright-core install --only-shell chromium: ${outcome}`);
  return playwrightPath();
}

function playwrightPath(): string | undefined {
  try {
    const own = chromium.executablePath();
    return existsSync(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

function fromDebian(tried: string[]): string | undefined {
  if (process.getuid?.() !== 0) {
    tried.push('apt-get install chromium: not tried, needs root');
    return undefined;
  }
  const update = install('apt-get', ['update', '-q']);
  const outcome = install('apt-get', [
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    'chromium',
  ]);
  tried.push(`apt-get update: ${update}; apt-get install chromium: ${outcome}`);
  return onPath([]);
}

function install(command: string, args: readonly string[]): string {
  const ended = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (ended.status === 0) return 'done';
  const reason = ended.error?.message ?? ended.stderr.trim().split('\n').at(-1) ?? '';
  return `failed (${reason.slice(0, 200)})`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
