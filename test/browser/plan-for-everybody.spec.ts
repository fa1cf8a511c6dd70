import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline, type BrowserPerson } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { PlanPage } from './pages/plan-page.ts';
import { READY_TO_PLAN, SMALL_PLAN } from './pages/small-plan.ts';
import { putBoardOf, putNewBoard } from './put-board.ts';
import { restingBox } from './resting-box.ts';
import { annaWithBoard, expectNoProblems } from './two-people.ts';

stayOnline();

const RED = 'Red, Sprint 12';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SMALLEST: BrowserContextOptions = { viewport: { width: 320, height: 720 }, hasTouch: true };

interface OnPlan extends BrowserPerson {
  readonly plan: PlanPage;
}

/** The small board in the plan, in a window as asked for. */
async function planIn(browser: Browser, options: BrowserContextOptions): Promise<OnPlan> {
  const anna = await annaWithBoard(browser, putBoardOf([SMALL_PLAN]), options);
  return { ...anna, plan: await PlanPage.open(anna.page) };
}

/** Controls that are smaller than 24 × 24, and what sticks out at the side. */
async function tooSmallOrOutside(screen: Locator): Promise<readonly string[]> {
  return screen.evaluate((section) => {
    const found: string[] = [];
    for (const element of section.querySelectorAll('button, input, select, a[href]')) {
      const target = element.closest('label') ?? element;
      const { width, height, right, left } = target.getBoundingClientRect();
      if (width === 0 || getComputedStyle(target).visibility === 'hidden') continue;
      const name = element.getAttribute('aria-label') ?? target.textContent ?? '';
      const size = `${width.toFixed(0)} × ${height.toFixed(0)}`;
      if (width < 24 || height < 24) found.push(`${name}: ${size}`);
      if (right > innerWidth + 1 || left < -1) found.push(`${name}: outside`);
    }
    return found;
  });
}

/** Every PBI is carried to a team, one after the other. */
async function byMouse(plan: PlanPage, keys: readonly string[]): Promise<void> {
  const teams = await plan.screen.getByRole('heading', { level: 3 }).allInnerTexts();
  for (const [index, key] of keys.entries()) {
    await plan.drag(key, `${teams[index % teams.length]?.trim() ?? ''}, Sprint 14`);
  }
}

/** Space lifts, `[` goes to the best cell, Space drops; the focus is on the next PBI by itself. */
async function byKeyboard(plan: PlanPage, keys: readonly string[]): Promise<void> {
  const keyboard = new KeyboardOnly(plan.page);
  await keyboard.tabTo(new RegExp(`^${keys[0] ?? ''},`));
  for (const key of keys) {
    await keyboard.waitForFocus(new RegExp(`^${key},`));
    await keyboard.press('Space');
    await plan.hand.waitFor();
    await keyboard.press('[');
    await plan.page.locator('[data-outlook]').waitFor();
    await keyboard.press('Space');
    await plan.hand.waitFor({ state: 'detached' });
  }
}

/** *Move*, *Suggest*, the first of the suggestions, and *Place here*. */
async function byClicks(plan: PlanPage, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await plan.move(key).click();
    await plan.hand.getByRole('button', { name: 'Suggest' }).click();
    await plan.hand.getByRole('list', { name: 'Best cells' }).getByRole('button').first().click();
    const best = plan.page.locator('[data-over]').getByRole('button', { name: /^Place here/ });
    await best.click();
    await plan.hand.waitFor({ state: 'detached' });
  }
}

