import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';

stayOnline();

/** `WEFT_NEWCOMER_PICTURES=1` renews the pictures; otherwise runs leave the tree as it is. */
const PICTURES = fileURLToPath(new URL('../../docs/newcomer', import.meta.url));
const TAKES_PICTURES = process.env['WEFT_NEWCOMER_PICTURES'] === '1';

/** As people copy it out of a spreadsheet. */
const ROWS = [
  ['Title', 'Size', 'Ready', 'Waits for', 'Id'],
  ['Basket keeps its articles', '3', 'yes', '', 'SHOP-1'],
  ['Card payments use tokens', '5', 'yes', '', 'SHOP-2'],
  ['Guests pay by card', '5', 'yes', 'SHOP-2', 'SHOP-3'],
  ['Search forgives typing errors', '3', 'yes', '', 'SHOP-4'],
  ['Articles show their stock', '2', 'yes', '', 'SHOP-5'],
  ['Loyalty points', '', 'no', '', 'SHOP-6'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

const PLAN = {
  Basket: ['SHOP-1', 'SHOP-3'],
  Payments: ['SHOP-2'],
  Catalogue: ['SHOP-4', 'SHOP-5'],
} as const;

/** Acts on nothing that somebody new would not find by what stands on the screen. */
class Newcomer {
  readonly page: Page;
  #pictures = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(name: string | RegExp, where: Locator | Page = this.page): Promise<void> {
    await where.getByRole('button', { name, exact: true }).click();
  }

  /** Writes into a field and leaves it with Enter. */
  async write(name: string, text: string, where: Locator | Page = this.page): Promise<void> {
    const field = where.getByRole('textbox', { name, exact: true });
    await field.fill(text);
    await field.press('Enter');
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  async picture(name: string): Promise<void> {
    this.#pictures += 1;
    if (!TAKES_PICTURES) return;
    const number = this.#pictures.toString().padStart(2, '0');
    await this.page.screenshot({ path: path.join(PICTURES, `${number}-${name}.png`) });
  }
}

/** What axe finds, and whether something hangs over the edge of the page or of what is open on it. */
async function faults(page: Page): Promise<readonly string[]> {
  const overhangPx = await page.evaluate(() =>
    Math.max(
      ...[
        document.documentElement,
        ...document.querySelectorAll('dialog[open], dialog[open] > *'),
      ].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ),
  );
  return [
    ...(await violations(page)),
    ...(overhangPx > 0 ? [`wider than the page by ${overhangPx} px`] : []),
  ];
}

describe('somebody new to Weft', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (TAKES_PICTURES) mkdirSync(PICTURES, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('comes from an empty board to a completed plan by what stands on the screen', async () => {
    const person = await openPerson(browser, { viewport: { width: 1120, height: 720 } });
    const { page } = person;
    const they = new Newcomer(page);
    await page.goto(`${serverUrl()}/`);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Nora');
    await they.press('New board');
    const steps = page.getByRole('region', { name: 'Getting started with a Nexus' });
    await steps.getByRole('button', { name: /^Start small/ }).waitFor();
    await they.picture('an-empty-board');

    // Who works here, and when their work is Done.
    await they.press(/^Start small/, steps);
    const nexus = they.dialog('The Nexus');
    for (const team of Object.keys(PLAN)) {
      await they.write('Name of a team', team, nexus);
      await nexus.getByRole('button', { name: `Put ${team} aside` }).waitFor();
    }
    await nexus.getByRole('tab', { name: 'People' }).click();
    for (const [name, accountability] of [
      ['Nora', 'Product Owner'],
      ['Sam', 'Scrum Master'],
      ['Kim', undefined],
    ] as const) {
      await they.write('Name of a person', name, nexus);
      const row = nexus.getByRole('listitem', { name, exact: true });
      await they.press(`Time, accountabilities and skills of ${name}`, row);
      if (accountability !== undefined) {
        await row.getByRole('checkbox', { name: accountability }).check();
      }
      await row.getByRole('checkbox', { name: /^In the Nexus Integration Team/ }).check();
      await they.press(`Time, accountabilities and skills of ${name}`, row);
    }
    const integrationTeam = nexus.getByRole('region', { name: 'Nexus Integration Team over time' });
    await integrationTeam.getByText('Kim, Nora and Sam').waitFor();
    await nexus.getByRole('tab', { name: 'Definition of Done' }).click();
    await they.write('New criterion', 'Integrated with the work of all teams', nexus);
    await nexus.getByRole('tab', { name: 'Sprints' }).click();
    await they.press('Add a Sprint', nexus);
    const capacity = nexus.getByRole('spinbutton', { name: 'Capacity of Basket in Sprint 1' });
    await capacity.fill('10');
    await capacity.press('Enter');
    await nexus.getByRole('tab', { name: 'Goals' }).click();
    await they.write('Product Goal', 'More visitors become customers', nexus);
    await they.write('Nexus Sprint Goal', 'Guests can pay', nexus);
    await they.write('Sprint Goal of Basket', 'Guests come to the till', nexus);
    await they.write('Sprint Goal of Payments', 'Cards are paid by token', nexus);
    await they.write('Sprint Goal of Catalogue', 'Everything can be found', nexus);
    const serves = nexus.getByRole('checkbox', { name: /^It serves/ });
    await expect.poll(() => serves.count()).toBe(4);
    for (const each of await serves.all()) await each.check();
    await they.picture('goals');
    await nexus.getByRole('button', { name: 'Close', exact: true }).last().click();

    // The steps are still there after a reload, until they are sent away.
    await page.reload();
    await steps.getByRole('button', { name: /^done\s*Nexus Integration Team$/ }).waitFor();

    // What there is to do.
    await they.press(/One Product Backlog$/, steps);
    const paste = they.dialog('Paste items');
    await paste.getByRole('textbox').fill(ROWS);
    await they.press('Look at it', paste);
    await they.press('Create 6 items', paste);
    await paste.waitFor({ state: 'hidden' });
    await steps.getByRole('button', { name: /^done\s*One Product Backlog$/ }).waitFor();
    await they.picture('a-product-backlog');
    await they.press('Close the guide. The menu opens it again', steps);

    // The Sprint is planned by clicks.
    await they.press('Phase: No phase. Change it');
    await page.getByRole('radio', { name: /^Sprint Planning/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    const plan = page.getByRole('region', { name: 'Nexus Sprint Planning' });
    for (const [team, keys] of Object.entries(PLAN)) {
      const cell = plan.getByRole('region', { name: `${team}, Sprint 1`, exact: true });
      for (const key of keys) {
        await they.press(`Move ${key}`, plan);
        await cell.getByRole('button', { name: /^Place here/ }).waitFor();
        if (key === 'SHOP-3') await they.picture('what-a-move-would-do');
        await cell.getByRole('button', { name: /^Place here/ }).click();
        await cell.getByRole('button', { name: new RegExp(`^${key},`) }).waitFor();
      }
    }
    await they.press('Complete planning…', plan);
    const completion = they.dialog('Complete Nexus Sprint Planning');
    await completion.getByText('Basket has not finished its plan.').waitFor();
    await they.picture('not-complete-yet');
    await completion.getByRole('button', { name: 'Close', exact: true }).last().click();
    for (const team of Object.keys(PLAN)) {
      await they.press(`Finish plan of ${team}`, plan);
      const check = page.getByRole('dialog', { name: `${team}’s plan for Sprint 1` });
      await check.getByRole('button', { name: /^Finish/ }).click();
    }
    await plan.getByText(/^Nexus Sprint Backlog is ready: 3 teams, 5 PBIs/).waitFor();
    await they.press('Complete planning…', plan);
    await completion.getByText('3 teams have selected 5 PBIs for Sprint 1.').waitFor();
    await they.press('Complete planning', completion);
    await completion.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Phase: Sprint. Change it' }).waitFor();

    await page.getByRole('link', { name: 'Sprint', exact: true }).click();
    await page.getByRole('heading', { name: 'Nexus Sprint Backlog: Sprint 1' }).waitFor();
    await page.getByText('0 of 5 Done and integrated').waitFor();
    await they.picture('the-nexus-sprint-backlog');
    expect(person.problems).toEqual([]);
    await person.close();
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 320],
  ] as const)('finds the way on every screen: %s, %i px wide', async (colorScheme, width) => {
    const person = await openPerson(browser, { colorScheme, viewport: { width, height: 800 } });
    const { page } = person;
    const they = new Newcomer(page);
    await page.goto(`${serverUrl()}/`);
    await page.getByRole('button', { name: 'New board' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await they.press('Sprint Planning');
    await BoardPage.opened(page);
    // Three teams and two Sprints are there, and the guide comes when it is called.
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Getting started' }).click();
    const steps = page.getByRole('region', { name: 'Getting started with a Nexus' });
    await steps.getByRole('button', { name: /^done\s*Three or four teams$/ }).click();
    const nexus = they.dialog('The Nexus');
    for (const tab of ['Teams', 'People', 'Sprints', 'Definition of Done', 'Goals']) {
      await nexus.getByRole('tab', { name: tab }).click();
      expect(await faults(page), tab).toEqual([]);
    }
    await nexus.getByRole('tab', { name: 'Sprints' }).click();
    const sprints = nexus.getByRole('listitem', { name: /^Sprint \d$/ });
    await expect.poll(() => sprints.count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await faults(page)).toEqual([]);
    await page.goto(`${serverUrl()}/`);
    await they.press('New board');
    await steps.getByRole('button', { name: /^Learn it together/ }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(person.problems).toEqual([]);
    await person.close();
  });
});
