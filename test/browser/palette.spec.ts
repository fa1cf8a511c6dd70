import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { expectNoProblems, personWithNewBoard } from './two-people.ts';

stayOnline();

describe('the palette', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('does commands, goes to PBIs, narrows them down, and shows the keys a person chose', async () => {
    const anna = await personWithNewBoard(browser, 'Anna', 'example');
    const { page } = anna;
    const everything = page.getByRole('dialog', { name: 'Find or do anything' });
    const field = page.getByRole('combobox', { name: 'What do you want to find or do?' });

    // A command, by the beginnings of its words.
    await page.keyboard.press('Control+k');
    await everything.waitFor();
    await option(page, 'Import PBIs').waitFor();
    await field.fill('th da');
    await chosen(page, 'Theme: Dark').waitFor();
    expect(await violations(page)).toEqual([]);
    await field.press('Enter');
    await everything.waitFor({ state: 'hidden' });
    await page.locator('html[data-theme="dark"]').waitFor();

    // What was chosen stands first; a PBI is found by its title and reached.
    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: 'Chosen lately' }).getByText('Theme: Dark').waitFor();
    await chosen(page, 'Theme: Dark').waitFor();
    await field.fill('slow connections');
    await chosen(page, 'The shop works on slow connections').waitFor();
    await field.press('Enter');
    await page.locator('[data-card]:focus', { hasText: 'slow connections' }).waitFor();

    // Teams lead to their rows, also from another screen.
    await page.keyboard.press('Control+k');
    await field.fill('Go to: Plan');
    await chosen(page, 'Go to: Plan').waitFor();
    await field.press('Enter');
    await page.waitForURL(/view=plan/);
    await page.keyboard.press('Control+k');
    await field.fill('Delivery');
    await option(page, 'Delivery').filter({ hasText: 'Go to its row' }).click();
    await page.waitForURL((url) => url.search === '');
    await page.getByText('Delivery is in view.').waitFor({ state: 'attached' });

    // Narrowed down: without words, everything the filters leave.
    await page.keyboard.press('Control+f');
    const found = page.getByRole('dialog', { name: 'Find on this board' });
    await found.getByRole('combobox', { name: 'Team' }).selectOption('Payments');
    await found.getByRole('checkbox', { name: 'With findings' }).check();
    await option(page, 'Payments').first().waitFor();
    await expect.poll(() => option(page, 'Catalogue').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'hidden' });

    // Another key, taken from somebody who has it, kept on the device.
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByRole('button', { name: 'Other keys for: Find or do anything' }).click();
    await page.keyboard.press('j');
    await sheet.getByText('This acts on the whole page, so it needs Ctrl or Alt.').waitFor();
    await page.keyboard.press('Alt+r');
    await sheet.getByText('Alt+R is: Say the last announcement again.').waitFor();
    await page.keyboard.press('Alt+j');
    await sheet.getByRole('button', { name: 'Usual keys for 1 action' }).waitFor();
    await sheet.getByRole('button', { name: 'Other keys for: Move the view' }).click();
    await page.keyboard.press('v');
    await sheet.getByRole('button', { name: 'Swap them' }).click();
    await sheet.getByRole('button', { name: 'Usual keys for 3 actions' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await anna.board.waitUntilSynced();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Alt+j');
    await everything.waitFor();
    await field.fill('move the view');
    await chosen(page, 'Tool: Move the view').getByText('V', { exact: true }).waitFor();
    await field.press('Enter');
    await page.getByRole('button', { name: 'Move the view', pressed: true }).waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});

/** A result that says this. */
function option(page: Page, text: string): Locator {
  return page.getByRole('listbox').getByRole('option').filter({ hasText: text });
}

/** The result that Enter takes. */
function chosen(page: Page, text: string): Locator {
  return page.getByRole('option', { selected: true }).filter({ hasText: text });
}

/** What axe finds, one line each with the elements meant. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 300)}`),
  );
}
