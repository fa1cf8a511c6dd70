import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { StartPage } from './pages/start-page.ts';
import { facilitatorCalls } from './pages/facilitator-calls.ts';
import {
  damageStoredUpdate,
  removeDatabase,
  stopAnswering,
  storageFull,
  storageHasRoom,
} from './pages/stored-board.ts';
import { putNewBoard } from './put-board.ts';
import { annaWithBoard, expectNoProblems, personWithLink } from './two-people.ts';

stayOnline();

describe('when things go wrong with what is kept', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('a full or damaged storage is told, loses nothing while connected, and recovers', async () => {
    const anna = await annaWithBoard(browser, putNewBoard(), { goesOffline: true });
    const { board, page } = anna;
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    await storageFull(page);
    await board.createItem('On a full device');
    await pillSays(board, 'Not saved on this device');
    await detailsSay(board, /its storage is full.*safe only while this tab is open and connected/s);
    await expect.poll(() => ben.board.titles()).toEqual(['On a full device']);
    // Leaving is asked about only while something is in this tab alone.
    const questions: string[] = [];
    page.on('dialog', (question) => {
      questions.push(question.type());
      void question.dismiss();
    });
    await anna.goOffline();
    await board.createItem('In this tab alone');
    await board.pill.click();
    await page.getByRole('dialog').getByText('They are only in this tab').waitFor();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => questions).toEqual(['beforeunload']);
    await anna.comeBack();
    const both = ['In this tab alone', 'On a full device'];
    await expect.poll(async () => (await ben.board.titles()).toSorted()).toEqual(both);
    await storageHasRoom(page);
    await board.waitUntilSynced();
    await anna.goOffline();
    await board.waitForPill('offline');
    await board.createItem('After that');
    await expect.poll(() => board.pill.innerText()).toContain('1 waiting');

    await damageStoredUpdate(page);
    await page.reload();
    await pillSays(board, 'Not saved on this device');
    await detailsSay(board, /the copy on this device cannot be read.*only in this tab/s);
    // What builds on the damaged part is not shown, but it is kept, and can be sent.
    await board.copy();
    await anna.comeBack();
    await board.waitUntilSynced();
    for (const one of [board, ben.board]) {
      await expect
        .poll(async () => (await one.titles()).toSorted())
        .toEqual(['After that', ...both]);
    }
    await page.reload();
    await board.waitUntilSynced();
    expect(questions).toHaveLength(1);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('a storage that does not answer keeps nobody from the board, and one that is not read is named', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const link = anna.links.Editor;
    await anna.board.createItem('On the server');
    await anna.board.waitUntilSynced();
    await anna.context.addInitScript(stopAnswering);
    const page = await anna.openTab();
    await page.goto(link);
    const board = await BoardPage.opened(page);
    // Editing comes after the first frame; here nothing else tells of it.
    await page.getByRole('button', { name: 'Nothing of yours to undo' }).waitFor();
    await board.createItem('Without a device');
    // It has not refused: but what is not written is said to be in this tab alone.
    await pillSays(board, 'Saving');
    await detailsSay(board, /takes long to store.*only while this tab is open and connected/s);
    const ben = await personWithLink(browser, 'Ben', link);
    await expect
      .poll(async () => (await ben.board.titles()).toSorted())
      .toEqual(['On the server', 'Without a device']);
    await page.goto(anna.page.url());
    await page.getByText('This browser does not give out what it keeps of this board.').waitFor();
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('what a closed tab left is sent by the next board; what the browser removed is named', async () => {
    const anna = await annaWithBoard(browser, putNewBoard(), { goesOffline: true });
    const link = anna.links.Editor;
    await anna.goOffline();
    await anna.board.waitForPill('offline');
    await anna.board.createItem('Left behind');
    await expect.poll(() => anna.board.pill.innerText()).toContain('1 waiting');
    await anna.page.close();
    await anna.comeBack();
    const start = await StartPage.open(await anna.openTab(), serverUrl());
    const other = await start.newBoard();
    const ben = await personWithLink(browser, 'Ben', link);
    await expect.poll(() => ben.board.titles(), { timeout: 20_000 }).toEqual(['Left behind']);
    await expect.poll(() => ben.board.people()).toEqual(['Ben']);

    const address = (await other.links()).Editor ?? '';
    await anna.context.setOffline(true);
    await other.waitForPill('offline');
    await other.createItem('First');
    await other.createItem('Second');
    await expect.poll(() => other.pill.innerText()).toContain('2 waiting');
    await removeDatabase(other.page, `${serverUrl()}/icon.svg`);
    await anna.comeBack();
    await other.page.goto(address);
    await other.page
      .getByText(/The browser removed 2 changes stored at \d/)
      .first()
      .waitFor();
    await other.waitUntilSynced();
    expectNoProblems(ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('rights that ended and boards that are gone keep what was not sent, to download or to discard', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const { links } = anna;
    const ben = await personWithLink(browser, 'Ben', links.Editor, { goesOffline: true });
    const eve = await personWithLink(browser, 'Eve', links.Editor, { goesOffline: true });
    for (const person of [ben, eve]) {
      await person.goOffline();
      await person.board.waitForPill('offline');
      await person.board.createItem(`By ${person.name}`);
      await expect.poll(() => person.board.pill.innerText()).toContain('1 waiting');
    }
    await ben.page.goto('about:blank');
    await ben.comeBack();
    await ben.page.goto(links.Viewer);
    await ben.board.waitForPill('not-accepted');
    await detailsSay(ben.board, /Your edit rights ended. 1 change was not sent/);
    await ben.board.pill.click();
    const download = ben.page.waitForEvent('download');
    await ben.page.getByRole('button', { name: 'Download them' }).click();
    expect((await readFile(await (await download).path())).length).toBeGreaterThan(0);
    await ben.page.getByRole('button', { name: 'Discard them' }).click();
    await ben.page.getByRole('button', { name: 'Discard for good' }).click();
    await ben.board.card('By Ben').waitFor({ state: 'detached' });
    await ben.board.waitUntilSynced();
    expect(await ben.board.titles()).toEqual([]);
    await ben.page.reload();
    await ben.board.waitUntilSynced();
    expect(await ben.board.titles()).toEqual([]);

    await facilitatorCalls(links.Facilitator).deleteBoard();
    await eve.comeBack();
    await eve.page.getByText('This board is not on this server.').waitFor();
    await eve.page.getByText('1 change of yours on this device was not sent.').waitFor();
    const copy = eve.page.waitForEvent('download');
    await eve.page.getByRole('button', { name: 'Download a copy' }).click();
    expect(await readFile(await (await copy).path(), 'utf8')).toContain('By Eve');
    await Promise.all([anna.close(), ben.close(), eve.close()]);
  });

  it('an address where nothing is says so, and leads to the start', async () => {
    const person = await openPerson(browser);
    const { page } = person;
    const answer = await page.goto(`${serverUrl()}/boards/mine`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
    await page.getByRole('button', { name: 'To all boards' }).click();
    await page.getByRole('button', { name: 'New board' }).waitFor();
    // That the server said 404, too, a browser tells its console.
    expect(person.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    await person.close();
  });
});

async function pillSays(board: BoardPage, words: string): Promise<void> {
  await board.pill.filter({ hasText: words }).waitFor();
}

/** Opens what stands behind the pill, reads it, and closes it. */
async function detailsSay(board: BoardPage, words: RegExp): Promise<void> {
  await board.pill.click();
  const details = board.page.getByRole('dialog').filter({ hasText: 'Saved on this device:' });
  await expect.poll(() => details.innerText()).toMatch(words);
  await board.page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
}
