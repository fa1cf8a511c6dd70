import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { annaWith, annaWithExample } from './on-sprint.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { SMALL_SPRINT } from './pages/small-sprint.ts';
import { SprintPage } from './pages/sprint-page.ts';
import { expectNoProblems, expectSameBoards, personWithLink } from './two-people.ts';

stayOnline();

describe('the Nexus Sprint Backlog', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('shows all selected PBIs per team by how far they are, with what they hang on', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const { sprint } = anna;
    await expect
      .poll(() => sprint.keys())
      .toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-5']);
    await expect.poll(() => sprint.keysIn('Red', 'To do')).toEqual(['SHOP-1']);
    await expect.poll(() => sprint.keysIn('Red', 'Doing')).toEqual(['SHOP-2']);
    await expect.poll(() => sprint.keysIn('Blue', 'Done')).toEqual(['SHOP-4']);
    await sprint.screen.getByText('0 of 5 Done and integrated').waitFor();
    await sprint.screen.getByText('1 Done, not integrated').waitFor();
    await sprint.screen.getByText('1 open dependency between teams').waitFor();
    // Each end says what is at the other, and leads there.
    await sprint
      .card('SHOP-3')
      .getByRole('button', { name: 'Waits for SHOP-2, Red, open, Doing' })
      .click();
    await new KeyboardOnly(anna.page).waitForFocus(/^SHOP-2,/);
    await sprint
      .card('SHOP-2')
      .getByRole('button', { name: 'Enables SHOP-3, Blue, open, To do' })
      .click();
    await new KeyboardOnly(anna.page).waitForFocus(/^SHOP-3,/);
    // The other Sprint of the board is one choice away.
    await sprint.screen.getByRole('combobox', { name: 'Sprint' }).selectOption({ index: 1 });
    await sprint.card('SHOP-9').waitFor();
    await expect.poll(() => sprint.keys()).toEqual(['SHOP-9']);
    expectNoProblems(anna);
    await anna.close();
  });

  it('is changed with the mouse, only within a team, and taken back as one step', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const { sprint, board, page } = anna;
    await sprint.drag('SHOP-2', 'Red', 'Integrated');
    await expect.poll(() => sprint.keysIn('Red', 'Integrated')).toEqual(['SHOP-2']);
    await sprint.screen.getByText('1 of 5 Done and integrated').waitFor();
    // What waited for it is not held up any more.
    await sprint
      .card('SHOP-3')
      .getByRole('button', { name: 'Waits for SHOP-2, Red, resolved' })
      .waitFor();
    await sprint.drag('SHOP-1', 'Blue', 'Doing');
    await page.getByRole('status').filter({ hasText: 'SHOP-1 stays where it was.' }).waitFor();
    await expect.poll(() => sprint.keysIn('Red', 'To do')).toEqual(['SHOP-1']);
    await expect.poll(() => sprint.keysIn('Blue', 'Doing')).toEqual([]);
    await board.undo();
    await expect.poll(() => sprint.keysIn('Red', 'Doing')).toEqual(['SHOP-2']);
    expectNoProblems(anna);
    await anna.close();
  });

  it('is changed with the keyboard alone, and the focus stays with the PBI', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const { sprint, page } = anna;
    const keys = new KeyboardOnly(page);
    await page.getByRole('link', { name: 'Sprint', exact: true }).focus();
    await keys.tabTo(/^SHOP-1,/);
    await keys.press('Shift+ArrowRight');
    await keys.waitForFocus(/^SHOP-1, .*Doing since today/);
    await page.getByRole('status').filter({ hasText: 'SHOP-1: Doing.' }).waitFor();
    // Lifted, carried two columns on, and put down.
    await keys.press('Space');
    await page.getByRole('status').filter({ hasText: 'Lifted SHOP-1, Doing.' }).waitFor();
    await keys.press('ArrowRight');
    await page.getByRole('status').filter({ hasText: 'SHOP-1 over Done.' }).waitFor();
    await keys.press('ArrowRight');
    await page.getByRole('status').filter({ hasText: 'SHOP-1 over Integrated.' }).waitFor();
    await keys.press('Space');
    await keys.waitForFocus(/^SHOP-1, .*Integrated/);
    await expect.poll(() => sprint.keysIn('Red', 'Integrated')).toEqual(['SHOP-1']);
    // Lifted, and left where it is.
    await keys.press('Space');
    await page.getByRole('status').filter({ hasText: 'Lifted SHOP-1, Integrated.' }).waitFor();
    await keys.press('ArrowLeft');
    await page.getByRole('status').filter({ hasText: 'SHOP-1 over Done.' }).waitFor();
    await keys.press('Escape');
    await page.getByRole('status').filter({ hasText: 'SHOP-1 stays where it was.' }).waitFor();
    await expect.poll(() => sprint.keysIn('Red', 'Integrated')).toEqual(['SHOP-1']);
    // Faster than anything can be drawn between two keys, there and back.
    await keys.waitForFocus(/^SHOP-1,/);
    await keys.pressAtOnce('Space', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Space');
    await expect.poll(() => sprint.keysIn('Red', 'To do')).toEqual(['SHOP-1']);
    await keys.waitForFocus(/^SHOP-1, .*To do/);
    await keys.pressAtOnce('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space');
    await expect.poll(() => sprint.keysIn('Red', 'Integrated')).toEqual(['SHOP-1']);
    // Arrows walk from card to card; Enter opens.
    await keys.waitForFocus(/^SHOP-1,/);
    await keys.press('ArrowLeft');
    await keys.waitForFocus(/^SHOP-2,/);
    await keys.press('Enter');
    await anna.board.item.description.waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('is changed by clicks alone', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const { sprint, page } = anna;
    await sprint.openStates('SHOP-1');
    await page.getByRole('menuitemradio', { name: 'Done' }).click();
    await expect.poll(() => sprint.keysIn('Red', 'Done')).toEqual(['SHOP-1']);
    await sprint.card('SHOP-1').getByRole('checkbox', { name: 'SHOP-1 is integrated' }).click();
    await expect.poll(() => sprint.keysIn('Red', 'Integrated')).toEqual(['SHOP-1']);
    await sprint.openStates('SHOP-1');
    await page.getByRole('menuitemradio', { name: 'To do' }).click();
    await expect.poll(() => sprint.keysIn('Red', 'To do')).toEqual(['SHOP-1']);

    await sprint
      .lane('Red')
      .getByRole('button', { name: /^Sprint Goal of Red/ })
      .click();
    await sprint.lane('Red').getByRole('textbox').fill('Cards are paid');
    await page.keyboard.press('Enter');
    await new KeyboardOnly(page).waitForFocus(/^Sprint Goal of Red: Cards are paid$/);
    expectNoProblems(anna);
    await anna.close();
  });

  it('is the same for two people at once, also while one of them was offline', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor, { goesOffline: true });
    const bens = await SprintPage.open(ben.page);
    await anna.sprint.drag('SHOP-1', 'Red', 'Doing');
    await expect.poll(() => bens.keysIn('Red', 'Doing')).toEqual(['SHOP-1', 'SHOP-2']);
    await ben.goOffline();
    await bens.screen.getByText(/^Offline: what others change/).waitFor();
    await bens.openStates('SHOP-3');
    await ben.page.getByRole('menuitemradio', { name: 'Doing' }).click();
    await anna.sprint.drag('SHOP-2', 'Red', 'Done');
    await expect.poll(() => anna.sprint.keysIn('Red', 'Done')).toEqual(['SHOP-2']);
    await ben.comeBack();
    await expect.poll(() => anna.sprint.keysIn('Blue', 'Doing')).toEqual(['SHOP-3']);
    await expect.poll(() => bens.keysIn('Red', 'Done')).toEqual(['SHOP-2']);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await anna.close();
    await ben.close();
  });

  it('shows only what depends on other teams, and keeps that in the address', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const { sprint, page } = anna;
    await sprint.screen.getByText('Only dependent').click();
    await sprint.screen.getByText('2 of 5 PBIs shown').waitFor();
    await expect.poll(() => sprint.keys()).toEqual(['SHOP-2', 'SHOP-3']);
    await page.reload();
    await sprint.screen.getByText('2 of 5 PBIs shown').waitFor();
    await sprint.screen.getByRole('combobox', { name: 'Team' }).selectOption('Blue');
    await expect.poll(() => sprint.keys()).toEqual(['SHOP-3']);
    await sprint.screen.getByRole('searchbox', { name: 'Find in this Sprint' }).fill('nowhere');
    await sprint.screen.getByText('No PBI of this Sprint matches.').waitFor();
    await sprint.screen.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await sprint.keys()).length).toBe(5);

    // Who searches the board for what the filter hides is led there.
    await sprint.screen.getByText('Only dependent').click();
    await sprint.screen.getByText('2 of 5 PBIs shown').waitFor();
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: 'Find a PBI' }).fill('SHOP-1');
    await page
      .getByRole('option', { name: /SHOP-1/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await new KeyboardOnly(page).waitForFocus(/^SHOP-1,/);
    expectNoProblems(anna);
    await anna.close();
  });

  it('asks whether it is up to date, and tells the day and the age', async () => {
    const anna = await annaWith(browser, HARBOUR_FILES);
    const { sprint, page } = anna;
    const nudge = sprint.screen.getByText(
      'Nothing has moved in this Sprint yet. Is it up to date?',
    );
    await nudge.waitFor();
    await sprint.screen.getByText(/^running · .* · Day \d+ of 10$/).waitFor();
    await sprint.openStates('501');
    await page.getByRole('menuitemradio', { name: 'Integrated' }).click();
    await nudge.waitFor({ state: 'detached' });
    await sprint.openStates('501');
    await page.getByRole('menuitemradio', { name: 'Doing' }).click();
    await sprint.card('501').getByText('since today').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('has an integration light for each team, which says what is in the way', async () => {
    const anna = await annaWithExample(browser);
    const { sprint, page } = anna;
    const light = (text: RegExp): ReturnType<Page['getByRole']> =>
      sprint.lane('Payments').getByRole('button', { name: text });
    await light(/^Integration of Payments: Nothing due yet$/).click();
    const popover = page.getByRole('dialog', { name: 'Integration of Payments' });
    await popover.getByRole('button', { name: 'Add an integration issue' }).click();
    await popover.getByLabel('What keeps the work').fill('Old tokens are still taken');
    await popover.getByLabel('Owner').fill('Grace');
    await popover.getByRole('button', { name: 'Add the issue' }).click();
    await light(/^Integration of Payments: 1 issue$/).waitFor();
    await popover.getByText(/^Owner: Grace · since/).waitFor();
    await popover.getByRole('button', { name: 'Resolve: Old tokens are still taken' }).click();
    await popover.getByRole('button', { name: 'Integrated successfully now' }).click();
    await light(/^Integration of Payments: Integrated · /).waitFor();
    await anna.board.undo();
    await light(/^Integration of Payments: Nothing due yet$/).waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('is taken along as a table: what is shown, and nothing that runs', async () => {
    const anna = await annaWith(browser, [SMALL_SPRINT]);
    const { sprint } = anna;
    const table = await sprint.download(/^Table for spreadsheets/);
    expect(table.name).toBe('Nexus-Sprint-Backlog-Sprint-12.csv');
    const lines = table.text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFTeam,PBI,Title,State,Size,People,Since,Findings,Waits for,Enables',
    );
    const withoutFindings = lines
      .slice(1)
      .map((line) => line.replace(/"(Risk|Hint|Stops us), \d+ findings?"/, ''));
    expect(withoutFindings.toSorted()).toEqual([
      '',
      'Blue,SHOP-3,Pay by token,To do,3,,,,"SHOP-2 (Red, Doing)",',
      'Blue,SHOP-4,"Receipt, by mail","Done, not integrated",2,,,,,',
      "Blue,SHOP-5,'=2+5 for one,To do,,,,,,",
      'Red,SHOP-1,Pay by card,To do,5,,,,,',
      'Red,SHOP-2,Token service,Doing,3,,,,,"SHOP-3 (Blue, To do)"',
    ]);
    await sprint.screen.getByText('Only dependent').click();
    await sprint.screen.getByText('2 of 5 PBIs shown').waitFor();
    const text = await sprint.download(/^Table for documents/);
    expect(text.name).toBe('Nexus-Sprint-Backlog-Sprint-12.md');
    expect(text.text).toContain('# Nexus Sprint Backlog: Sprint 12\n');
    expect(text.text).toContain('| Team | PBI | Title |');
    expect(text.text).toContain('SHOP-3');
    expect(text.text).not.toContain('SHOP-1');
    expectNoProblems(anna);
    await anna.close();
  });
});
