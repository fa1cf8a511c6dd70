import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { personWithPlan, planner } from './planner.ts';
import { restingBox } from './resting-box.ts';
import { expectNoProblems, expectSameBoards, personWithLink } from './two-people.ts';

stayOnline();

const RED = 'Red, Sprint 12';
const BLUE = 'Blue, Sprint 12';

describe('the plan of several people', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('two plan at once: what the other takes out of my hand is said, and nothing is lost', async () => {
    const anna = await personWithPlan(browser);
    const ben = await planner(await personWithLink(browser, 'Ben', anna.links.Editor));
    await anna.plan.carry('SHOP-1', RED);
    await anna.page.locator('[data-outlook]').getByText('6 of 9 points').waitFor();

    await ben.plan.move('SHOP-1').click();
    await ben.plan.place(BLUE).click();
    await anna.plan.hand.getByText('Ben just gave SHOP-1 to Blue, Sprint 12').waitFor();
    // Numbers are live while it is held.
    await ben.plan.move('SHOP-2').click();
    await ben.plan.place(RED).click();
    await anna.page.locator('[data-outlook]').getByText('9 of 9 points').waitFor();
    await anna.plan.letGo();
    await anna.plan
      .cell(RED)
      .getByRole('button', { name: /^SHOP-1\b/ })
      .waitFor();
    await expect
      .poll(() => ben.plan.keysIn(ben.plan.cell(RED)))
      .toEqual(['SHOP-1', 'SHOP-2', 'SHOP-8']);
    await expect.poll(() => ben.plan.keysIn(ben.plan.cell(BLUE))).toEqual([]);
    // Who finished a plan is said; what comes after that opens it again, under the name of who brought it.
    await anna.plan.finish('Red');
    await ben.plan.screen.getByText(/^Plan finished by Anna \d+:\d\d$/).waitFor();
    await anna.plan.screen.getByText(/^Plan finished by you \d+:\d\d$/).waitFor();
    await ben.plan.card('SHOP-3').press('Enter');
    await ben.board.item.waitFor('SHOP-3');
    await ben.board.item.team.selectOption('Red');
    await ben.page.getByLabel('Sprint', { exact: true }).selectOption('Sprint 12');
    await anna.plan.screen
      .getByText('Red’s plan changed after it was finished: +SHOP-3 by Ben.')
      .waitFor();
    await anna.plan.screen.getByText('Nexus plan: 0 of 2 teams finished').waitFor();
    await anna.plan.screen.getByRole('button', { name: 'Finish plan of Red again' }).click();
    await anna.plan.screen.getByText('Nexus plan: 1 of 2 teams finished').waitFor();
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('what is put aside while I hold it can be dropped all the same, when I say so', async () => {
    const anna = await personWithPlan(browser);
    const ben = await planner(await personWithLink(browser, 'Ben', anna.links.Editor));
    await anna.plan.move('SHOP-1').click();
    await anna.plan.hand.waitFor();
    const cellBefore = await restingBox(anna.plan.cell(RED));
    await ben.plan.card('SHOP-1').press('Enter');
    await ben.board.item.waitFor('SHOP-1');
    await ben.page.getByRole('button', { name: 'More', exact: true }).click();
    await ben.page.getByRole('menuitem', { name: 'Put aside' }).click();
    await anna.plan.hand.getByText('Ben put SHOP-1 aside. Dropping it brings it back.').waitFor();
    // What others do moves no cell away under the hand.
    expect(await restingBox(anna.plan.cell(RED))).toEqual(cellBefore);
    await anna.plan.place(RED).click();
    const question = anna.page.getByRole('alertdialog', { name: 'Ben put this aside.' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await anna.plan.place(RED).click();
    await question.getByRole('button', { name: 'Drop anyway brings it back' }).click();
    await expect.poll(() => ben.plan.keysIn(ben.plan.cell(RED))).toEqual(['SHOP-1', 'SHOP-8']);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('goes on without a connection, and says how old the loads of others are', async () => {
    const anna = await personWithPlan(browser, { goesOffline: true });
    const ben = await planner(await personWithLink(browser, 'Ben', anna.links.Editor));
    // The connection goes while something is in the hand.
    await anna.plan.move('SHOP-1').click();
    await anna.goOffline();
    await anna.board.waitForPill('offline');
    await anna.plan.drawer
      .getByText(/^You plan alone until the connection returns; loads of other teams are from \d/)
      .waitFor();
    await anna.plan.place(RED).click();
    await anna.plan
      .cell(RED)
      .getByRole('button', { name: /^SHOP-1\b/ })
      .waitFor();
    await ben.plan.move('SHOP-4').click();
    await ben.plan.place(RED).click();
    await anna.comeBack();
    await anna.plan.drawer.getByText(/^You plan alone/).waitFor({ state: 'detached' });
    await expect
      .poll(() => ben.plan.keysIn(ben.plan.cell(RED)))
      .toEqual(['SHOP-1', 'SHOP-4', 'SHOP-8']);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('shows a viewer what would be, and moves nothing', async () => {
    const anna = await personWithPlan(browser);
    const vera = await planner(await personWithLink(browser, 'Vera', anna.links.Viewer));
    const before = await vera.board.copy();
    const { plan, page } = vera;
    expect(await plan.screen.getByRole('button', { name: /^(Move|Finish|Reopen)/ }).count()).toBe(
      0,
    );
    await plan.screen.getByRole('button', { name: 'What if SHOP-5 were moved?' }).click();
    await plan
      .cell(RED)
      .getByRole('button', { name: /^Look here: SHOP-5/ })
      .click();
    await page.locator('[data-outlook]').getByText('9 of 9 points').waitFor();
    await plan.hand.getByRole('button', { name: 'Enough seen' }).click();
    await plan.hand.waitFor({ state: 'detached' });
    // Nor by pulling.
    const card = await restingBox(plan.card('SHOP-1'));
    const cell = await restingBox(plan.cell(RED));
    await page.mouse.move(card.x + 20, card.y + 20);
    await page.mouse.down();
    await page.mouse.move(cell.x + 40, cell.y + 20, { steps: 8 });
    expect(await plan.hand.count()).toBe(0);
    await plan.letGo();
    expect(await vera.board.copy()).toEqual(before);
    expectNoProblems(anna, vera);
    await Promise.all([anna.close(), vera.close()]);
  });
});
