import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWeft } from '../integration/operation/run-weft.ts';
import { ServerProcess } from '../integration/server-process.ts';
import { violations } from './axe.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { BoardFileDialog, ForkDialog, openOnStartPage } from './pages/board-files.ts';
import { BoardPage } from './pages/board-page.ts';
import { ChangesPanel } from './pages/changes-panel.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { StartPage } from './pages/start-page.ts';
import {
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));

/** What a browser says of an answer with the status that refuses another history. */
const SAID_OF_OTHER_HISTORY = /the server responded with a status of 409/;

function picture(page: Page, name: string): Promise<Buffer> {
  return page.screenshot({ path: path.join(RESULTS, `board-file-${name}.png`) });
}

async function move(board: BoardPage, key: string, team: string, sprint: string): Promise<void> {
  await board.openItem(key);
  await board.item.moveTo(team, sprint);
}

async function importHarbour(board: BoardPage): Promise<void> {
  const dialog = await board.openImport();
  await dialog.choose(HARBOUR_FILES);
  await dialog.create();
}

/** Somebody with a board that lives on their device only. */
async function personWithDeviceBoard(browser: Browser, name: string): Promise<PersonOnBoard> {
  const person = await openPerson(browser, { goesOffline: true });
  const start = await StartPage.open(person.page, serverUrl());
  await start.giveName(name);
  await person.goOffline();
  await person.page.reload();
  await person.page.getByRole('button', { name: 'On this device only' }).click();
  const board = await BoardPage.opened(person.page);
  await board.waitForPill('on-device');
  return { ...person, name, board };
}

