import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { putNewBoard } from './put-board.ts';
import { annaWithBoard, expectNoProblems } from './two-people.ts';

describe('a device that is given to somebody else', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('forgets everything, but not while a board is open, and says what would be lost', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'), { goesOffline: true });
    const { page } = anna;
    const other = await BoardPage.open(await anna.openTab(), page.url());
    await anna.goOffline();
    await anna.board.waitForPill('offline');
    await anna.board.createItem('Never sent');
    await expect.poll(() => anna.board.pill.innerText()).toContain('1 waiting');
    await page.goto(serverUrl());
    await page.getByRole('button', { name: 'Forget everything on this device…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Forget everything on this device?' });
    await dialog.getByText('1 change was never sent. It would be lost.').waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Forget everything' }).click();
    await dialog.getByText(/^A board is open in another tab/).waitFor();
    expect((await keptBy(page)).databases).toEqual(['weft']);

    await other.page.close();
    // The browser lets go of what a tab held a moment after it is closed.
    await expect
      .poll(() => page.evaluate(async () => (await navigator.locks.query()).held ?? []))
      .toEqual([]);
    await dialog.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('dialog', { name: 'Nothing is kept on this device any more.' }).waitFor();
    expect(await keptBy(page)).toEqual({ databases: [], caches: [], workers: 0, keys: [] });
    await anna.comeBack();
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await page.getByText('Boards you open appear here').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});

/** All that a browser can keep of a page. */
function keptBy(page: Page): Promise<{
  readonly databases: readonly (string | undefined)[];
  readonly caches: readonly string[];
  readonly workers: number;
  readonly keys: readonly string[];
}> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
}
