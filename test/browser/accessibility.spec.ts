import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { StartPage } from './pages/start-page.ts';

stayOnline();

/** What axe finds, one line each with the elements meant. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 300)}`),
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('on the start page, the board, its panels and its dialogs', async () => {
    const person = await openPerson(browser, { colorScheme });
    const { page } = person;
    const start = await StartPage.open(page, serverUrl());
    expect(await violations(page)).toEqual([]);

    const board = await start.openExample();
    await board.waitUntilSynced();
    expect(await violations(page)).toEqual([]);

    await board.openTab('Findings');
    await board.findings.open();
    expect(await violations(page)).toEqual([]);
    await board.openTab('People');
    expect(await violations(page)).toEqual([]);

    await page.locator('.react-flow__node[data-id]').first().click();
    await board.openTab('Item');
    await board.item.description.waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog', { name: 'Share this board' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    const dialog = await board.openImport();
    expect(await violations(page)).toEqual([]);
    await dialog.close();
    expect(person.problems).toEqual([]);
    await person.close();
  });
});
