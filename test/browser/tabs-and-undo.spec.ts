import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import {
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  personWithNewBoard,
  type PersonOnBoard,
} from './two-people.ts';

async function personWithHarbour(browser: Browser): Promise<PersonOnBoard> {
  const anna = await personWithNewBoard(browser, 'Anna');
  const dialog = await anna.board.openImport();
  await dialog.choose(HARBOUR_FILES);
  await dialog.create();
  await anna.board.waitUntilSynced();
  return anna;
}

describe('one person', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('has two tabs of one board offline, and both edit it', async () => {
    const anna = await personWithHarbour(browser);
    const second = await anna.openTab();
    const other = await BoardPage.open(second, anna.page.url());
    await other.waitUntilSynced();
    await anna.goOffline();
    await Promise.all([anna.board.waitForPill('offline'), other.waitForPill('offline')]);

    await anna.board.goTo('504');
    await anna.board.openTab('Item');
    await anna.board.item.moveTo('Crane Team', 'Sprint 5');
    await other.goTo('504');
    await other.openTab('Item');
    await expect.poll(() => other.item.place()).toEqual(['Crane Team', 'Sprint 5']);
    await other.item.rename('Mayor signs twice');
    await expect.poll(() => anna.board.item.title.inputValue()).toBe('Mayor signs twice');

    await anna.page.reload();
    await anna.board.waitForPill('offline');
    await expect.poll(() => anna.board.copy()).toEqual(await other.copy());
    await anna.comeBack();
    await Promise.all([anna.board.waitUntilSynced(), other.waitUntilSynced()]);
    const ben = await personWithLink(browser, 'Ben', (await anna.board.links()).Editor);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('takes back only what is their own, and hears what stays', async () => {
    const anna = await personWithHarbour(browser);
    const ben = await personWithLink(browser, 'Ben', (await anna.board.links()).Editor);
    const before = await anna.board.copy();
    await anna.board.goTo('504');
    await anna.board.openTab('Item');
    await anna.board.item.moveTo('Crane Team', 'Sprint 1');
    await ben.board.goTo('504');
    await ben.board.openTab('Item');
    await expect.poll(() => ben.board.item.place()).toEqual(['Crane Team', 'Sprint 1']);

    await ben.page.getByRole('button', { name: 'Nothing of yours to undo' }).waitFor();
    await anna.board.undo();
    await expect.poll(() => anna.board.copy()).toEqual(before);
    await anna.board.redo();
    await expect.poll(() => ben.board.item.place()).toEqual(['Crane Team', 'Sprint 1']);

    // Ben decides anew: Anna's undo leaves his decision.
    await ben.board.item.moveTo('Berth Team', 'Sprint 1');
    await expect.poll(() => anna.board.item.place()).toEqual(['Berth Team', 'Sprint 1']);
    await anna.board.undo();
    await expectSameBoards(anna, ben);
    await anna.board.openTab('Item');
    expect(await anna.board.item.place()).toEqual(['Berth Team', 'Sprint 1']);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });
});
