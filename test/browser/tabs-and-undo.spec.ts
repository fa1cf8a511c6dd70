import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { putBoardOf, putNewBoard } from './put-board.ts';
import { annaWithBoard, expectNoProblems, expectSameBoards, personWithLink } from './two-people.ts';

stayOnline();

describe('one person', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('has two tabs of one board offline, and both edit it', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES), { goesOffline: true });
    const other = await BoardPage.open(await anna.openTab(), anna.page.url());
    await other.waitUntilSynced();
    await anna.goOffline();
    await Promise.all([anna.board.waitForPill('offline'), other.waitForPill('offline')]);

    await anna.board.comeToFront();
    await anna.board.openItem('504');
    await anna.board.item.moveTo('Crane Team', 'Sprint 5');
    await other.comeToFront();
    await other.openItem('504');
    await expect.poll(() => other.item.place()).toEqual(['Crane Team', 'Sprint 5']);
    await other.item.rename('Mayor signs twice');
    const offline = await other.copy();
    await anna.board.comeToFront();
    await expect.poll(() => anna.board.item.title.inputValue()).toBe('Mayor signs twice');

    await anna.page.reload();
    await anna.board.waitForPill('offline');
    await expect.poll(() => anna.board.copy()).toEqual(offline);
    await anna.comeBack();
    await Promise.all([anna.board.waitUntilSynced(), other.waitUntilSynced()]);
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('has five tabs of one board, edits in each, and closes some while others send what they left', async () => {
    const anna = await annaWithBoard(browser, putNewBoard(), { goesOffline: true });
    const boards = [anna.board];
    for (let tab = 2; tab <= 5; tab += 1) {
      boards.push(await BoardPage.open(await anna.openTab(), anna.page.url()));
    }
    const written: string[] = [];
    const writeInEach = async (when: string): Promise<void> => {
      for (const [index, board] of boards.entries()) {
        const title = `${when} in tab ${(index + 1).toString()}`;
        await board.comeToFront();
        await board.createItem(title);
        written.push(title);
      }
    };
    await writeInEach('Online');
    await Promise.all(boards.map((board) => board.waitUntilSynced()));
    await anna.goOffline();
    await Promise.all(boards.map((board) => board.waitForPill('offline')));
    await writeInEach('Offline');
    for (const board of boards) await expect.poll(() => waitingIn(board)).toBe(5);
    const [first, second, third, fourth, fifth] = boards;
    await Promise.all([second?.page.close(), third?.page.close()]);
    await anna.comeBack();
    await fourth?.page.close();

    for (const board of [first, fifth]) {
      await board?.comeToFront();
      await board?.waitUntilSynced();
      await expect
        .poll(async () => (await board?.titles())?.toSorted())
        .toEqual(written.toSorted());
    }
    // A tab is known to have ended after a moment.
    await expect.poll(() => outboxLength(anna.page), { timeout: 20_000 }).toBe(0);
    await anna.board.comeToFront();
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('takes back only what is their own, and hears what stays', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const before = await anna.board.copy();
    await anna.board.openItem('504');
    await anna.board.item.moveTo('Crane Team', 'Sprint 1');
    await ben.board.openItem('504');
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
    await expect.poll(() => anna.board.item.place()).toEqual(['Berth Team', 'Sprint 1']);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('takes back what a message speaks of, and nothing that was done since', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    const { board, page } = anna;
    await board.goTo('504');
    await page.keyboard.press('Delete');
    // Under the pointer a message stays.
    await page.getByRole('region', { name: 'Messages' }).getByText('504 put aside.').hover();
    await board.card('504').waitFor({ state: 'detached' });
    await page.keyboard.press('i');
    await page.getByRole('textbox', { name: /^New PBI in / }).waitFor();
    await page.keyboard.type('Ferries dock at dusk');
    await page.keyboard.press('Enter');
    await board.card('Ferries dock at dusk').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await board.card('504').waitFor();
    await board.card('Ferries dock at dusk').waitFor();
    await board.undo();
    await board.card('Ferries dock at dusk').waitFor({ state: 'detached' });
    await board.card('504').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});

/** Changes that the pill says wait on this device. */
async function waitingIn(board: BoardPage): Promise<number> {
  return Number(/(\d+) waiting/.exec(await board.pill.innerText())?.[1] ?? 0);
}

/** Changes that the browser keeps for the server, of all tabs. */
function outboxLength(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('weft');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('outbox').objectStore('outbox').count();
          count.addEventListener('success', () => {
            opening.result.close();
            resolve(count.result);
          });
        });
      }),
  );
}
