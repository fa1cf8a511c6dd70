import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { annaWith, annaWithExample } from './on-sprint.ts';
import { SMALL_SPRINT } from './pages/small-sprint.ts';
import { SprintPage } from './pages/sprint-page.ts';
import { expectNoProblems, personWithLink } from './two-people.ts';

stayOnline();

/** Controls smaller than 24 × 24, and what sticks out at the side. */
async function tooSmallOrOutside(sprint: SprintPage): Promise<readonly string[]> {
  return sprint.screen.evaluate((section) => {
    const found: string[] = [];
    for (const element of section.querySelectorAll('button, input, select, [data-item]')) {
      const target = element.closest('label') ?? element;
      const { width, height, right, left } = target.getBoundingClientRect();
      if (width === 0) continue;
      const name = element.getAttribute('aria-label') ?? target.textContent;
      const size = `${width.toFixed(0)} × ${height.toFixed(0)}`;
      if (width < 24 || height < 24) found.push(`${name}: ${size}`);
      if (right > innerWidth + 1 || left < -1) found.push(`${name}: outside`);
    }
    return found;
  });
}

describe('the Nexus Sprint Backlog is for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('axe finds nothing in it, in light and in dark', async () => {
    const anna = await annaWithExample(browser);
    const { sprint, page } = anna;
    const payments = sprint.lane('Payments');
    await payments
      .getByRole('button', { name: /^State of/ })
      .first()
      .click();
    await page.getByRole('menuitemradio', { name: 'Done' }).waitFor();
    expect(await violationsInLightAndDark(page, 'main')).toEqual([]);
    await page.getByRole('menuitemradio', { name: 'Done' }).click();
    await payments.getByRole('checkbox').waitFor();
    await payments.getByRole('button', { name: /^Integration of Payments/ }).click();
    await page.getByRole('button', { name: 'Add an integration issue' }).click();
    expect(await violationsInLightAndDark(page, 'main')).toEqual([]);
    await page.keyboard.press('Escape');
    await sprint.screen.getByRole('button', { name: 'Wall display' }).click();
    await sprint.screen.getByRole('button', { name: 'Leave the wall display' }).waitFor();
    expect(await violationsInLightAndDark(page, 'main')).toEqual([]);
    expectNoProblems(anna);
    await anna.close();
  });

  it.each([
    ['320 px', { viewport: { width: 320, height: 720 }, hasTouch: true }],
    ['a desk', {}],
  ] as const)('nothing in it is too small or outside on %s', async (_, options) => {
    const anna = await annaWith(browser, [SMALL_SPRINT], options);
    const { sprint, page } = anna;
    await expect.poll(() => sprint.keys()).toHaveLength(5);
    expect(await tooSmallOrOutside(sprint)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await sprint.openStates('SHOP-1');
    await page.getByRole('menuitemradio', { name: 'Doing' }).click();
    await expect.poll(() => sprint.keysIn('Red', 'Doing')).toEqual(['SHOP-1', 'SHOP-2']);
    expectNoProblems(anna);
    await anna.close();
  });

  it('hangs on the wall as large as it fits, without anything to press but the way back', async () => {
    const anna = await annaWithExample(browser);
    const { sprint, page } = anna;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(() => sprint.keys()).not.toHaveLength(0);
    const cards = (await sprint.keys()).length;
    const sizeOf = async (): Promise<number> =>
      (await sprint.lane('Basket').boundingBox())?.width ?? 0;
    await sprint.screen.getByRole('button', { name: 'Wall display' }).click();
    await page.getByRole('button', { name: 'Share', exact: true }).waitFor({ state: 'detached' });
    await expect.poll(async () => (await sprint.keys()).length).toBe(cards);
    const fits = (): Promise<boolean> =>
      sprint.screen.evaluate((section) => section.scrollHeight <= section.clientHeight);
    await expect.poll(fits).toBe(true);
    await expect.poll(sizeOf).toBeGreaterThan(1800);
    await expect.poll(() => sprint.screen.getByRole('button').allInnerTexts()).toEqual(['']);
    // Fewer cards are drawn larger.
    const heightOf = async (): Promise<number> =>
      (await sprint.screen.getByRole('heading', { level: 2 }).boundingBox())?.height ?? 0;
    const before = await heightOf();
    await page.goto(`${page.url()}&show=dependent&find=delivery`);
    await sprint.screen.getByText(/PBIs shown$/).waitFor();
    await expect.poll(heightOf).toBeGreaterThan(before);
    await expect.poll(fits).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Share', exact: true }).waitFor();
    await sprint.screen.getByRole('button', { name: 'Wall display' }).waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('is printed whole and light, without what can only be pressed', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT], { colorScheme: 'dark' });
    const { sprint, page } = anna;
    const colourOf = (): Promise<string> =>
      sprint.card('SHOP-1').evaluate((card) => getComputedStyle(card).backgroundColor);
    await expect.poll(colourOf).not.toBe('rgb(255, 255, 255)');
    // A sheet that lies about says of which day it is; on the screen it is always today.
    const asOf = sprint.screen.getByText(/[Aa]s of \d{1,2} \p{L}+ \d{4}$/u);
    expect(await asOf.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1047, height: 300 });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(colourOf).toBe('rgb(255, 255, 255)');
    await asOf.waitFor();
    for (const name of ['Share', 'Download', 'Print']) {
      await page.getByRole('button', { name, exact: true }).waitFor({ state: 'hidden' });
    }
    for (const key of ['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-5']) {
      await sprint.card(key).waitFor();
    }
    await sprint.card('SHOP-4').getByText('Done, not integrated').waitFor();
    // Nothing is cut off: the page is as long as what is on it.
    const { page: long, section } = await sprint.screen.evaluate((element) => ({
      page: document.documentElement.scrollHeight,
      section: element.scrollHeight,
    }));
    expect(section).toBeGreaterThan(300);
    expect(long).toBeGreaterThanOrEqual(section);
    expectNoProblems(anna);
    await anna.close();
  });

  it('can be read by whoever may only look, and nothing in it writes', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const vera = await personWithLink(browser, 'Vera', anna.links.Viewer);
    const sprint = await SprintPage.open(vera.page);
    await expect
      .poll(() => sprint.keys())
      .toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-5']);
    expect(await sprint.screen.getByRole('checkbox').count()).toBe(0);
    expect(await sprint.screen.getByRole('textbox').count()).toBe(0);
    expect(
      await sprint
        .lane('Red')
        .getByRole('button', { name: /Sprint Goal/ })
        .count(),
    ).toBe(0);
    await sprint.openStates('SHOP-1');
    await vera.page.getByRole('menuitem', { name: 'Open the item' }).waitFor();
    expect(await vera.page.getByRole('menuitemradio').count()).toBe(0);
    await vera.page.keyboard.press('Escape');
    await sprint.drag('SHOP-2', 'Red', 'Done');
    await sprint.card('SHOP-2').focus();
    await vera.page.keyboard.press('Shift+ArrowRight');
    // She sees what others do, and only that.
    await anna.sprint.drag('SHOP-1', 'Red', 'Done');
    await expect.poll(() => sprint.keysIn('Red', 'Done')).toEqual(['SHOP-1']);
    await expect.poll(() => sprint.keysIn('Red', 'Doing')).toEqual(['SHOP-2']);
    expectNoProblems(anna, vera);
    await anna.close();
    await vera.close();
  });
});
