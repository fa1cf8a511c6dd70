import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { MapPage } from './pages/map-page.ts';
import { putNewBoard } from './put-board.ts';
import { annaWithBoard, expectNoProblems, personWithNewBoard } from './two-people.ts';

stayOnline();

describe('the import dialog', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('shows what will be added, adds it as one step, and takes it back as one', async () => {
    const anna = await personWithNewBoard(browser, 'Anna');
    const empty = await anna.board.copy();
    const dialog = await anna.board.openImport();
    await dialog.choose(HARBOUR_FILES);
    expect(await dialog.counts()).toBe('6 PBIs, 3 teams, 4 Sprints and 3 dependencies');
    expect(await anna.board.card('501').count()).toBe(0);
    await dialog.create();
    await anna.board.goTo('501');
    await anna.board.waitUntilSynced();
    await anna.board.undo();
    await expect.poll(() => anna.board.copy()).toEqual(empty);
    await anna.board.redo();
    await anna.board.card('501').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('refuses a broken file with its line and column, and changes nothing', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'));
    const before = await anna.board.copy();
    const dialog = await anna.board.openImport();
    await dialog.choose([
      {
        name: 'items.json',
        content: '{\n  "value": [\n    { "id": 1,, }\n  ]\n}',
      },
    ]);
    const refusal = await dialog.refusal();
    expect(refusal).toContain('items.json, line 3, column 15');
    expect(refusal).toContain('Nothing was changed.');
    await dialog.close();
    const again = await anna.board.openImport();
    await again.choose([
      {
        name: 'items.csv',
        content: 'Title,Team\n"Never closed,Red\nNext,Blue\n',
      },
    ]);
    expect(await again.refusal()).toContain('items.csv, line 2, column 1');
    await again.close();
    expect(await anna.board.copy()).toEqual(before);
    expectNoProblems(anna);
    await anna.close();
  });

  it('makes PBIs of pasted lines', async () => {
    const anna = await personWithNewBoard(browser, 'Anna');
    await anna.page.getByRole('button', { name: 'Paste items' }).click();
    const field = anna.page.getByRole('textbox', { name: 'Items' });
    await field.fill('Guests can pay\nGuests get a receipt\n');
    await anna.page.getByRole('button', { name: 'Look at it' }).click();
    await anna.page.getByRole('button', { name: 'Create 2 items' }).click();
    await anna.board.card('Guests get a receipt').waitFor();
    await anna.board.waitUntilSynced();
    await anna.page.getByRole('button', { name: 'Show', exact: true }).click();
    await anna.page.locator('[data-card]:focus', { hasText: 'Guests can pay' }).waitFor();

    // On the Map they lie in the tray, which may be out of sight: the message leads there.
    const map = new MapPage(anna.page, anna.board);
    await map.open();
    await anna.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Guests can return\nGuests can complain\n');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await anna.page.getByRole('button', { name: 'Create 2 items' }).click();
    await anna.page.getByRole('button', { name: 'Show', exact: true }).click();
    await anna.page.locator('[data-card]:focus', { hasText: 'Guests can return' }).waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});
