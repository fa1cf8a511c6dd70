import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A person with a browser of their own: separate storage, separate network, everything that went wrong kept. */
export interface BrowserPerson {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page, of its console, and violations of its security policy, in every tab so far. */
  readonly problems: readonly string[];
  /** A further tab of the same browser. */
  openTab(): Promise<Page>;
  goOffline(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** What a console says when the network is cut on purpose; everything else is a problem. */
const SAID_WHEN_OFFLINE = /net::ERR_INTERNET_DISCONNECTED|net::ERR_NETWORK_IO_SUSPENDED/;

/** Opens a browser context for one person. 1440 × 900, English, no motion. */
export async function openPerson(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserPerson> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const problems: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `Security policy violated: ${event.violatedDirective} by ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  context.on('page', (page) => {
    page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (SAID_WHEN_OFFLINE.test(message.text())) return;
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
  });
  const page = await context.newPage();
  return {
    context,
    page,
    problems,
    openTab: () => context.newPage(),
    goOffline: () => context.setOffline(true),
    comeBack: () => context.setOffline(false),
    close: () => context.close(),
  };
}
