import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { StartPage } from './pages/start-page.ts';

stayOnline();

describe('axe finds nothing, in light and in dark,', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('on the start page, the board, its panels and its dialogs', async () => {
    const person = await openPerson(browser);
    const { page } = person;
    const start = await StartPage.open(page, serverUrl());
    expect(await violationsInLightAndDark(page)).toEqual([]);

    const board = await start.openExample();
    await board.waitUntilSynced();
    expect(await violationsInLightAndDark(page)).toEqual([]);

    await board.openTab('Findings');
    await board.findings.open();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await board.openTab('People');
    expect(await violationsInLightAndDark(page)).toEqual([]);

    await page.locator('.react-flow__node[data-id]').first().click();
    await board.openTab('Item');
    await board.item.description.waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);

    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog', { name: 'Share this board' }).waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await page.keyboard.press('Escape');

    const dialog = await board.openImport();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await dialog.close();
    expect(person.problems).toEqual([]);
    await person.close();
  });
});
