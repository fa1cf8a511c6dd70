import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { StartPage } from './pages/start-page.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));
/** `WEFT_README_PICTURE=1` renews the picture in the README; otherwise runs leave the tree as it is. */
const README_PICTURE = fileURLToPath(new URL('../../docs/images/board.png', import.meta.url));

const SIZES = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const;

describe('pictures for people to look at', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each([
    ['wide', 'light'],
    ['narrow', 'dark'],
  ] as const)('are taken of the start page and the example, %s and %s', async (size, theme) => {
    const person = await openPerson(browser, { viewport: SIZES[size], colorScheme: theme });
    const { page } = person;
    const shot = (name: string): string => path.join(RESULTS, `${name}-${size}-${theme}.png`);
    const start = await StartPage.open(page, serverUrl());
    await start.giveName('Anna');
    await page.screenshot({ path: shot('start') });
    const board = await start.openExample();
    await board.waitUntilSynced();
    await page.screenshot({ path: shot('board') });
    // Nothing hangs over the edge: the page itself never scrolls sideways.
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    if (size === 'wide') {
      await board.findings.open();
      await page.screenshot({ path: shot('findings') });
      if (theme === 'light' && process.env['WEFT_README_PICTURE'] === '1') {
        await page.screenshot({ path: README_PICTURE });
      }
    }
    expect(person.problems).toEqual([]);
    await person.close();
  });
});