describe('a board without a server', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is made and kept offline, travels as a file both ways, and goes up to a server with its history', async () => {
    const anna = await personWithDeviceBoard(browser, 'Anna');
    await importHarbour(anna.board);
    await anna.board.waitForPill('on-device');
    const made = await anna.board.copy();
    const addressHere = anna.page.url();
    await anna.page.reload();
    await BoardPage.opened(anna.page);
    expect(await anna.board.copy()).toEqual(made);
    await anna.page.locator('button[data-sync]').click();
    await anna.page.getByText(/^This board is on this device only: no server has it/).waitFor();
    await picture(anna.page, 'pill-wide-light');
    expect(await violations(anna.page)).toEqual([]);
    await anna.page.keyboard.press('Escape');
    const annas = await BoardFileDialog.open(anna.board);
    const whole = await annas.save();
    await picture(anna.page, 'dialog-wide-light');
    expect(await violations(anna.page)).toEqual([]);
    await annas.close();

    // Ben opens it; damaged, cut and foreign files say why and leave nothing behind.
    const ben = await openPerson(browser);
    await StartPage.open(ben.page, serverUrl());
    const damaged = Buffer.from(whole);
    damaged[500] = (damaged[500] ?? 0) ^ 1;
    const bad: readonly (readonly [Buffer, string])[] = [
      [damaged, 'This file is damaged'],
      [whole.subarray(0, 400), 'The end of this file is missing.'],
      [Buffer.from('Id,Title\n1,Cart\n'), 'This is no board file of Weft.'],
    ];
    for (const [file, reason] of bad) {
      await openOnStartPage(ben.page, file);
      const dialog = ben.page.getByRole('dialog', { name: 'The file was not opened.' });
      await dialog.getByText(reason).waitFor();
      await dialog.getByText('Nothing was changed.').waitFor();
      await picture(ben.page, 'refused-wide-light');
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await dialog.waitFor({ state: 'detached' });
    }
    await ben.page.reload();
    await ben.page.getByText('Boards you open appear here').waitFor();
    await openOnStartPage(ben.page, whole);
    const bens = await BoardPage.opened(ben.page);
    await bens.waitForPill('on-device');
    expect(await bens.copy()).toEqual(made);

    // Both decide; Anna takes in Ben's file, and he only what his lacks.
    await move(bens, '500', 'Tide Team', 'Sprint 1');
    await move(bens, '504', 'Crane Team', 'Sprint 5');
    await move(anna.board, '500', 'Crane Team', 'Sprint 2');
    const bensDialog = await BoardFileDialog.open(bens);
    const bensFile = await bensDialog.save();
    await bensDialog.close();
    const undo = anna.page.getByRole('button', { name: /^Undo/ }).first();
    const nextUndo = await undo.getAttribute('aria-label');
    const merging = await BoardFileDialog.open(anna.board);
    await merging.openFile(bensFile);
    await merging.dialog.waitFor({ state: 'detached' });
    const annaSees = new ChangesPanel(anna.page);
    await annaSees.welcome.getByText(/^The file is in\. It brought \d+ changes?\./).waitFor();
    await expect.poll(() => annaSees.chip.innerText()).toBe('1 to decide');
    expect(await undo.getAttribute('aria-label')).toBe(nextUndo);
    await picture(anna.page, 'merged-wide-light');
    await annaSees.welcome.getByRole('button', { name: 'Decide' }).click();
    await expect
      .poll(() => annaSees.received())
      .toContainEqual(expect.stringMatching(/^504 .* moved to Crane Team, Sprint 5$/));
    const again = await BoardFileDialog.open(anna.board);
    await again.openFile(bensFile);
    await again.dialog.getByText(/brought nothing new/).waitFor();
    const lacking = await again.saveLacking(bensFile);
    expect(lacking.length).toBeLessThan(whole.length / 2);
    await again.close();
    const taking = await BoardFileDialog.open(bens);
    await taking.openFile(lacking);
    await taking.dialog.waitFor({ state: 'detached' });
    await expect.poll(() => bens.copy()).toEqual(await anna.board.copy());
    await expect.poll(() => new ChangesPanel(ben.page).chip.innerText()).toBe('1 to decide');

    // Put on the server, it is a board like any other.
    await anna.comeBack();
    const beside = await BoardPage.open(await anna.openTab(), addressHere);
    await anna.page.bringToFront();
    await anna.page.getByRole('button', { name: 'Share', exact: true }).click();
    await anna.page.getByRole('button', { name: 'Put it on the server' }).click();
    await anna.page
      .getByRole('dialog', { name: 'Share this board' })
      .getByRole('textbox', { name: 'Editor link' })
      .waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.board.waitUntilSynced();
    const carla = await personWithLink(browser, 'Carla', (await anna.board.links()).Editor);
    await expectSameBoards(anna, carla);
    const addressThere = anna.page.url();
    // A tab that was open beside it is told, and what is written there meanwhile comes along.
    await beside.comeToFront();
    const told = beside.page.getByRole('region', { name: 'Messages' });
    await told.getByText('Another tab has put this board on the server.').waitFor();
    await beside.createItem('Written beside it');
    await told.getByRole('button', { name: 'Go there' }).click();
    await beside.page.waitForURL(addressThere);
    await beside.waitUntilSynced();
    await beside.page.close();
    await expect.poll(() => carla.board.titles()).toContain('Written beside it');
    await expectSameBoards(anna, carla);
    await anna.page.goto(addressHere);
    await anna.page.waitForURL(addressThere);
    await anna.board.waitUntilSynced();
    await anna.page.goto(serverUrl());
    const rows = anna.page.getByRole('region', { name: 'On this device' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(1);
    await expect.poll(() => rows.innerText()).not.toContain('On this device only');
    expectNoProblems(carla, ben);
    await Promise.all([anna.close(), ben.close(), carla.close()]);
  });

  it('is forked, compared by findings and by moves, and what is good comes back as one undo step', async () => {
    const anna = await personWithDeviceBoard(browser, 'Anna');
    await importHarbour(anna.board);
    const original = anna.page.url();
    const making = await ForkDialog.open(anna.board);
    await making.dialog.getByLabel('Name of the fork').fill('Cranes first');
    await making.button('Fork this board').click();
    await anna.page.waitForURL((url) => url.href !== original);
    await BoardPage.opened(anna.page);
    await anna.board.waitForPill('on-device');
    await move(anna.board, '500', 'Crane Team', 'Sprint 1');
    await move(anna.board, '509', 'Crane Team', 'Sprint 1');
    await anna.board.openItem('504');
    await anna.board.item.rename('Thought over');
    await anna.board.waitForPill('on-device');

    const fork = await ForkDialog.open(anna.board);
    await fork.dialog.getByText(/^This board is a fork of /).waitFor();
    await picture(anna.page, 'fork-wide-light');
    await fork.close();
    const saving = await BoardFileDialog.open(anna.board);
    const forkFile = await saving.save();
    await saving.close();
    await ForkDialog.open(anna.board);
    await fork.button('Compare with the original').click();
    await anna.page.waitForURL(original);
    const compared = new ForkDialog(anna.page);
    await compared.dialog
      .getByRole('heading', { name: 'What “Cranes first” has differently' })
      .waitFor();
    await expect
      .poll(async () => (await compared.differences()).toSorted())
      .toEqual([
        expect.stringMatching(/^500 .* moved to Crane Team, Sprint 1$/),
        expect.stringMatching(/^504 Thought over .*“Flood warnings/),
        expect.stringMatching(/^509 .* moved to Crane Team, Sprint 1$/),
      ]);
    await picture(anna.page, 'fork-compared-wide-light');
    expect(await violations(anna.page)).toEqual([]);
    await compared.button('Show on the board').click();
    await picture(anna.page, 'fork-shown-wide-light');
    const shown = anna.page.getByRole('group', { name: 'Compared with another board' });
    await shown.getByText('Compared with “Cranes first”').waitFor();
    await shown.getByText('3 different').waitFor();
    // On a phone, too, what leads through it stands side by side, and beside what is counted.
    await anna.page.setViewportSize({ width: 320, height: 720 });
    const counted = await shown.getByRole('status').boundingBox();
    const rows = await shown
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().y));
    expect(rows).toHaveLength(3);
    expect(new Set(rows).size).toBe(1);
    expect(rows[0]).toBeLessThan((counted?.y ?? 0) + (counted?.height ?? 0));
    await anna.page.setViewportSize({ width: 1440, height: 900 });

    // The original has moved on: said, and not ticked by itself.
    await move(anna.board, '509', 'Tide Team', 'Sprint 2');
    const before = await anna.board.copy();
    const again = await ForkDialog.open(anna.board);
    await again.button('Compare with Cranes first').click();
    await again.dialog.getByText(/^This board has moved on since the fork: 1 thing/).waitFor();
    await expect
      .poll(() => again.differences())
      .toContainEqual(expect.stringMatching(/^509 .* · changed here too since the fork$/));
    await again.button(/^Bring back: 504/).click();
    await expect.poll(() => again.differences()).toHaveLength(2);
    await again.button('Bring back 1 ticked').click();
    await expect.poll(() => again.differences()).toHaveLength(1);
    await anna.page.emulateMedia({ colorScheme: 'dark' });
    await picture(anna.page, 'fork-compared-wide-dark');
    expect(await violations(anna.page)).toEqual([]);
    await anna.page.setViewportSize({ width: 320, height: 720 });
    await picture(anna.page, 'fork-compared-narrow-dark');
    await anna.page.setViewportSize({ width: 1440, height: 900 });
    await again.close();
    await anna.board.openItem('500');
    await expect.poll(() => anna.board.item.place()).toEqual(['Crane Team', 'Sprint 1']);
    await anna.board.undo();
    await anna.board.undo();
    await expect.poll(() => anna.board.copy()).toEqual(before);

    // A file of another history is never merged by itself, also where it is a fork's.
    const opening = await BoardFileDialog.open(anna.board);
    await opening.openFile(forkFile);
    await opening.dialog.getByText('Another board, or another history of it').waitFor();
    await picture(anna.page, 'other-history-wide-dark');
    await opening.dialog.getByRole('button', { name: 'Compare and copy over' }).click();
    await expect.poll(() => compared.differences()).toHaveLength(3);
    await compared.close();
    expect(await anna.board.copy()).toEqual(before);
    expectNoProblems(anna);
    await anna.close();
  });

  it('meets another history of itself only by what a person copies over: a server that was restored', async () => {
    let server = await ServerProcess.start();
    const backups = mkdtempSync(path.join(tmpdir(), 'weft-backups-'));
    const backup = path.join(backups, 'nine');
    const weft = (...parameters: string[]): ReturnType<typeof runWeft> =>
      runWeft(parameters, { WEFT_DATA: server.folder });
    const restore = async (...options: string[]): Promise<void> => {
      const { folder, url } = server;
      await server.stop();
      expect((await weft('restore', backup, ...options)).code).toBe(0);
      server = await ServerProcess.start({ folder, port: new URL(url).port });
    };
    const person = await openPerson(browser);
    const start = await StartPage.open(person.page, server.url);
    const board = await start.newBoard();
    await importHarbour(board);
    await board.waitUntilSynced();
    expect((await weft('backup', backup)).code).toBe(0);
    await move(board, '500', 'Crane Team', 'Sprint 1');
    await board.openItem('504');
    await board.item.rename('Written after the backup');
    await board.waitUntilSynced();
    const newer = await board.copy();

    // The same history, an hour older: what this device knows goes back up, and nothing is there twice.
    await restore();
    await person.page.reload();
    await board.waitUntilSynced();
    expect(await board.copy()).toEqual(newer);
    const other = await openPerson(browser);
    const link = (await board.links()).Editor ?? '';
    const theirs = await BoardPage.open(other.page, link);
    await theirs.waitUntilSynced();
    await expect.poll(() => theirs.copy()).toEqual(newer);
    await other.close();

    // Another history: nothing is merged; the person chooses.
    await restore('--new-lineage');
    await person.page.reload();
    await person.page
      .getByRole('heading', { name: 'This board was restored from a backup, or begun anew.' })
      .waitFor();
    await person.page.getByText('Your copy has 2 changes that the server does not know.').waitFor();
    await picture(person.page, 'restored-wide-light');
    expect(await violations(person.page)).toEqual([]);
    const download = person.page.waitForEvent('download');
    await person.page.getByRole('button', { name: 'Download mine' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.weft$/);
    await person.page.getByRole('button', { name: 'Compare and copy over' }).click();
    const compared = new ForkDialog(person.page);
    await expect
      .poll(async () => (await compared.differences()).toSorted())
      .toEqual([
        expect.stringMatching(/^500 .* moved to Crane Team, Sprint 1$/),
        expect.stringMatching(/^504 Written after the backup .*“Flood warnings/),
      ]);
    await picture(person.page, 'restored-compared-wide-light');
    await compared.button('Bring back 2 ticked').click();
    await compared.dialog.getByText('Nothing differs that could be brought back.').waitFor();
    await compared.close();
    await board.waitUntilSynced();
    expect(await board.copy()).toEqual(newer);
    await board.undo();
    await expect.poll(() => board.copy()).not.toEqual(newer);
    const problems = person.problems.filter(
      (each) => !SAID_OF_OTHER_HISTORY.test(each) && !/ERR_CONNECTION_REFUSED|WebSocket/.test(each),
    );
    expect(problems).toEqual([]);
    await person.close();
    await server.dispose();
    rmSync(backups, { recursive: true });
  });
});
