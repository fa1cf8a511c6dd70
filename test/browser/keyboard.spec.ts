import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type BrowserPerson, openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { BoardPage } from './pages/board-page.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { filePayloads } from './pages/import-dialog.ts';
import { expectNoProblems } from './two-people.ts';

stayOnline();

interface KeyboardPerson extends BrowserPerson {
  readonly keys: KeyboardOnly;
  readonly board: BoardPage;
}

/** A person without a pointer who made a new board from the start page. */
async function personWithNewBoard(browser: Browser): Promise<KeyboardPerson> {
  const person = await openPerson(browser);
  const { page } = person;
  const keys = new KeyboardOnly(page);
  await page.goto(`${serverUrl()}/`);
  await page.getByRole('button', { name: 'New board' }).waitFor();
  await keys.tabTo('Your name');
  await keys.type('Anna');
  await keys.tabTo('New board', 'Shift+Tab');
  await keys.press('Enter');
  return { ...person, keys, board: await BoardPage.opened(page) };
}

describe('with the keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('one makes teams, Sprints and PBIs, moves, connects, slices, undoes and puts aside', async () => {
    const anna = await personWithNewBoard(browser);
    const { keys, page, board } = anna;
    const card = (name: string): ReturnType<typeof page.getByRole> =>
      page.getByRole('group', { name: new RegExp(name) });

    await keys.tabTo('Add team');
    await keys.press('Enter', 'Enter');
    await page.getByRole('button', { name: 'Team 2' }).waitFor();
    await keys.tabTo('Add Sprint', 'Shift+Tab');
    await keys.press('Enter', 'Enter');

    await keys.press('i');
    await keys.waitForFocus(/^New PBI in /);
    await keys.type('Guests can pay');
    await keys.press('Enter');
    await keys.waitForFocus(/Guests can pay/);
    await keys.press('i');
    await keys.waitForFocus(/^New PBI in /);
    await keys.type('Tokens are issued');
    await keys.press('Enter');
    await keys.waitForFocus(/Tokens are issued/);

    // Into the neighbouring cell, and by the table of all cells.
    await keys.press('Shift+ArrowDown');
    await card('Tokens are issued, Team 1').or(card('Tokens are issued. Team 1')).waitFor();
    await keys.waitForFocus(/Tokens are issued/);
    const cells = page.getByRole('dialog', { name: /^Move P-/ });
    await keys.press('m');
    await cells.waitFor();
    await keys.press('Escape');
    await cells.waitFor({ state: 'detached' });
    await keys.waitForFocus(/Tokens are issued/);
    await keys.press('m');
    await cells.waitFor();
    await keys.press('ArrowRight', 'Enter');
    await card('Tokens are issued\\. Team 1, Sprint 1').waitFor();
    await keys.waitForFocus(/Tokens are issued\. Team 1, Sprint 1/);

    // From the card that comes first to the one that waits.
    await keys.press('a', 'ArrowLeft', 'Enter');
    await page.getByRole('dialog', { name: 'New dependency' }).waitFor();
    await keys.press('Enter');
    await card('Guests can pay.*Waits for 1 PBI').waitFor();
    await keys.press('Escape');

    await keys.press('Control+f');
    await keys.waitForFocus(/^Find a PBI/);
    await keys.type('Guests');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await keys.press('Enter');
    await keys.waitForFocus(/Guests can pay/);
    await keys.press('F2');
    await keys.waitForFocus(/^New title of /);
    await keys.type('Guests pay');
    await keys.press('Enter');
    await card('Guests pay').waitFor();
    await keys.press('Control+z');
    await card('Guests can pay').waitFor();
    await keys.press('Control+y');
    await card('Guests pay').waitFor();

    await keys.press('Alt+F10');
    await page
      .getByRole('toolbar', { name: /^Tools for P-/ })
      .locator(':focus')
      .waitFor();
    await keys.choose('Slice…', 'ArrowRight');
    await page.getByRole('dialog', { name: /^Slice / }).waitFor();
    await keys.tabTo('Slice');
    await keys.press('Enter');
    await card('Guests pay \\(rest\\)').waitFor();
    await page.getByRole('dialog', { name: /^Slice / }).waitFor({ state: 'hidden' });

    await keys.press('Control+f');
    await keys.waitForFocus(/^Find a PBI/);
    await keys.type('rest');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await keys.press('Enter');
    await keys.waitForFocus(/\(rest\)/);
    await keys.press('Delete');
    await card('\\(rest\\)').waitFor({ state: 'detached' });
    await board.waitUntilSynced();
    expectNoProblems(anna);
    await anna.close();
  });

  it('the keyboard stays on the canvas when what had it goes, on the Board and on the Map', async () => {
    const anna = await personWithNewBoard(browser);
    const { keys, page, board } = anna;
    const title = page.getByRole('textbox', { name: /^New PBI / });
    const create = async (name: string): Promise<void> => {
      await keys.press('i');
      await keys.waitForFocus(/^New PBI /);
      await keys.type(name);
      await keys.press('Enter');
      await keys.waitForFocus(new RegExp(name));
    };
    await page.locator('[data-canvas]').focus();
    await create('Guests can pay');
    const map = page.getByRole('link', { name: 'Map', exact: true });
    for (const goOn of [() => map.press('Enter'), () => Promise.resolve()]) {
      await keys.press('i');
      await keys.waitForFocus(/^New PBI /);
      await keys.press('Escape');
      await title.waitFor({ state: 'detached' });
      await create('Put aside');
      await keys.press('Delete');
      await board.card('Put aside').waitFor({ state: 'detached' });
      await create('Undone');
      await keys.press('Control+z');
      await board.card('Undone').waitFor({ state: 'detached' });
      await keys.press('i');
      await keys.waitForFocus(/^New PBI /);
      await keys.press('Escape');
      await goOn();
      await page.locator('[data-canvas]').focus();
    }
    expectNoProblems(anna);
    await anna.close();
  });

  it('one imports files, reads the findings, goes to one, and hands on the links', async () => {
    const anna = await personWithNewBoard(browser);
    const { keys, page, board } = anna;
    await keys.tabTo('Import', 'Shift+Tab');
    await keys.press('Enter');
    const picker = page.waitForEvent('filechooser');
    await keys.tabTo('Choose files');
    await keys.press('Enter');
    await (await picker).setFiles(filePayloads(HARBOUR_FILES));
    await page.getByRole('button', { name: /^Create/ }).waitFor();
    await keys.tabTo(/^Create 6 items/);
    await keys.press('Enter');
    await board.card('501').waitFor();

    await keys.tabTo(/^(Item|Findings|People)/);
    for (const _tab of ['Item', 'Findings', 'People']) {
      if ((await keys.focusedName()).startsWith('Findings')) break;
      await keys.press('ArrowRight');
    }
    await keys.waitForFocus(/^Findings/);
    await keys.tabTo('Show on board');
    await keys.press('Enter');
    await keys.waitForFocus(/^50[12],/);

    await keys.tabTo('Share', 'Shift+Tab');
    await keys.press('Enter');
    await page.getByRole('dialog', { name: 'Share this board' }).waitFor();
    await keys.tabTo('Copy the Viewer link');
    await keys.press('Escape');
    await page.getByRole('dialog', { name: 'Share this board' }).waitFor({ state: 'hidden' });
    await keys.waitForFocus(/^Share$/);
    expectNoProblems(anna);
    await anna.close();
  });
});
