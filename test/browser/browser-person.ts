import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, onTestFailed } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A person with a browser of their own: separate storage, separate network, everything that went wrong kept. */
export interface BrowserPerson {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page, of its console, and violations of its security policy, in every tab so far. */
  readonly problems: readonly string[];
  /** A further tab of the same browser. */
  openTab(): Promise<Page>;
  /** Cuts the network, once the browser holds the whole app. */
  goOffline(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** What a person's browser is like. */
export interface PersonOptions extends BrowserContextOptions {
  /** How others see them: said on this device before. By itself nobody has said so. */
  readonly name?: string;
  /** The app is put on their device, also where {@link stayOnline} was called. */
  readonly goesOffline?: boolean;
}

/** What a console says when the network is cut, or no service worker let in, on purpose; everything else is a problem. */
const SAID_ON_PURPOSE =
  /net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_IO_SUSPENDED|Service Worker registration blocked by Playwright/;

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));
const STEP_TIMEOUT_MS = 20_000;
const EVIDENCE_TIMEOUT_MS = 5_000;
const EVIDENCE_MAX_CHARS = 6_000;

let serviceWorkers: 'allow' | 'block' = 'allow';

/**
 * For files of tests in which nobody goes offline, but for those of whom it is said: the app is not put on the device
 * of each person, which costs more than many a test.
 */
export function stayOnline(): void {
  beforeAll(() => {
    serviceWorkers = 'block';
  });
  afterAll(() => {
    serviceWorkers = 'allow';
  });
}

/** Opens a browser context for one person. 1440 × 900, English, no motion. */
export async function openPerson(
  browser: Browser,
  { name, goesOffline = false, ...options }: PersonOptions = {},
): Promise<BrowserPerson> {
  const hasApp = goesOffline || serviceWorkers === 'allow';
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: hasApp ? 'allow' : 'block',
    ...options,
  });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  const problems: string[] = [];
  onTestFailed(({ task }) => keepEvidence(context, task.name, problems));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `Security policy violated: ${event.violatedDirective} by ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  if (name !== undefined) await rememberName(context, name);
  context.on('page', (page) => {
    page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (SAID_ON_PURPOSE.test(message.text())) return;
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
  });
  const page = await context.newPage();
  return {
    context,
    page,
    problems,
    openTab: () => context.newPage(),
    goOffline: async () => {
      if (!hasApp) throw new Error('The app is not on this device: say goesOffline.');
      // Whoever leaves before the app has settled on the device could not reload; that is no test.
      await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      await context.setOffline(true);
    },
    comeBack: () => context.setOffline(false),
    close: () => context.close(),
  };
}

/** The name stands in the settings of this device, unless others stand there already. */
async function rememberName(context: BrowserContext, name: string): Promise<void> {
  await context.addInitScript((settings) => {
    if (!location.protocol.startsWith('http')) return;
    if (localStorage.getItem('weft.settings') === null) {
      localStorage.setItem('weft.settings', settings);
    }
  }, JSON.stringify({ name }));
}

/**
 * What a failed test leaves behind: a picture of every page, and in words, for whoever has only the log, where it was,
 * what stood on it, and what went wrong in it.
 */
async function keepEvidence(
  context: BrowserContext,
  testName: string,
  problems: readonly string[],
): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const test = testName.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
  for (const [index, page] of context.pages().entries()) {
    const file = path.join(RESULTS, `failed-${test}-${Date.now().toString()}-${index.toString()}`);
    await page.screenshot({ path: `${file}.png` }).catch(() => undefined);
    const tree = await page.ariaSnapshot({ timeout: EVIDENCE_TIMEOUT_MS }).catch(String);
    const said = [testName, page.url(), ...problems, tree.slice(0, EVIDENCE_MAX_CHARS)];
    writeFileSync(`${file}.txt`, `${said.join('\n')}\n`);
  }
}
