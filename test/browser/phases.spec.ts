import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { putNewBoard } from './put-board.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

type PhaseName = 'Refinement' | 'Sprint Planning' | 'Sprint' | 'Closed';

/** Chooses a phase in the bar over the board. */
async function setPhase({ page }: PersonOnBoard, phase: PhaseName): Promise<void> {
  const button = page.getByRole('button', { name: /^Phase: / });
  await button.click();
  await page.getByRole('radio', { name: new RegExp(`^${phase} `) }).click();
  await page.getByRole('button', { name: `Phase: ${phase}. Change it` }).waitFor();
  await page.keyboard.press('Escape');
}

/** What stands in place of the button for people who cannot change the phase. */
function phaseNote({ page }: PersonOnBoard, phase: PhaseName): Locator {
  return page.getByRole('note', { name: new RegExp(`^Phase: ${phase}\\. `) });
}

async function openCompletion({ page }: PersonOnBoard): Promise<Locator> {
  await page.getByRole('button', { name: /^Phase: / }).click();
  await page.getByRole('button', { name: 'Complete planning…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Complete Nexus Sprint Planning' });
  await dialog.waitFor();
  return dialog;
}

interface CopiedBoard {
  readonly sprints: readonly { readonly name: string; readonly state?: string }[];
  readonly items: readonly { readonly sprint?: string; readonly carriedFrom?: string }[];
}

async function copyOf({ board }: PersonOnBoard): Promise<CopiedBoard> {
  const copy: unknown = await board.copy();
  // The format of a copy has tests of its own; what is read of it here fails loudly when missing.
  return copy as CopiedBoard;
}

