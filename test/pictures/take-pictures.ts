/**
 * `npm run pictures` (after `npm run build`): the screens of the example board, light and dark, wide and narrow, into
 * docs/pictures, for people to look at after a change of how Weft looks.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startBuiltServer } from '../browser/built-server.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const SIZES = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const;
const THEMES = ['light', 'dark'] as const;
const SCREENS = ['board', 'map', 'plan', 'backlog', 'sprint', 'outline'] as const;
/** After the bar is whole: until everything else that is loaded later, and every finding, is there. */
const REST_MS = 2_500;

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const server = await startBuiltServer();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const board = await exampleWithMap(browser, server.url);
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const theme of THEMES) {
        const page = await browser.newPage({ viewport, colorScheme: theme, locale: 'en-GB' });
        for (const screen of SCREENS) {
          await page.goto(addressOf(board, screen));
          await page.getByRole('button', { name: /^Only you are here/ }).waitFor();
          await page.getByRole('link', { name: 'Outline' }).locator('svg').waitFor();
          await page.waitForTimeout(REST_MS);
          await page.screenshot({ path: path.join(PICTURES, `${screen}-${size}-${theme}.png`) });
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The link of an example board on whose Map something stands. */
async function exampleWithMap(browser: Browser, serverUrl: string): Promise<string> {
  const answer = await fetch(`${serverUrl}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'example' }),
  });
  const made: unknown = await answer.json();
  const link: unknown = Reflect.get(Object(Reflect.get(Object(made), 'links')), 'edit');
  if (typeof link !== 'string') throw new Error(`No board was made: ${JSON.stringify(made)}`);
  const page = await browser.newPage({ viewport: SIZES.wide, locale: 'en-GB' });
  await page.goto(addressOf(link, 'map'));
  await page.waitForTimeout(REST_MS);
  await page.getByRole('button', { name: /^Arrange by dependencies/ }).click();
  await page.getByText(/would stand as outlined/).waitFor();
  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/^Arranged/)
    .waitFor();
  await writeNote(page, 'What if the ledger is late?');
  await page.locator('button[data-sync="synced"]').waitFor();
  await page.close();
  return link;
}

/** Puts a sticky note onto the first free place. */
async function writeNote(page: Page, text: string): Promise<void> {
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Write on the sticky note' }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

function addressOf(link: string, screen: (typeof SCREENS)[number]): string {
  const url = new URL(link);
  if (screen !== 'board') url.searchParams.set('view', screen);
  return url.href;
}

await main();
