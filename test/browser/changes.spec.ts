import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { ChangesPanel } from './pages/changes-panel.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { annaAndBenWith, expectNoProblems, expectSameBoards, moveByItem } from './two-people.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));

describe('coming back to a board', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('tells what met, keeps both answers, and lets either of two people decide', async () => {
    const { anna, ben } = await annaAndBenWith(browser, HARBOUR_FILES, { goesOffline: true });
    const [annaSees, benSees] = [new ChangesPanel(anna.page), new ChangesPanel(ben.page)];

    await ben.goOffline();
    await ben.board.waitForPill('offline');
    await moveByItem(ben, '500', 'Tide Team', 'Sprint 1');
    await moveByItem(ben, '509', 'Tide Team', 'Sprint 2');
    await moveByItem(anna, '500', 'Crane Team', 'Sprint 2');
    await moveByItem(anna, '509', 'Crane Team', 'Sprint 1');
    await moveByItem(anna, '504', 'Crane Team', 'Sprint 5');
    await anna.board.waitUntilSynced();
    await ben.board.openTab('Changes');
    // Team and Sprint of two PBIs were chosen one after the other.
    await ben.page.getByText('4 changes of yours are saved on this device').waitFor();
    await ben.comeBack();

    await benSees.welcome.waitFor();
    await expect
      .poll(() => benSees.welcome.innerText())
      .toMatch(/Your 4 changes are in\..*2 need a decision\./s);
    await expect.poll(() => benSees.chip.innerText()).toBe('2 to decide');
    await expect.poll(() => annaSees.chip.innerText()).toBe('2 to decide');
    await benSees.welcome.getByRole('button', { name: 'Decide' }).click();
    await expect
      .poll(() => benSees.received())
      .toContainEqual(expect.stringMatching(/^504 .* moved to Crane Team, Sprint 5$/));
    await ben.page.screenshot({ path: path.join(RESULTS, 'changes-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);

    // One choice answers both, since the same two people stand against each other.
    const decision = benSees.decision('500 .*Where it goes');
    await decision.getByRole('checkbox', { name: 'The same for 1 like it' }).check();
    await decision.getByRole('button', { name: /(Use|Keep) Crane Team, Sprint 2/ }).click();
    await expect.poll(() => benSees.chip.count()).toBe(0);
    await expect.poll(() => annaSees.chip.count()).toBe(0);
    await expectSameBoards(anna, ben);
    await anna.board.openItem('509');
    await expect.poll(() => anna.board.item.place()).toEqual(['Crane Team', 'Sprint 1']);

    // Two open decisions were one step: undo opens both again, for everybody.
    await ben.board.undo();
    await expect.poll(() => annaSees.chip.innerText()).toBe('2 to decide');
    await ben.board.redo();
    await expect.poll(() => annaSees.chip.count()).toBe(0);

    await ben.board.openTab('Changes');
    await ben.page.getByRole('button', { name: 'I have seen this' }).click();
    await ben.page.getByText('Nothing to decide.').waitFor();
    await expect.poll(() => benSees.welcome.count()).toBe(0);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('tells whoever decided differently that somebody else has decided, by the keyboard alone', async () => {
    const { anna, ben } = await annaAndBenWith(browser, HARBOUR_FILES, { goesOffline: true });
    const annaSees = new ChangesPanel(anna.page);
    await ben.goOffline();
    await ben.board.waitForPill('offline');
    await moveByItem(ben, '500', 'Tide Team', 'Sprint 1');
    await moveByItem(anna, '500', 'Crane Team', 'Sprint 2');
    await anna.board.waitUntilSynced();
    await ben.comeBack();
    await annaSees.chip.focus();
    await anna.page.keyboard.press('Enter');
    const use = annaSees
      .decision('500 .*Where it goes')
      .getByRole('button', { name: /(Use|Keep) Crane Team/ });
    await use.focus();
    await anna.page.keyboard.press('Enter');
    const told = ben.page.getByText(/Somebody else decided on 500/);
    await told.waitFor();
    await ben.page.getByRole('button', { name: 'Use Tide Team, Sprint 1 all the same' }).click();
    await ben.board.waitUntilSynced();
    await anna.board.openItem('500');
    await expect.poll(() => anna.board.item.place()).toEqual(['Tide Team', 'Sprint 1']);
    await expect.poll(() => annaSees.chip.count()).toBe(0);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('says what others did to somebody who opens the board again', async () => {
    const { anna, ben } = await annaAndBenWith(browser, HARBOUR_FILES);
    const benSees = new ChangesPanel(ben.page);
    const address = ben.page.url();
    await ben.page.goto('about:blank');
    await moveByItem(anna, '504', 'Crane Team', 'Sprint 5');
    await anna.board.waitUntilSynced();
    await ben.page.goto(address);
    await ben.board.waitUntilSynced();
    await ben.board.openTab('Changes');
    await expect
      .poll(() => benSees.received())
      .toEqual([expect.stringMatching(/^504 .* moved to Crane Team, Sprint 5$/)]);
    // Nobody was away for long, nothing of Ben's waited: it is told when asked for.
    expect(await benSees.welcome.count()).toBe(0);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });
});