describe('phases of a board', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('are set by a facilitator, seen by all, and a closed board is only looked at', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'), { goesOffline: true });
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const newItem = ben.page.getByRole('button', { name: 'New PBI' });
    await newItem.waitFor();
    await setPhase(anna, 'Refinement');
    await phaseNote(ben, 'Refinement').waitFor();
    expect(await ben.page.getByRole('button', { name: /^Phase: / }).count()).toBe(0);
    await newItem.waitFor();
    expect(await violations(anna.page)).toEqual([]);

    await setPhase(anna, 'Closed');
    await newItem.waitFor({ state: 'detached' });
    await phaseNote(ben, 'Closed').waitFor();
    // The reason is said once, and names who can change it.
    const reason = ben.page.getByRole('note', { name: /^View only\. The board is closed\./ });
    await expect.poll(() => reason.count()).toBe(1);
    const before = await ben.board.copy();
    await ben.page.locator('.react-flow__node[data-id]').first().click();
    await ben.board.openTab('Item');
    await expect.poll(() => ben.board.item.team.isDisabled()).toBe(true);
    for (const key of ['Escape', 'i', 'a', 'Delete', 'Control+z']) {
      await ben.page.keyboard.press(key);
    }
    expect(await ben.board.copy()).toEqual(before);
    expect(await violations(ben.page)).toEqual([]);
    // Who closed it may still mend what was left.
    await anna.page.getByRole('button', { name: 'New PBI' }).waitFor();

    await setPhase(anna, 'Sprint Planning');
    await newItem.waitFor();
    await reason.waitFor({ state: 'detached' });
    await phaseNote(ben, 'Sprint Planning').waitFor();
    await ben.page.getByRole('button', { name: 'Add team' }).click();
    await expectSameBoards(anna, ben);

    // The server keeps the phase: without it, it is said that it cannot be changed.
    await anna.goOffline();
    await anna.board.waitForPill('offline');
    await anna.page.getByRole('button', { name: /^Phase: / }).click();
    await anna.page.getByText('Changing the phase needs a connection.').waitFor();
    await expect
      .poll(() => anna.page.getByRole('radio', { name: /^Closed / }).isDisabled())
      .toBe(true);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('end with a closed Sprint that gives undone PBIs back, and a planning that is complete', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const { page } = anna;
    const atFirst = await copyOf(anna);
    await setPhase(anna, 'Sprint Planning');
    const completion = await openCompletion(anna);
    for (const said of [
      'Sprint 12 still runs.',
      'Sprint 13 has no first or no last day.',
      'Basket has not finished its plan.',
      'Payments has no Sprint Goal for Sprint 13.',
    ]) {
      await completion.getByText(said).waitFor();
    }
    const complete = completion.getByRole('button', { name: 'Complete planning' });
    expect(await complete.count()).toBe(0);
    expect(await violations(page)).toEqual([]);

    // Nor does a Sprint run past that from its menu, whoever opens it.
    await ben.page.getByRole('button', { name: 'Sprint 13', exact: true }).click();
    await ben.page
      .getByRole('menuitemradio', { name: /^Running: not yet\. Sprint 12 still runs\. \d+ more/ })
      .click();
    const starting = ben.page.getByRole('dialog', { name: 'Start Sprint 13' });
    await starting.getByText('Basket has not finished its plan.').waitFor();
    expect(await starting.getByRole('button', { name: 'Start Sprint 13' }).count()).toBe(0);
    await starting.getByRole('button', { name: 'Close' }).last().click();

    // The Sprint before it is closed: what that does is said first.
    await completion.getByRole('button', { name: 'Close it…' }).click();
    const closing = page.getByRole('dialog', { name: 'Close Sprint 12' });
    await closing.waitFor();
    const stays = closing.getByRole('region', { name: 'Stays in the Sprint' });
    const returns = closing.getByRole('region', { name: 'Goes back to the Product Backlog' });
    await expect.poll(() => stays.getByRole('listitem').count()).toBe(6);
    await expect.poll(() => returns.getByRole('listitem').count()).toBe(11);
    expect(await violations(page)).toEqual([]);
    await closing.getByRole('button', { name: 'Close Sprint 12' }).click();
    await page
      .getByText('Sprint 12 is closed. 6 PBIs Done, 11 PBIs back in the Product Backlog.')
      .first()
      .waitFor();
    const closed = await copyOf(anna);
    expect(closed.sprints.map(({ state }) => state)).toEqual(['closed', 'planned', 'planned']);
    const carried = closed.items.filter(({ carriedFrom }) => carriedFrom !== undefined);
    expect(carried).toHaveLength(11);
    expect(carried.every(({ sprint }) => sprint === undefined)).toBe(true);
    await anna.board.undo();
    await expect.poll(() => copyOf(anna)).toEqual(atFirst);
    await anna.board.redo();
    await expect.poll(() => copyOf(anna)).toEqual(closed);
    await expectSameBoards(anna, ben);

    // What is missing is mended from where it is told.
    await openCompletion(anna);
    for (const team of ['Basket', 'Payments', 'Catalogue', 'Delivery']) {
      await completion.getByRole('button', { name: `${team} has finished` }).click();
    }
    await completion.getByRole('button', { name: 'Set the days' }).click();
    const nexus = page.getByRole('dialog', { name: 'The Nexus' });
    const sprint = nexus.getByRole('listitem', { name: 'Sprint 13' });
    await sprint.getByLabel('First day').fill('2026-11-23');
    await sprint.getByLabel('First day').press('Enter');
    await sprint.getByLabel('Last day').fill('2026-12-04');
    await sprint.getByLabel('Last day').press('Enter');
    await nexus.getByRole('tab', { name: 'Goals' }).click();
    for (const team of ['Payments', 'Catalogue']) {
      const goal = nexus.getByLabel(`Sprint Goal of ${team}`);
      await goal.fill(`What ${team} brings`);
      await goal.press('Enter');
    }
    await nexus.getByRole('button', { name: 'Close', exact: true }).last().click();
    await openCompletion(anna);
    await completion.getByText(/^4 teams have selected \d+ PBIs for Sprint 13\.$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await complete.click();
    await page.getByRole('button', { name: 'Phase: Sprint. Change it' }).waitFor();
    await phaseNote(ben, 'Sprint').waitFor();
    await expect
      .poll(async () => (await copyOf(anna)).sprints.map(({ state }) => state))
      .toEqual(['closed', 'running', 'planned']);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });
});