describe('the plan is for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('axe finds nothing in it, in light and in dark', async () => {
    const anna = await planIn(browser, {});
    const { page, plan } = anna;
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await plan.drawer.getByRole('checkbox', { name: 'Ready only' }).uncheck();
    await plan.move('SHOP-6').click();
    await plan.hand.getByRole('button', { name: 'Suggest' }).click();
    await plan.place(RED).hover();
    await page.locator('[data-outlook]').waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await plan.screen.getByRole('button', { name: 'Finish plan of Red' }).click();
    await page.getByRole('dialog', { name: /^Red’s plan for/ }).waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await plan.finish('Red');
    await plan.move('SHOP-1').click();
    await plan.place(RED).click();
    await page.getByRole('alertdialog').waitFor();
    expect(await violationsInLightAndDark(page)).toEqual([]);
    expectNoProblems(anna);
    await anna.close();
  });

  it.each([
    ['320 px', SMALLEST],
    ['a phone', PHONE],
    ['a desk', {}],
  ] as const)('nothing in it is too small or outside on %s', async (_, options) => {
    const anna = await planIn(browser, options);
    const { page, plan } = anna;
    expect(await tooSmallOrOutside(plan.screen)).toEqual([]);
    await plan.move('SHOP-1').click();
    await plan.hand.getByRole('button', { name: 'Suggest' }).click();
    await plan.hand.getByRole('list', { name: 'Best cells' }).waitFor();
    expect(await tooSmallOrOutside(plan.screen)).toEqual([]);
    await plan.place(RED).click();
    await plan
      .cell(RED)
      .getByRole('button', { name: /^SHOP-1,/ })
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    expectNoProblems(anna);
    await anna.close();
  });

  it('the Product Backlog is searched, shows what is not ready when asked, and says what is missing', async () => {
    const anna = await planIn(browser, {});
    const { plan } = anna;
    const search = plan.drawer.getByRole('searchbox', { name: 'Search the Product Backlog' });
    await search.fill('pay');
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual(['SHOP-1', 'SHOP-3']);
    await search.fill('gift');
    await plan.drawer.getByText('1 PBI not ready.').waitFor();
    await plan.drawer.getByRole('button', { name: 'Show those too' }).click();
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual(['SHOP-6']);
    await search.fill('nothing at all');
    await plan.drawer.getByText('No PBI matches “nothing at all”.').waitFor();
    await plan.drawer.getByRole('button', { name: 'Clear the search' }).click();
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual([...READY_TO_PLAN, 'SHOP-6']);
    expectNoProblems(anna);
    await anna.close();
  });

  it('asks for what it needs: PBIs, then a team, then a Sprint', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const { page } = anna;
    const plan = await PlanPage.open(page);
    expect(await plan.drawer.count()).toBe(0);
    await page.getByRole('button', { name: 'Paste items' }).click();
    await page.getByRole('textbox', { name: 'Items' }).fill('Pay by card');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('button', { name: 'Create 1 item' }).click();
    await plan.drawer.getByText('1 PBI not ready.').waitFor();
    await plan.drawer.getByRole('button', { name: 'Show those too' }).click();
    await plan.screen.getByText('Add at least one team. A Nexus has three to nine.').waitFor();
    await plan.screen.getByRole('button', { name: 'Add team' }).click();
    await plan.screen.getByText('Name the Sprint you plan.').waitFor();
    await plan.screen.getByRole('textbox', { name: 'Name of the Sprint' }).fill('Sprint 12');
    await plan.screen.getByRole('button', { name: 'Add Sprint' }).click();
    await plan.cell('Team 1, Sprint 12').waitFor();
    await plan.screen.getByRole('button', { name: /^Move / }).click();
    await plan.place('Team 1, Sprint 12').click();
    await plan.drawer.getByText('Every PBI is assigned.').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('is made with a finger: a short press lifts, a quick stroke scrolls', async () => {
    const anna = await planIn(browser, PHONE);
    const { page, plan } = anna;
    const touch = await anna.context.newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const from = await restingBox(plan.card('SHOP-2'));
    const to = await restingBox(plan.cell(RED));
    const [x, y] = [from.x + 60, from.y + from.height / 2];

    await send('touchStart', x, y);
    await plan.hand.waitFor();
    await send('touchMove', x, y + 20);
    await send('touchMove', to.x + 60, to.y + 40);
    await page.locator('[data-outlook]').getByText('4 points, capacity unknown').waitFor();
    await send('touchEnd');
    await plan
      .cell(RED)
      .getByRole('button', { name: /^SHOP-2,/ })
      .waitFor();
    await plan.hand.waitFor({ state: 'detached' });

    // In the plan, of which not all is seen: four PBIs to choose from have nothing to scroll.
    const next = await restingBox(plan.card('SHOP-8'));
    const [atX, atY] = [next.x + 60, next.y + next.height / 2];
    // At once: a finger that rests would lift.
    await Promise.all([
      send('touchStart', atX, atY),
      ...[10, 20, 30].map((step) => send('touchMove', atX, atY - step)),
    ]);
    await send('touchEnd');
    await expect
      .poll(async () => (await plan.card('SHOP-8').boundingBox())?.y)
      .toBeLessThan(next.y - 5);
    expect(await plan.hand.count()).toBe(0);
    expectNoProblems(anna);
    await anna.close();
  });

  it.each([
    ['mouse', byMouse],
    ['keyboard', byKeyboard],
    ['clicks', byClicks],
  ] as const)(
    'a Sprint of the example Nexus is planned completely by %s alone, and its teams finish',
    async (_, planAll) => {
      const anna = await annaWithBoard(browser, putNewBoard('example'));
      const { page } = anna;
      const plan = await PlanPage.open(page);
      await page.getByRole('combobox', { name: 'Sprint to plan' }).selectOption('Sprint 14');
      await plan.drawer.getByRole('checkbox', { name: 'Ready only' }).uncheck();
      const inDrawer = (): Promise<readonly string[]> => plan.keysIn(plan.drawer);
      await expect.poll(async () => (await inDrawer()).length).toBeGreaterThan(5);
      const isEmpty = plan.drawer.getByText('Every PBI is assigned.');
      // What the list shows follows the filter, and comes onto the screen as what is before it leaves.
      const next = plan.drawer.locator('[data-card]').or(isEmpty).first();
      for (await next.waitFor(); !(await isEmpty.isVisible()); await next.waitFor()) {
        const open = await inDrawer();
        const last = open.at(-1);
        if (last === undefined) continue;
        await planAll(plan, open);
        await plan.drawer
          .getByRole('button', { name: new RegExp(`^${last}\\b`) })
          .waitFor({ state: 'detached' });
      }
      const teams = await plan.screen.getByRole('heading', { level: 3 }).allInnerTexts();
      expect(teams).toHaveLength(4);
      for (const team of teams) await plan.finish(team.trim());
      await plan.screen.getByText(/^Nexus Sprint Backlog is ready: 4 teams/).waitFor();
      expectNoProblems(anna);
      await anna.close();
    },
  );
});
