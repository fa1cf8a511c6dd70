import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson } from './browser-person.ts';
import { startBuiltServer, type BuiltServer } from './built-server.ts';
import { launchChromium } from './chromium.ts';
import { NEXT_VERSION_MARK, serveNextVersion } from './next-version.ts';
import { StartPage } from './pages/start-page.ts';
import { BoardPage } from './pages/board-page.ts';

/** What the console says of a server that is away, or not whole yet. */
const SERVER_WAS_AWAY = /503 \(Service Unavailable\)|ERR_CONNECTION_REFUSED/;

/** Titles in the list of one's own changes that wait. */
async function waitingOn(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('region', { name: 'Your changes that wait' });
  const subjects = await list.getByRole('listitem').locator('strong').allInnerTexts();
  return subjects.map((subject) => subject.replace(/^\S+ /, '')).toSorted();
}

describe('a newer version of the app', () => {
  let browser: Browser;
  let server: BuiltServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startBuiltServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('is offered, not forced, and what waits is still there after the reload, listed, and goes up', async () => {
    const ada = await openPerson(browser);
    const start = await StartPage.open(ada.page, server.url);
    await start.giveName('Ada');
    const board = await start.newBoard();
    await board.createItem('Known to all');
    await board.waitUntilSynced();
    await ada.page.evaluate(async () => (await navigator.serviceWorker.ready).scope);

    const comeBack = await server.pause();
    await board.waitForPill('offline');
    await board.createItem('Made offline');
    await board.openTab('Changes');
    await expect.poll(() => waitingOn(ada.page)).toEqual(['Made offline']);
    // Sharing and the versions that the server keeps say so before anybody clicks.
    const share = ada.page.getByRole('button', { name: 'Share', exact: true });
    expect(await share.getAttribute('aria-disabled')).toBe('true');
    expect(await share.getAttribute('title')).toBe('Needs a connection.');
    await ada.page.getByRole('button', { name: 'Menu', exact: true }).click();
    const versions = ada.page.getByRole('menuitem', { name: /Needs a connection\.$/ });
    expect(await versions.getAttribute('aria-disabled')).toBe('true');
    await ada.page.keyboard.press('Escape');

    const next = await serveNextVersion(Number(new URL(server.url).port));
    // The list outlives the page; a navigation makes the browser look for a newer version.
    await ada.page.reload();
    await BoardPage.opened(ada.page);
    const messages = ada.page.getByRole('region', { name: 'Messages' });
    await messages.getByText('A newer version of Weft is ready.').waitFor();
    expect(await ada.page.locator(NEXT_VERSION_MARK).count()).toBe(0);
    await board.openTab('Changes');
    await expect.poll(() => waitingOn(ada.page)).toEqual(['Made offline']);
    await board.createItem('Made just before');
    await messages.getByRole('button', { name: 'Reload' }).click();
    await ada.page.locator(NEXT_VERSION_MARK).waitFor({ state: 'attached' });
    await BoardPage.opened(ada.page);
    await board.waitForPill('offline');
    await board.openTab('Changes');
    await expect.poll(() => waitingOn(ada.page)).toEqual(['Made just before', 'Made offline']);

    await next.stop();
    await comeBack();
    // Connects at once, whatever the pause between two tries had become.
    await ada.page.reload();
    await board.waitUntilSynced();
    expect((await board.titles()).toSorted()).toEqual([
      'Known to all',
      'Made just before',
      'Made offline',
    ]);
    expect(ada.problems.filter((problem) => !SERVER_WAS_AWAY.test(problem))).toEqual([]);
    await ada.close();
  });
});
