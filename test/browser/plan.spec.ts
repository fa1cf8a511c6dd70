import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline, type PersonOptions } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { PlanPage } from './pages/plan-page.ts';
import { READY_TO_PLAN, SMALL_PLAN } from './pages/small-plan.ts';
import { putBoardOf, type BoardLinks } from './put-board.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

const RED = 'Red, Sprint 12';
const BLUE = 'Blue, Sprint 12';

interface Planner extends PersonOnBoard {
  readonly plan: PlanPage;
}

async function planner(person: PersonOnBoard): Promise<Planner> {
  return { ...person, plan: await PlanPage.open(person.page) };
}

interface PlannerWithLinks extends Planner {
  readonly links: BoardLinks;
}

/** A person who has the small board open in the plan; Red can do 9 in Sprint 12. */
async function personWithPlan(
  browser: Browser,
  options: PersonOptions = {},
): Promise<PlannerWithLinks> {
  const put = putBoardOf([SMALL_PLAN], [{ team: 'Red', sprint: 'Sprint 12', points: 9 }]);
  const anna = await annaWithBoard(browser, put, options);
  return { ...(await planner(anna)), links: anna.links };
}

function said(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor({ state: 'attached' });
}

/** Adds somebody to a team, in the set-up of the Nexus. */
async function addPerson(page: Page, name: string, team: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name: 'The Nexus…' }).click();
  const nexus = page.getByRole('dialog', { name: 'The Nexus' });
  await nexus.getByRole('button', { name: `People, skills and components of ${team}` }).click();
  const member = nexus.getByLabel(`Who joins ${team}`);
  await member.fill(name);
  await member.press('Enter');
  await nexus.getByRole('button', { name: `Take ${name} out of ${team}` }).waitFor();
  await nexus.getByRole('button', { name: 'Close', exact: true }).last().click();
}

