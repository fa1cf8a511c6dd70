import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { READY_TO_PLAN } from './pages/small-plan.ts';
import { personWithPlan } from './planner.ts';
import { expectNoProblems } from './two-people.ts';

stayOnline();

const RED = 'Red, Sprint 12';
const BLUE = 'Blue, Sprint 12';

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
});
