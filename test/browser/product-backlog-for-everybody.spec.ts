import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { ProductBacklogPage } from './pages/product-backlog-page.ts';
import { expectNoProblems, personWithLink } from './two-people.ts';
import { withExample, withPbis } from './with-backlog.ts';

stayOnline();

const THREE = ['Pay', 'Receipt', 'Refund'];

/** Things one can press or write into that are smaller than 24 px in either direction. */
async function tooSmall(region: Locator): Promise<readonly string[]> {
  return region.locator('button:visible, select:visible, input:visible').evaluateAll((controls) =>
    controls.flatMap((control) => {
      // The label around a box is the target.
      const target = control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      return width >= 24 && height >= 24
        ? []
        : [`${control.outerHTML.slice(0, 120)} ${width}×${height}`];
    }),
  );
}

/** Rows are alike: axe needs not look at dozens of them. */
async function fewRows(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find in key or title' }).fill('basket');
  await expect.poll(() => page.getByRole('rowheader').count()).toBeLessThan(12);
}

describe('the screen of the Product Backlog is for everybody and', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('shows a viewer nothing that writes', async () => {
    const anna = await withPbis(browser, THREE);
    const joined = await personWithLink(browser, 'Vera', anna.links.Viewer);
    const vera = { ...joined, backlog: await ProductBacklogPage.opened(joined.page) };
    const screen = vera.backlog.screen;
    await expect.poll(() => vera.backlog.titles()).toEqual(THREE);
    expect(
      await screen.getByRole('button', { name: /^(Reorder|Add|Move|Place|Value)/ }).count(),
    ).toBe(0);
    expect(await screen.getByRole('checkbox').count()).toBe(0);
    expect(await screen.getByRole('grid').getByRole('textbox').count()).toBe(0);
    await vera.backlog
      .row('Pay')
      .getByRole('button', { name: /show the check list$/ })
      .click();
    await vera.page.getByRole('dialog', { name: /^What makes/ }).waitFor();
    expect(await vera.page.getByRole('dialog').getByRole('checkbox').count()).toBe(0);
    expectNoProblems(anna, vera);
    await Promise.all([anna.close(), vera.close()]);
  });

  it('keeps few elements of many PBIs, and brings the one that is asked for into view', async () => {
    const titles = Array.from({ length: 2_000 }, (_, index) => `Item number ${index.toString()}`);
    const anna = await withPbis(browser, titles);
    const { backlog, page } = anna;
    await expect.poll(() => backlog.counted()).toBe('2,000 PBIs');
    expect(await backlog.rows.count()).toBeLessThan(60);
    await new KeyboardOnly(page).tabTo(/Item number 0$/);
    await page.keyboard.press('End');
    await backlog.row('Item number 1999').waitFor();
    await page.keyboard.press('Control+f');
    const field = page.getByRole('combobox', { name: 'Find a PBI' });
    await field.fill('number 777');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await field.press('Enter');
    await new KeyboardOnly(page).waitForFocus(/Item number 777$/);
    expectNoProblems(anna);
    await anna.close();
  });

  it('is free of what axe finds in light and in dark, in all its parts', async () => {
    const anna = await withExample(browser);
    const { backlog, page } = anna;
    expect(await tooSmall(backlog.screen)).toEqual([]);
    await fewRows(page);
    await backlog.rows
      .nth(1)
      .getByRole('button', { name: /show the check list$/ })
      .click();
    await page.getByRole('dialog', { name: /^What makes/ }).waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a PBI at the top' }).click();
    await backlog.tick(0);
    await backlog.tick(1);
    await page.getByRole('toolbar', { name: 'For the selected PBIs' }).waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await backlog.choose('Tree');
    await page.getByRole('tree').waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    expectNoProblems(anna);
    await anna.close();
  });

  it('needs no sideways scrolling at 320 px, and keeps what can be pressed large enough', async () => {
    const anna = await withExample(browser, {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
    });
    const { backlog, page } = anna;
    const outside = await backlog.screen.evaluate((screen) =>
      [...screen.querySelectorAll('button, input, select')].flatMap((control) => {
        const { left, right } = control.getBoundingClientRect();
        return left >= 0 && right <= window.innerWidth ? [] : [control.outerHTML.slice(0, 160)];
      }),
    );
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(await tooSmall(backlog.screen)).toEqual([]);
    await fewRows(page);
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await backlog.choose('Tree');
    await page.getByRole('tree').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expectNoProblems(anna);
    await anna.close();
  });
});