describe('the plan', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is made by mouse: every cell says before what a drop does, each drop is one step', async () => {
    const anna = await personWithPlan(browser);
    const { page, plan } = anna;
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual(READY_TO_PLAN);
    await plan.setCapacity(RED, 10);
    await plan.cell(RED).getByText('/ C 10').waitFor();
    const before = await anna.board.copy();

    await plan.carry('SHOP-5', BLUE);
    // In all cells, and in full at the hand.
    await plan.cell(RED).getByText('→ 9').waitFor();
    await plan.cell('Blue, Sprint 13').getByText('→ 9').waitFor();
    await page.locator('[data-outlook]').getByText('8 points, capacity unknown').waitFor();
    await page.keyboard.press('Escape');
    await plan.letGo();
    await plan.hand.waitFor({ state: 'detached' });
    expect(await anna.board.copy()).toEqual(before);

    await plan.drag('SHOP-1', RED);
    await plan.drag('SHOP-2', RED);
    await plan.carry('SHOP-3', BLUE);
    await plan.screen.getByText('it waits for this').waitFor();
    await page
      .locator('[data-outlook]')
      .getByText(/Red .*SHOP-2.* Blue .*SHOP-3/)
      .waitFor();
    await plan.letGo();
    await plan
      .cell(BLUE)
      .getByRole('button', { name: /^SHOP-3\b/ })
      .waitFor();
    await page.getByRole('button', { name: 'See ways out' }).last().click();
    await page.getByRole('tab', { name: /^Findings/, selected: true }).waitFor();
    await anna.board.undo();
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual(['SHOP-3', 'SHOP-4', 'SHOP-5']);
    await plan.drag('SHOP-3', BLUE);
    await plan.drag('SHOP-4', BLUE);
    await plan.drag('SHOP-5', BLUE);

    // Out of the plan again, and back in.
    await plan.carryTo('SHOP-4', plan.drawer);
    const back = plan.drawer.getByText('Put back into the Product Backlog');
    const box = await back.boundingBox();
    if (box === null) throw new Error('nowhere to put it back');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await plan.letGo();
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual(['SHOP-4']);
    await plan.drag('SHOP-4', BLUE);
    await plan.drawer.getByText('Everything ready is assigned.').waitFor();

    await plan.finish('Red');
    await plan.screen.getByText('Nexus plan: 1 of 2 teams finished').waitFor();
    await plan.finish('Blue');
    await plan.screen
      .getByText(/^Nexus Sprint Backlog is ready: 2 teams, 6 PBIs, 1 dependency/)
      .waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('several are dropped at once, or as many as fit', async () => {
    const anna = await personWithPlan(browser);
    const { page, plan } = anna;
    await plan.card('SHOP-1').click();
    await plan.card('SHOP-4').click({ modifiers: ['Shift'] });
    await plan.carry('SHOP-2', RED);
    await page.locator('[data-outlook]').getByText('2 of 4 fit').waitFor();
    await page.keyboard.down('Alt');
    await plan.letGo();
    await page.keyboard.up('Alt');
    // What did not fit stays in the hand.
    await plan.hand.getByText('2 PBIs in your hand').waitFor();
    await expect.poll(() => plan.keysIn(plan.cell(RED))).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-8']);
    await plan.place(BLUE).click();
    await expect.poll(() => plan.keysIn(plan.cell(BLUE))).toEqual(['SHOP-3', 'SHOP-4']);
    await anna.board.undo();
    await expect.poll(() => plan.keysIn(plan.cell(BLUE))).toEqual([]);
    expectNoProblems(anna);
    await anna.close();
  });

  it('is made by the keyboard alone', async () => {
    const anna = await personWithPlan(browser);
    const { page, plan } = anna;
    const keys = new KeyboardOnly(page);
    await keys.tabTo(/^SHOP-1\b/);
    await keys.press('Space');
    await said(page, 'Lifted SHOP-1.');
    await keys.press('ArrowRight');
    await said(page, /^Over .*: \d+ points, capacity unknown|^Over .*: \d+ of 9 points/);
    await keys.press('Escape');
    await said(page, 'SHOP-1 stays where it was.');
    await keys.waitForFocus(/^SHOP-1\b/);

    // The rows are in the order of the teams: Red first or Blue first.
    for (const [index, key] of READY_TO_PLAN.entries()) {
      await keys.waitForFocus(new RegExp(`^${key}\\b`));
      if (index === 0) {
        // Faster than the drag library, which begins to listen a moment after it has lifted.
        await keys.pressAtOnce('Space', 'ArrowDown', 'Space');
      } else {
        await keys.press('Space');
        await said(page, `Lifted ${key}.`);
        await keys.press('ArrowDown');
        await said(page, /^Over /);
        await keys.press('Space');
      }
      await plan.drawer.getByRole('button', { name: new RegExp(`^${key}\\b`) }).waitFor({
        state: 'detached',
      });
    }
    await plan.drawer.getByText('Everything ready is assigned.').waitFor();

    // Picked and placed without lifting, to the best cell.
    await keys.waitForFocus(/^SHOP-5\b/);
    await keys.press('m');
    await keys.waitForFocus(/^Place here: SHOP-5/);
    await keys.press('[');
    await said(page, /^Over /);
    await keys.press('Escape');
    await keys.waitForFocus(/^SHOP-5\b/);

    for (const team of ['Red', 'Blue']) {
      const finish = plan.screen.getByRole('button', { name: `Finish plan of ${team}` });
      await page.getByRole('combobox', { name: 'Sprint to plan' }).focus();
      await keys.tabTo(`Finish plan of ${team}`);
      await keys.press('Enter');
      await page.getByRole('dialog', { name: `${team}’s plan for Sprint 12` }).waitFor();
      await keys.tabTo(/^Finish( with|$)/);
      await keys.press('Enter');
      await finish.waitFor({ state: 'detached' });
    }
    await plan.screen.getByText(/^Nexus Sprint Backlog is ready: 2 teams, 6 PBIs/).waitFor();
    await keys.press('Control+z');
    await plan.screen.getByText('Nexus plan: 1 of 2 teams finished').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('is made by clicks alone, with suggestions that are never applied by themselves', async () => {
    const anna = await personWithPlan(browser);
    const { page, plan } = anna;
    await plan.move('SHOP-1').click();
    await plan.hand.getByText('SHOP-1 in your hand').waitFor();
    await plan.hand.getByRole('button', { name: 'Suggest' }).click();
    const best = plan.hand.getByRole('list', { name: 'Best cells' }).getByRole('button');
    await expect.poll(() => best.count()).toBe(3);
    await best.first().click();
    await page.locator('[data-outlook]').waitFor();
    await expect.poll(() => plan.keysIn(plan.drawer)).toEqual(READY_TO_PLAN);
    await plan.hand.getByRole('button', { name: 'Keep where it is' }).click();
    await plan.hand.waitFor({ state: 'detached' });

    for (const [key, cell] of [
      ['SHOP-1', RED],
      ['SHOP-2', RED],
      ['SHOP-3', BLUE],
      ['SHOP-4', BLUE],
      ['SHOP-5', BLUE],
    ] as const) {
      await plan.move(key).click();
      await plan.place(cell).click();
      await plan
        .cell(cell)
        .getByRole('button', { name: new RegExp(`^${key}\\b`) })
        .waitFor();
    }
    await plan.finish('Red');
    await plan.finish('Blue');
    await plan.screen.getByText(/^Nexus Sprint Backlog is ready/).waitFor();

    // A finished plan asks first; no leaves everything in the hand, yes is one step.
    await plan.move('SHOP-3').click();
    await plan.place(RED).click();
    const question = page.getByRole('alertdialog', { name: 'Reopen Red’s plan?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await plan.hand.getByText('SHOP-3 in your hand').waitFor();
    await plan.place(RED).click();
    await question.getByRole('button', { name: 'Reopen and place' }).click();
    await plan.screen
      .getByText('Blue’s plan changed after it was finished: −SHOP-3 by you.')
      .waitFor();
    await plan.screen.getByText('Nexus plan: 0 of 2 teams finished').waitFor();
    await anna.board.undo();
    await plan.screen.getByText(/^Nexus Sprint Backlog is ready/).waitFor();
    await expect.poll(() => plan.keysIn(plan.cell(BLUE))).toEqual(['SHOP-3', 'SHOP-4', 'SHOP-5']);
    await plan.screen.getByRole('button', { name: 'Reopen Red’s plan' }).click();
    await plan.screen.getByText('Nexus plan: 1 of 2 teams finished').waitFor();

    // What each person can do decides nothing until the team takes the sum; why it is so is written beside it.
    const capacity = await plan.openCapacity(RED);
    await capacity.getByText('Nobody is in this team yet. People are added under Teams.').waitFor();
    const reason = capacity.getByRole('textbox', { name: 'Why (optional)' });
    await reason.fill('Two on leave');
    await reason.press('Enter');
    await page.keyboard.press('Escape');
    await addPerson(page, 'Ida', 'Red');
    await plan.openCapacity(RED);
    const ida = capacity.getByRole('spinbutton', { name: 'Capacity of Ida in Sprint 12' });
    await ida.fill('7');
    await ida.press('Enter');
    await capacity.getByText('Sum of persons: 7').waitFor();
    await expect.poll(() => reason.inputValue()).toBe('Two on leave');
    await plan.cell(RED).getByText('/ C 9').waitFor();
    expect(await violations(page)).toEqual([]);
    await capacity.getByRole('button', { name: 'Take 7 for Red in Sprint 12' }).click();
    await plan.cell(RED).getByText('/ C 7').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

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
    await ben.plan.card('SHOP-1').press('Enter');
    await ben.page.getByRole('button', { name: 'More', exact: true }).click();
    await ben.page.getByRole('menuitem', { name: 'Put aside' }).click();
    await anna.plan.hand.getByText('Ben put SHOP-1 aside. Dropping it brings it back.').waitFor();
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
    const card = await plan.card('SHOP-1').boundingBox();
    const cell = await plan.cell(RED).boundingBox();
    if (card === null || cell === null) throw new Error('nothing to pull');
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
